import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { LevelTexts } from "@/components/dictionary/level-texts";
import { PageHeading } from "@/components/layout/page-heading";
import { LevelScale } from "@/components/standards/level-scale";
import { Table } from "@/components/ui/table";
import { positionPath } from "@/lib/catalogue/paths";
import { formatNumber } from "@/lib/core/numbers";
import type { DictionaryDetail } from "@/lib/dictionary/queries";
import { findCompetency } from "@/lib/dictionary/queries";
import { POSITION_TIER_LABEL } from "@/lib/regulations/labels";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";
import { MAX_LEVEL, MIN_LEVEL } from "@/lib/standards/schema";

const LEVELS = Array.from({ length: MAX_LEVEL - MIN_LEVEL + 1 }, (_, index) => MIN_LEVEL + index);

export async function generateMetadata({ params }: PageProps<"/kompetensi/[code]">): Promise<Metadata> {
  const competency = await findCompetency((await params).code);
  return { title: competency?.name ?? "Kompetensi tidak ditemukan" };
}

export default async function CompetencyPage({ params }: PageProps<"/kompetensi/[code]">) {
  const competency = await findCompetency((await params).code);
  if (!competency) notFound();
  const { name, kind, aliases, entries, positions } = competency;

  return (
    <>
      <PageHeading
        crumbs={[{ label: "Kamus kompetensi", href: "/kompetensi" }]}
        kicker={`Kompetensi ${COMPETENCY_KIND_LABEL[kind]}`}
        title={name}
        {...(aliases.length > 0 ? { lead: `Ditulis juga: ${aliases.join("; ")}` } : {})}
      />
      <div className="grid gap-10">
        {entries.length > 0 && <Levels entries={entries} />}
        <section aria-labelledby="jabatan" className="grid gap-3">
          <h2 id="jabatan">{formatNumber(positions.length)} jabatan mensyaratkannya</h2>
          <PositionTable competency={competency} />
        </section>
      </div>
    </>
  );
}

function Levels({ entries }: Pick<DictionaryDetail, "entries">) {
  return (
    <section aria-labelledby="level" className="grid gap-4">
      <h2 id="level">Rumusan per level</h2>
      {LEVELS.map((level) => {
        const entry = entries.find((candidate) => candidate.level === level);
        return (
          <section key={level} id={`level-${level}`} aria-label={`Level ${level}`} className="grid gap-2">
            <h3>
              <LevelScale level={level} />
            </h3>
            {entry ? (
              <LevelTexts entry={entry} />
            ) : (
              <p className="text-muted">Belum ada standar berlaku yang memuat rumusan level ini.</p>
            )}
          </section>
        );
      })}
    </section>
  );
}

function PositionTable({ competency: { name, positions } }: { readonly competency: DictionaryDetail }) {
  return (
    <Table caption={`Jabatan yang mensyaratkan ${name}`} hideCaption>
      <thead>
        <tr>
          <th scope="col">Jabatan</th>
          <th scope="col">Instansi</th>
          <th scope="col">Jenjang</th>
          <th scope="col">Level</th>
        </tr>
      </thead>
      <tbody>
        {positions.map((position) => (
          <tr key={positionPath(position)}>
            <th scope="row">
              <Link href={positionPath(position)} className="text-accent underline underline-offset-4">
                {position.name}
              </Link>
            </th>
            <td>{position.institution.shortName}</td>
            <td>{POSITION_TIER_LABEL[position.tier]}</td>
            <td>
              <LevelScale
                level={position.level}
                missing={position.isStatement ? "Tanpa level" : "Tidak terbaca pada dokumen sumber"}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
