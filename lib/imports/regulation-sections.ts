import { shortened } from "@/lib/core/sentences";
import type { BenchValue } from "@/lib/imports/bench-values";
import { citedValue, plainValue, valuesOf } from "@/lib/imports/bench-values";
import { isCited } from "@/lib/imports/cited";
import type { BenchAnnex, BenchRegulation } from "@/lib/imports/keyed";
import type { Section } from "@/lib/imports/sections";
import { UNKNOWN_TIERS } from "@/lib/imports/values";
import { RELATION_TYPE_LABEL } from "@/lib/regulations/labels";
import { UNREADABLE_NAME } from "@/lib/standards/labels";

/** The sections of the regulation itself: its head, its parts and its annexes. */
export function regulationSections(regulation: BenchRegulation): readonly Section[] {
  const { kind, number, year, title, issuer, gazette, effectiveFrom } = regulation;
  const head = valuesOf("/regulation", [
    ["kind", "Jenis peraturan", kind],
    ["number", "Nomor", number],
    ["year", "Tahun", year],
    ["title", "Tentang", title],
    ["issuer", "Penerbit", issuer],
    ["effectiveFrom", "Mulai berlaku", effectiveFrom],
    ["gazette", "Berita Daerah", gazette],
  ]);
  return [
    { ...BARE, key: "kepala", title: "Kepala peraturan", group: "Peraturan", values: head },
    ...unknownTiers(regulation),
    ...relationSections(regulation),
    ...bodySections(regulation),
    ...regulation.annexes.flatMap((annex, at) => annexSections(annex, at)),
  ];
}

/** A part that is no row of a list. */
const BARE = { row: null, rows: [], adds: null } as const;
const MAX_TIERS = 100;

/** The tiers that nobody has read or chosen yet, together: one form for a whole list of positions. */
function unknownTiers({ annexes }: BenchRegulation): readonly Section[] {
  const values = annexes
    .flatMap(({ positions }, annex) =>
      positions.flatMap(({ name, slug, tier }, place) => {
        const path = `/regulation/annexes/${annex}/positions/${place}/tier`;
        return tier === null ? [plainValue(path, `Jenjang ${name.value ?? slug}`, tier)] : [];
      }),
    )
    .slice(0, MAX_TIERS);
  if (values.length === 0) return [];
  return [{ ...BARE, key: UNKNOWN_TIERS, title: "Jenjang yang belum diketahui", group: "Peraturan", values }];
}

function relationSections({ relations }: BenchRegulation): readonly Section[] {
  const group = "Hubungan antarperaturan";
  // Apart from the rows: the form that adds one stays where it is when there is a new last row.
  const title = relations.length === 0 ? "Belum ada hubungan" : "Hubungan lain";
  const adds = { key: "tambah/relations", label: "Tambah hubungan" };
  const other = { ...BARE, key: "hubungan", title, group, values: [], adds };
  const rows = relations.map(({ key, type, citation }): Section => {
    const path = `/regulation/relations/${key}`;
    const name = `${RELATION_TYPE_LABEL[type]}: ${short(citation.value ?? "(tanpa kutipan)")}`;
    return {
      key: `relations/${key}`,
      title: name,
      group,
      values: valuesOf(path, [
        ["type", "Jenis hubungan", type],
        ["citation", "Peraturan yang disebut", citation],
      ]),
      adds: null,
      row: { path, name, place: 1, count: 1, next: null, split: null },
      rows: [],
    };
  });
  return [...rows, other];
}

const short = (words: string): string => shortened(words, 80);

function bodySections(regulation: BenchRegulation): readonly Section[] {
  const { considerations, legalBases, decision, articles, signatures } = regulation;
  const part = (key: string, title: string, values: readonly BenchValue[]): readonly Section[] =>
    values.length === 0 ? [] : [{ ...BARE, key, title, group: "Batang tubuh", values }];
  return [
    ...part("considerations", "Menimbang", citedBelow(considerations, "/regulation/considerations", "Butir")),
    ...part("legalBases", "Mengingat", citedBelow(legalBases, "/regulation/legalBases", "Butir")),
    ...part("decision", "Memutuskan", citedBelow(decision, "/regulation/decision", "Baris")),
    ...articles.flatMap((article, at) => {
      const { number, chapter, heading, lead, items } = article;
      const base = `/regulation/articles/${at}`;
      return part(`articles/${at}`, `Pasal ${number}`, [
        ...(chapter
          ? valuesOf(`${base}/chapter`, [
              ["heading", "Bab", chapter.heading],
              ["title", "Judul bab", chapter.title],
            ])
          : []),
        ...valuesOf(base, [
          ["heading", "Pasal", heading],
          ...(lead ? ([["lead", "Kalimat pembuka", lead]] as const) : []),
        ]),
        ...citedBelow(items, `${base}/items`, "Butir"),
      ]);
    }),
    ...signatures.flatMap((signature, at) =>
      part(
        `signatures/${at}`,
        signature.act === "ENACTED" ? "Penetapan" : "Pengundangan",
        valuesOf(`/regulation/signatures/${at}`, [
          ["place", "Tempat", signature.place],
          ["date", "Tanggal", signature.date],
          ["office", "Jabatan penanda tangan", signature.office],
          ["name", "Nama", signature.name],
        ]),
      ),
    ),
  ];
}

const FIELD_LABEL: Readonly<Record<string, string>> = { marker: "nomor", text: "isi" };

const FIELD_ORDER: readonly string[] = ["marker", "text", "items"];

/** Every cited value below a node, in its order. */
function citedBelow(node: unknown, path: string, label: string): readonly BenchValue[] {
  if (typeof node !== "object" || node === null) return [];
  if (isCited(node)) return [citedValue(path, label, node)];
  const place = ([key]: readonly [string, unknown]) => FIELD_ORDER.indexOf(key);
  // The database keeps the keys of an object in an order of its own.
  const entries = Object.entries(node).toSorted((a, b) => place(a) - place(b));
  return entries.flatMap(([key, child]) => {
    const own = /^\d+$/.test(key) ? String(Number(key) + 1) : (FIELD_LABEL[key] ?? "");
    const isNested = /^\d+$/.test(own) && /\d$/.test(label);
    return citedBelow(child, `${path}/${key}`, own === "" ? label : `${label}${isNested ? "." : " "}${own}`);
  });
}

function annexSections(annex: BenchAnnex, at: number): readonly Section[] {
  const base = `/regulation/annexes/${at}`;
  const name = annex.label === "" ? "Lampiran" : `Lampiran ${annex.label}`;
  const positions = annex.positions.map((position, place): Section => {
    const path = `${base}/positions/${place}`;
    const values = valuesOf(path, [
      ["ordinal", "Nomor", position.ordinal],
      ["name", "Nama jabatan", position.name],
      ...(position.unit ? [["unit", "Perangkat daerah", position.unit] as const] : []),
      // Unknown, it stands among the unknown ones: one value, one place.
      ...(position.tier === null ? [] : ([["tier", "Jenjang", position.tier]] as const)),
    ]);
    const key = `annexes/${at}/positions/${place}`;
    return {
      key,
      title: position.name.value ?? UNREADABLE_NAME,
      group: `Jabatan pada ${name}`,
      values,
      ...BARE,
    };
  });
  const title = [
    ...valuesOf(base, [["title", "Judul lampiran", annex.title]]),
    ...citedBelow(annex.heading, `${base}/heading`, "Kepala lampiran"),
  ];
  return [{ key: `annexes/${at}`, title: name, group: "Lampiran", values: title, ...BARE }, ...positions];
}
