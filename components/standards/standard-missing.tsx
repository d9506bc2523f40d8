import Link from "next/link";

import { SourceLink } from "@/components/sources/source-link";
import { Revoking } from "@/components/standards/version-ending";
import { historyPath, positionPath, regulationPath } from "@/lib/catalogue/paths";
import { formatDate } from "@/lib/core/dates";
import { annexName, regulationName } from "@/lib/regulations/labels";
import { statusOn } from "@/lib/regulations/rules";
import type { PositionDetail } from "@/lib/standards/queries";
import { validityText } from "@/lib/standards/validity";

type Props = { readonly position: PositionDetail; readonly day: string };

/** A position without a standard in force on the day: why, and what is known of it instead. */
export function StandardMissing({ position, day }: Props) {
  const { versions } = position;
  return (
    <div className="grid max-w-prose gap-6">
      {versions.length > 0 ? <OtherTimes position={position} day={day} /> : <NoDetails position={position} day={day} />}
    </div>
  );
}

function OtherTimes({ position, day }: Props) {
  const later = position.versions.filter(({ validFrom }) => validFrom > day).at(-1);
  return (
    <section aria-labelledby="berlaku" className="grid gap-3">
      <h2 id="berlaku">Tidak ada standar yang berlaku per {formatDate(day)}</h2>
      {later && <p>Standar jabatan ini berlaku mulai {formatDate(later.validFrom)}.</p>}
      <p>Standar yang dikenal:</p>
      <ul className="list-disc pl-6">
        {position.versions.map((version) => (
          <li key={version.id}>
            <Link prefetch={false} href={positionPath(position, version.validFrom)}>
              {regulationName(version.regulation)}, {annexName(version.annex)}
            </Link>
            , berlaku {validityText(version)}
            <Revocation {...version} />
          </li>
        ))}
      </ul>
      <p>
        <Link prefetch={false} href={historyPath(position)}>
          Riwayat standar jabatan ini
        </Link>
      </p>
    </section>
  );
}

function Revocation({ regulation, revokedBy }: PositionDetail["versions"][number]) {
  if (regulation.revokedFrom === null) return null;
  return (
    <>
      ; peraturannya dicabut mulai {formatDate(regulation.revokedFrom)} <Revoking regulations={revokedBy} />
    </>
  );
}

function NoDetails({ position: { name, listings }, day }: Props) {
  const isListed = listings.some(({ regulation }) => statusOn(regulation, day) === "IN_FORCE");
  return (
    <section aria-labelledby="rincian" className="grid gap-3">
      <h2 id="rincian">Rincian standar tidak ada dalam dokumen sumber</h2>
      <p>
        Peraturan menyebut jabatan ini, tetapi naskah yang tersedia tidak memuat kompetensi dan persyaratannya. Tidak
        ada yang ditambahkan di sini untuk menggantikannya.
      </p>
      {!isListed && <p>Per {formatDate(day)} peraturan itu tidak berlaku.</p>}
      <ul className="grid gap-3">
        {listings.map((listing) => (
          <li key={`${listing.regulation.slug} ${listing.annex.slug}`}>
            Disebut{listing.printedOrdinal === null ? "" : ` pada nomor ${listing.printedOrdinal}`} dalam{" "}
            <Link prefetch={false} href={regulationPath(listing.regulation, { anchor: listing.annex.slug })}>
              {regulationName(listing.regulation)}, {annexName(listing.annex)}
            </Link>
            {listing.nameAsWritten !== name && <>, tertulis “{listing.nameAsWritten}”</>}.{" "}
            <SourceLink
              place={{ regulation: listing.regulation.slug, annex: annexName(listing.annex) }}
              spans={[{ lineFrom: listing.lineFrom, lineTo: listing.lineTo }]}
              of="penyebutan jabatan"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
