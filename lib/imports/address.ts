import { BenchPlace, FindingFilter } from "@/lib/imports/schema";

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** What an address of the bench asks for; the first of several values counts, rubbish is as if it were not there. */
export function readBenchAddress(parameters: Parameters): {
  readonly filter: FindingFilter;
  readonly place: BenchPlace;
} {
  const first = (name: string): string | null => {
    const value = parameters[name];
    const text = Array.isArray(value) ? value[0] : value;
    return text === undefined || text === "" ? null : text;
  };
  return {
    filter: FindingFilter.parse({ kind: first("jenis"), state: first("keadaan"), standard: first("jabatan") }),
    place: BenchPlace.parse({
      finding: first("temuan"),
      page: first("hal"),
      draft: first("draf"),
      part: first("bagian"),
      together: first("bersama"),
      edit: first("sunting"),
    }),
  };
}
