import type { ImportedStandard } from "../draft";
import type { Ledger } from "../ledger";

type Standard = Omit<ImportedStandard, "regulation" | "validFrom">;
type Competency = Standard["competencies"][number];

/**
 * A table of levels beside the standards says again what they say: it is compared with them, and makes no standard of its
 * own. Of a position without a standard several such tables are one.
 *
 * @param levels the competencies that were read from such a table
 */
export function settleLevelTables<One extends Standard>(
  standards: readonly One[],
  levels: ReadonlySet<object>,
  ledger: Ledger,
): One[] {
  if (levels.size === 0) return [...standards];
  const whole = new Map<string, One>();
  for (const standard of standards) {
    if (!levels.has(standard.competencies)) whole.set(standard.position, standard);
  }
  const settled: One[] = [];
  const compared: Competency[] = [];
  for (const standard of standards) {
    const above = levels.has(standard.competencies) ? whole.get(standard.position) : standard;
    if (above === standard) settled.push(standard);
    else if (!above) {
      settled.push(standard);
      whole.set(standard.position, standard);
    } else if (levels.has(above.competencies)) above.competencies.push(...standard.competencies);
    else compared.push(...compare(above, standard, ledger));
  }
  tellCompared(compared, ledger);
  return settled;
}

/** The levels of the table that the standard has too; each other one is told. */
function compare(standard: Standard, { competencies }: Standard, ledger: Ledger): readonly Competency[] {
  const own = new Map(standard.competencies.map((competency) => [competency.code, competency]));
  return competencies.filter((read) => {
    const competency = own.get(read.code);
    const isSame = competency?.level?.value === read.level?.value;
    if (!isSame) tellOther(read, competency, ledger);
    return isSame;
  });
}

function tellOther(read: Competency, competency: Competency | undefined, ledger: Ledger): void {
  const found = levelIn(read);
  const own = competency ? levelIn(competency) || "tanpa level" : "tidak memuatnya";
  ledger.findings.push({
    kind: "LEVEL_DIFFERS",
    severity: "ERROR",
    source: read.level?.source ?? read.name.source,
    found,
    suggestion: competency && found !== "" ? found : null,
    message: `Tabel level menyebut ${found || "level yang tidak terbaca"} untuk "${read.name.value}", sedangkan standar jabatannya ${own}.`,
    about: competency?.level ?? null,
  });
}

function levelIn({ level }: Competency): string {
  return String(level?.value ?? "");
}

function tellCompared(compared: readonly Competency[], ledger: Ledger): void {
  const [first] = compared;
  if (!first) return;
  ledger.findings.push({
    kind: "TO_VERIFY",
    severity: "INFO",
    source: first.level?.source ?? [],
    found: `${compared.length} level`,
    suggestion: null,
    message: `${compared.length} level pada tabel level sama dengan standar jabatannya; tidak dibuat menjadi standar tersendiri.`,
    about: null,
  });
}
