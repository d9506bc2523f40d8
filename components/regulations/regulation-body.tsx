import Link from "next/link";

import { Articles, PassageList } from "@/components/regulations/articles";
import { Passage, PassageRemark } from "@/components/regulations/passage";
import { SourceLink } from "@/components/sources/source-link";
import { Notice } from "@/components/ui/notice";
import { regulationPath } from "@/lib/catalogue/paths";
import { dayBefore, formatDate } from "@/lib/core/dates";
import type { RegulationDetail } from "@/lib/regulations/queries";
import { headLines, sealLines } from "@/lib/regulations/passages";
import type { CitedText } from "@/lib/sources/schema";
import { UNREADABLE } from "@/lib/standards/labels";

type Props = {
  readonly regulation: RegulationDetail;
  /** "YYYY-MM-DD" in Jakarta: what lies ahead is said as such. */
  readonly today: string;
};

/** The text of the regulation in the order in which it is printed. */
export function RegulationBody({ regulation, today }: Props) {
  const { slug, body, articles } = regulation;
  const missing = missingParts(regulation);
  return (
    <div className="grid max-w-3xl gap-6 rounded-md border border-line bg-surface p-4 sm:p-8 print:border-0 print:p-0">
      <CorrectedNotice regulation={regulation} today={today} />
      <Preamble body={body} />
      {missing.length > 0 && (
        <Notice tone="caution">
          Portal ini belum memuat {missing.join(" dan ")} peraturan ini; lihat naskah resminya.
        </Notice>
      )}
      <BodyList title="Menimbang" regulation={slug} items={body.considerations} />
      <BodyList title="Mengingat" regulation={slug} items={body.legalBases} />
      <div className="grid gap-2 text-center">
        {body.decision.map((cited, index) => (
          <p key={index} className={index === 0 ? "font-semibold" : ""}>
            <Passage regulation={slug} cited={cited} of="penetapan" />
          </p>
        ))}
      </div>
      <Articles slug={slug} articles={articles} />
      {body.closing && (
        <p>
          <Passage regulation={slug} cited={body.closing} of="penutup" />
        </p>
      )}
      <Signatures regulation={slug} signatures={body.signatures} />
      {body.gazette && (
        <p className="text-center font-semibold">
          <Passage regulation={slug} cited={body.gazette} of="Berita Daerah" />
        </p>
      )}
    </div>
  );
}

/** That our copy is or will be corrected in places, and the way to what it said before or will say. */
function CorrectedNotice({ regulation, today }: Props) {
  const { corrections, nextCorrection } = regulation;
  if (corrections.length === 0 && nextCorrection === null) return null;
  return (
    <Notice title="Koreksi salinan">
      {corrections.length > 0 && <CorrectedSince regulation={regulation} />}
      {nextCorrection !== null && (
        <p>
          Salinan ini {nextCorrection > today ? "akan dibetulkan" : "dibetulkan"} mulai {formatDate(nextCorrection)}.{" "}
          <Link prefetch={false} href={regulationPath(regulation, { asOf: nextCorrection })}>
            Baca bunyi dan alasannya<span className="sr-only">, per {formatDate(nextCorrection)}</span>
          </Link>
        </p>
      )}
    </Notice>
  );
}

function CorrectedSince({ regulation }: Pick<Props, "regulation">) {
  return (
    <>
      <p>Salinan peraturan ini pernah keliru dan dibetulkan; bagian yang dibetulkan diberi tanda, beserta alasannya.</p>
      <ul className="list-disc pl-5">
        {regulation.corrections.map(({ since }) => (
          <li key={since}>
            Sejak {formatDate(since)}.{" "}
            <Link prefetch={false} href={regulationPath(regulation, { asOf: dayBefore(since) })}>
              Baca bunyi sebelumnya<span className="sr-only">, per {formatDate(dayBefore(since))}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What every regulation has and this one lacks at the portal: it was published without. */
function missingParts({ body, articles }: RegulationDetail): readonly string[] {
  return [...(body.considerations.length === 0 ? ["menimbang"] : []), ...(articles.length === 0 ? ["pasal"] : [])];
}

/** The printed head, with the title at the place where the document has it. */
function Preamble({ body: { title, ...head } }: Pick<RegulationDetail, "body">) {
  const preamble = headLines(head);
  const titleLine = title.source[0]?.lineFrom ?? 0;
  const isAbove = ({ source }: CitedText): boolean => (source[0]?.lineFrom ?? 0) < titleLine;
  return (
    <div className="grid gap-1 text-center">
      <PreambleLines lines={preamble.filter(isAbove)} />
      <p className="my-3 font-semibold text-balance">
        {title.value}
        <PassageRemark cited={title} />
      </p>
      <PreambleLines lines={preamble.filter((cited) => !isAbove(cited))} />
    </div>
  );
}

function PreambleLines({ lines }: { readonly lines: readonly CitedText[] }) {
  return lines.map((cited, index) => (
    <div key={index}>
      <p>{cited.value}</p>
      <PassageRemark cited={cited} />
    </div>
  ));
}

type BodyListProps = {
  readonly title: string;
  readonly regulation: string;
  readonly items: RegulationDetail["body"]["considerations"];
};

function BodyList({ title, regulation, items }: BodyListProps) {
  if (items.length === 0) return null;
  const anchor = title.toLowerCase();
  return (
    <section aria-labelledby={anchor} className="grid gap-3">
      <h3 id={anchor}>{title}</h3>
      <PassageList regulation={regulation} items={items} of={title} />
    </section>
  );
}

const ACT = { ENACTED: "Ditetapkan di", PROMULGATED: "Diundangkan di" } as const;

type SignaturesProps = {
  readonly regulation: string;
  readonly signatures: RegulationDetail["body"]["signatures"];
};

function Signatures({ regulation, signatures }: SignaturesProps) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      {signatures.map(({ act, place, date, office, name }) => (
        <div key={act} className="grid content-start gap-1">
          <p>
            {ACT[act]} <Passage regulation={regulation} cited={place} of={`tempat ${ACT[act].toLowerCase()}`} />
          </p>
          <p>pada tanggal {date.value === null ? UNREADABLE : formatDate(date.value)}</p>
          {date.remark && <PassageRemark cited={date} />}
          <p>
            {office.value}
            <PassageRemark cited={office} />
          </p>
          <p className="font-semibold">
            <Passage regulation={regulation} cited={name} of={`nama ${office.value ?? "penanda tangan"}`} />
          </p>
          <SealNote regulation={regulation} spans={sealLines({ office, name })} />
        </div>
      ))}
    </div>
  );
}

/** No value holds the seal and the "ttd" of a signature: said, with the lines where the source text has them. */
function SealNote({ regulation, spans }: { readonly regulation: string; readonly spans: CitedText["source"] }) {
  if (spans.length === 0) return null;
  return (
    <p className="text-sm text-muted">
      “Cap” dan “ttd”, bila tercetak, hanya ada pada teks sumber:{" "}
      <SourceLink place={{ regulation }} spans={spans} of="penandatanganan" />
    </p>
  );
}
