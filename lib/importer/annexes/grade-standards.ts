import type { Ledger } from "../ledger";
import { joinWords, type Words } from "../lines";
import type { Dictionary } from "../standards/competencies";
import { readCompetencies, type ReadStandard } from "../standards/standards";
import { plain } from "../words";
import { isGrade, type Grades } from "./grades";

type Context = { readonly dictionary: Dictionary; readonly ledger: Ledger };

/** The standard of the form for each of its grades: each with its own competencies, and what else the form says. */
export function standardsOfGrades(
  read: ReadStandard,
  { names, tables }: Grades,
  context: Context,
): readonly ReadStandard[] {
  return names.map((grade, at) => {
    const name = nameOf(grade, { names: read.names, at, count: names.length });
    const rows = tables[at] ?? [];
    // The table of the first is that of the form.
    if (at === 0) return { ...read, names: [name] };
    const range = { start: 0, end: rows.length, columns: null };
    const { competencies } = readCompetencies(rows, range, context);
    return { ...read, names: [name], standard: { ...read.standard, competencies } };
  });
}

type Named = { readonly names: readonly Words[]; readonly at: number; readonly count: number };

/** "Arsiparis" of the form with "Ahli Muda" of the column; the form may name each grade itself. */
function nameOf(grade: Words, { names, at, count }: Named): Words {
  const own = names.length === count ? names[at] : undefined;
  if (own && plain(own.text).endsWith(plain(grade.text))) return own;
  const [form, ...others] = names;
  if (!form || others.length > 0 || !isGrade(grade.text)) return grade;
  return plain(form.text).endsWith(plain(grade.text)) ? form : joinWords([form, grade]);
}
