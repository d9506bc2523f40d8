import type { Route } from "next";
import Link from "next/link";

import { PageLinks } from "@/components/catalogue/page-links";
import { StartDraftForm } from "@/components/imports/start-draft-form";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf } from "@/lib/core/pages";
import type { PositionChange } from "@/lib/imports/diff";
import type { Obstacle } from "@/lib/imports/drafting";
import { diffSentence, POSITION_CHANGE_LABEL } from "@/lib/imports/labels";
import { benchPath, draftingPath } from "@/lib/imports/paths";
import type { DraftPreview as Preview } from "@/lib/imports/queries";

const PER_PAGE = 100;
const OBSTACLES_SHOWN = 20;
const ALL = { kind: null, state: null, standard: null };
const TONE = {
  NEW: "accent",
  RAISED: "caution",
  LOWERED: "caution",
  CHANGED: "neutral",
  GONE: "critical",
  SAME: "neutral",
  STAYS: "neutral",
} as const;

type Props = { readonly preview: Preview; readonly page: number };

/** What the draft would change, what stands in its way, and the button that makes it. */
export function DraftPreview({ preview, page }: Props) {
  const { head, regulation, changes, cautions } = preview;
  const shown = pageOf(changes, { page, size: PER_PAGE });
  return (
    <>
      <section aria-labelledby="beda" className="grid gap-4">
        <h2 id="beda">Perbedaan dengan yang berlaku</h2>
        <p className="text-lg">
          {regulation !== null && `${regulation}: `}
          {diffSentence(changes)}.
        </p>
        <p className="max-w-prose text-sm text-muted">
          Dihitung per jabatan. Hilang: berakhir karena peraturannya dicabut naskah ini, yang tidak memuat jabatan itu.
          Tetap berlaku: ada pada jenjang yang sama, tidak ada pada naskah, dan tidak diakhiri olehnya. Berganti nama:
          dikenali dari jenjang yang sama dan nama yang mirip; saat terbit ia tetap jabatan baru, dan yang lama
          berakhir.
        </p>
        {cautions.length > 0 && (
          <Notice tone="caution" title="Periksa hubungannya dengan peraturan lain">
            <ul className="list-disc pl-5">
              {cautions.map((caution) => (
                <li key={caution}>{caution}</li>
              ))}
            </ul>
          </Notice>
        )}
        {changes.length > 0 && <ChangeTable importId={head.id} changes={shown.rows} />}
        <PageLinks pathOf={(other) => draftingPath(head.id, other)} page={shown.page} pages={shown.pages} />
      </section>
      <section aria-labelledby="buat" className="grid gap-4">
        <h2 id="buat">Buat rancangan</h2>
        {head.status === "DRAFTED" ? (
          <Notice tone="positive" title="Rancangan sudah dibuat">
            Sunting isinya pada{" "}
            <Link href="/admin/standar" className="text-accent underline underline-offset-4">
              rancangan standarnya
            </Link>
            .
          </Notice>
        ) : (
          <Ready {...preview} />
        )}
      </section>
    </>
  );
}

/** Where one mends it: the findings of a kind, a position, or the head of the regulation. */
function placeOf(importId: string, { standard, kind, finding, edit = "kepala" }: Obstacle): Route {
  if (kind) return benchPath(importId, { kind, state: "terbuka", standard: null }, { finding: finding ?? null });
  if (standard !== null) return benchPath(importId, { kind: null, state: null, standard: standard + 1 });
  return benchPath(importId, ALL, { draft: 0, edit, to: "sunting" });
}

function Ready({ head: { id }, obstacles, openCount }: Pick<Preview, "head" | "obstacles" | "openCount">) {
  return (
    <>
      {openCount > 0 && (
        <Notice>
          {formatNumber(openCount)} temuan lain belum diputuskan. Rancangan tetap dapat dibuat; nilainya sebagaimana
          terbaca.
        </Notice>
      )}
      {obstacles.length > 0 ? (
        <Notice tone="caution" title="Rancangan belum dapat dibuat">
          <ul className="list-disc pl-5">
            {obstacles.slice(0, OBSTACLES_SHOWN).map((obstacle) => (
              <li key={obstacle.message} className="wrap-anywhere">
                {obstacle.message}{" "}
                <Link
                  href={placeOf(id, obstacle)}
                  prefetch={false}
                  className="text-accent underline underline-offset-4"
                >
                  Periksa<span className="sr-only">: {obstacle.message}</span>
                </Link>
              </li>
            ))}
          </ul>
          {obstacles.length > OBSTACLES_SHOWN && (
            <p>dan {formatNumber(obstacles.length - OBSTACLES_SHOWN)} hal lain.</p>
          )}
        </Notice>
      ) : (
        <StartDraftForm importId={id} />
      )}
    </>
  );
}

function ChangeTable({
  importId,
  changes,
}: {
  readonly importId: string;
  readonly changes: readonly PositionChange[];
}) {
  return (
    <Table caption="Perubahan per jabatan" hideCaption stacks>
      <thead>
        <tr>
          <th scope="col">Jabatan</th>
          <th scope="col">Perubahan</th>
          <th scope="col">Isi</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ number, name, change, summary }) => (
          <tr key={`${number} ${name}`}>
            <th scope="row" className="min-w-40 wrap-anywhere">
              {number === null ? (
                name
              ) : (
                <Link
                  href={benchPath(importId, { kind: null, state: null, standard: number })}
                  prefetch={false}
                  className="text-accent underline underline-offset-4"
                >
                  {name}
                </Link>
              )}
            </th>
            <td data-label="Perubahan">
              <Badge tone={TONE[change]}>{POSITION_CHANGE_LABEL[change]}</Badge>
            </td>
            <td data-label="Isi" className="first-letter:uppercase">
              {summary}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
