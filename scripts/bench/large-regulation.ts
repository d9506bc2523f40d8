import { readFileSync } from "node:fs";

export const POSITIONS = 1_000;
const FORM = "### STANDAR KOMPETENSI JABATAN";
const NAME = /(Nama Jabatan\s+:?\s*)Sekretaris Daerah/i;

/** A regulation of 1,000 positions, about 10 MB: the founding one of one form per position, its form under other names. */
export function largeRegulation(): string {
  const source = readFileSync("seeds/sources/perwal-pekalongan-90-2020.txt", "utf8");
  const at = source.indexOf(FORM);
  const form = source.slice(at);
  if (at === -1 || !NAME.test(form)) throw new Error("The founding regulation has another form.");
  const forms = Array.from({ length: POSITIONS }, (_, index) => form.replace(NAME, `$1Kepala Bidang ${index + 1}`));
  return [source.slice(0, source.indexOf("\nLAMPIRAN\n") + "\nLAMPIRAN\n".length), ...forms].join("\n");
}
