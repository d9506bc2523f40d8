import type { Metadata } from "next";
import Link from "next/link";

import { LevelSteps } from "@/components/dictionary/level-steps";
import { PageHeading } from "@/components/layout/page-heading";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/core/numbers";
import type { DictionaryEntry } from "@/lib/dictionary/queries";
import { listDictionary } from "@/lib/dictionary/queries";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";
import { CompetencyKind } from "@/lib/standards/schema";

export const metadata: Metadata = { title: "Kamus kompetensi" };

export default async function DictionaryPage({ searchParams }: PageProps<"/kompetensi">) {
  const { q } = await searchParams;
  const words = (typeof q === "string" ? q : "").trim().slice(0, 200);
  const all = await listDictionary();
  const entries = all.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()));

  return (
    <>
      <PageHeading
        title="Kamus kompetensi"
        lead="Setiap kompetensi yang dipersyaratkan standar yang berlaku, dengan rumusan tiap level dan jabatan yang mensyaratkannya."
      />
      <form className="mb-8 flex flex-wrap items-end gap-3">
        <div className="min-w-60 grow sm:max-w-md">
          <TextField name="q" label="Nama kompetensi" type="search" defaultValue={words} />
        </div>
        <Button type="submit">Cari</Button>
        {words !== "" && <ButtonLink href="/kompetensi">Tampilkan semua</ButtonLink>}
      </form>
      <p className="mb-6" role="status">
        {entries.length === 0
          ? `Tidak ada kompetensi bernama “${words}”. Periksa ejaannya, atau tampilkan semua.`
          : `${formatNumber(entries.length)} kompetensi`}
      </p>
      <div className="grid gap-10">
        {CompetencyKind.options.map((kind) => (
          <KindTables key={kind} kind={kind} entries={entries.filter((entry) => entry.kind === kind)} />
        ))}
      </div>
    </>
  );
}

type KindProps = { readonly kind: DictionaryEntry["kind"]; readonly entries: readonly DictionaryEntry[] };

function KindTables({ kind, entries }: KindProps) {
  const levelled = entries.filter(({ levels }) => levels.length > 0);
  const statements = entries.filter(({ levels }) => levels.length === 0);
  const title = COMPETENCY_KIND_LABEL[kind];
  return (
    <>
      {levelled.length > 0 && <EntryTable title={title} entries={levelled} showLevels />}
      {statements.length > 0 && <EntryTable title={`${title}, tanpa level`} entries={statements} showLevels={false} />}
    </>
  );
}

type TableProps = {
  readonly title: string;
  readonly entries: readonly DictionaryEntry[];
  readonly showLevels: boolean;
};

function EntryTable({ title, entries, showLevels }: TableProps) {
  const id = title.toLowerCase().replace(/[^a-z]+/g, "-");
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id}>{title}</h2>
      <Table caption={`Kompetensi ${title}`} hideCaption>
        <thead>
          <tr>
            <th scope="col">Kompetensi</th>
            {showLevels && <th scope="col">Level yang dipersyaratkan</th>}
            <th scope="col">Jabatan</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ code, name, levels, positionCount }) => (
            <tr key={code}>
              <th scope="row">
                <Link href={`/kompetensi/${code}`} className="text-accent underline underline-offset-4">
                  {name}
                </Link>
              </th>
              {showLevels && (
                <td>
                  <LevelSteps levels={levels} />
                </td>
              )}
              <td>{formatNumber(positionCount)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
