import { readAnnexHead, type Regulation } from "./annex-head";
import type { Dictionary } from "./competencies";
import type { ImportedRegulation, ImportedStandard } from "./draft";
import type { Ledger } from "./ledger";
import { bare, NOTHING, rowWords, sliceWords, type Row, type Words } from "./lines";
import { assign, type Known } from "./assigning";
import { onlyTierOf, readPositionList, type Position } from "./positions";
import { isIssuerLine, readOffice } from "./signatures";
import { readStandard, standardStarts } from "./standards";
import { plain, slugOf } from "./words";

type Annex = ImportedRegulation["annexes"][number];
export type Annexes = {
  readonly annexes: Annex[];
  readonly standards: Omit<ImportedStandard, "regulation" | "validFrom">[];
};
type Context = {
  readonly dictionary: Dictionary;
  readonly ledger: Ledger;
  readonly tier: Position["tier"] | null;
  readonly regulation: Regulation;
  readonly known: Known;
};

/** Reads one annex: its head, the positions that it names, their standards and its signature. */
export function readAnnex(rows: readonly Row[], context: Context): { annex: Annex; standards: Annexes["standards"] } {
  const { ledger, dictionary } = context;
  const head = readAnnexHead(rows, context.regulation, ledger);
  const { signature, rest } = takeSignature(head.rest, ledger);
  const other = head.heading.find(({ value }) =>
    /^(?:LAMPIRAN\b.*)?\bKEPUTUSAN\s+(?:BUPATI|WALI|GUB)/i.test(value?.slice(0, 100) ?? ""),
  );
  if (other) tellInstrument(other, ledger);
  const starts = standardStarts(rest);
  const before = rest.slice(0, starts[0] ?? rest.length);
  const title = titleOf(before, context.regulation.subject);
  const tier = onlyTierOf(title.text) ?? context.tier;
  const list = readPositionList(before, tier ?? "PELAKSANA", ledger);
  const read = starts.map((start, at) =>
    readStandard(rest.slice(start, starts[at + 1] ?? rest.length), { dictionary, ledger }),
  );
  const first = read[0]?.names[0] ?? NOTHING;
  const shown = title.text === "" ? first : title;
  const { positions, standards } = assign(read, { ...context, list: list.positions, annex: head.label, tier });
  const slug = head.label === "" ? "lampiran" : (slugOf(`lampiran ${head.label}`) ?? "lampiran");
  return {
    annex: { label: head.label, slug, heading: head.heading, title: ledger.text(shown), positions, signature },
    standards,
  };
}

function titleOf(before: readonly Row[], subject: string): Words {
  const titles = before
    .map((row) => bare(rowWords(row)))
    .map((words) => sliceWords(words, /^(?:[IVX]{1,4}[.)]\s+)?/.exec(words.text)?.[0].length ?? 0))
    .filter(({ text }) => /^(?:STANDAR|JABATAN|DAFTAR)\b/.test(text) || isSubject(text, subject));
  return titles[0] ?? NOTHING;
}

function isSubject(text: string, subject: string): boolean {
  return subject !== "" && plain(text.slice(0, 2000)) === plain(subject.slice(0, 2000));
}

/** The office and the name under the annex. */
function takeSignature(rows: readonly Row[], ledger: Ledger): { signature: Annex["signature"]; rest: readonly Row[] } {
  const at = rows.findIndex(isIssuerLine);
  if (at === -1) return { signature: null, rest: rows };
  const signature = readOffice(rows.slice(at, at + 3), ledger);
  return { signature, rest: [...rows.slice(0, at), ...rows.slice(at + (signature.name.value === null ? 1 : 2))] };
}

function tellInstrument(line: Annex["heading"][number], ledger: Ledger): void {
  const message = "Kepala lampiran menyebut Keputusan, bukan Peraturan; periksa instrumennya.";
  const { source, value } = line;
  ledger.findings.push({
    kind: "TO_VERIFY",
    severity: "INFO",
    source,
    found: value ?? "",
    suggestion: null,
    message,
    about: line,
  });
}
