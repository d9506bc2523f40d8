import { z } from "zod";

/** "purwakarta/pengawas", or "purwakarta/pengawas@2" for a certain version. */
const Key = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*(@[1-9]\d{0,3})?$/,
    "Tulis sebagai instansi/jabatan, misalnya purwakarta/pengawas.",
  )
  .transform((key) => {
    const [path = "", version] = key.split("@");
    const [institution = "", position = ""] = path.split("/");
    return { institution, position, version: version === undefined ? null : Number(version) };
  });

type StandardKey = z.infer<typeof Key>;

export type AskedSide =
  | { readonly typed: ""; readonly key: null; readonly problem: null }
  | { readonly typed: string; readonly key: StandardKey; readonly problem: null }
  | { readonly typed: string; readonly key: null; readonly problem: string };

/** Reads `?a=` or `?b=`; what is not understood is kept as typed and said. */
export function readSide(given: string | readonly string[] | undefined): AskedSide {
  const typed = (typeof given === "string" ? given : (given?.[0] ?? "")).replaceAll("\u0000", "").trim();
  if (typed === "") return { typed: "", key: null, problem: null };
  const parsed = Key.safeParse(typed);
  if (parsed.success) return { typed, key: parsed.data, problem: null };
  return { typed, key: null, problem: parsed.error.issues[0]?.message ?? "Pilihan ini tidak dikenal." };
}

/** The address of a comparison; the switch stays in it. */
export function comparisonPath(a: string, b: string, onlyDifferences: boolean) {
  const query = new URLSearchParams({ ...(a && { a }), ...(b && { b }), ...(onlyDifferences && { hanya: "beda" }) });
  return query.size === 0 ? ("/bandingkan" as const) : (`/bandingkan?${query}` as const);
}
