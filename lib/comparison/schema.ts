import { z } from "zod";

import type { Selection } from "@/lib/comparison/rules";
import { isCivilDate, ISO_DAY_PROBLEM } from "@/lib/core/dates";

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

/** One side as the address asks for it; what is wrong stands beside the field it is in, and what was typed stays. */
export type AskedSide = {
  readonly typed: string;
  readonly key: StandardKey | null;
  readonly problem: string | null;
  readonly typedDay: string;
  /** Whose standard in force that day is meant, "YYYY-MM-DD"; null: today's, or the version that the key names. */
  readonly day: string | null;
  readonly dayProblem: string | null;
};

type Given = string | readonly string[] | undefined;

/** Reads `?a=` and `?per_a=`, or `?b=` and `?per_b=`. */
export function readSide(given: Given, givenDay?: Given): AskedSide {
  const typed = textOf(given);
  const parsed = typed === "" ? null : Key.safeParse(typed);
  const key = parsed?.success ? parsed.data : null;
  const problem = parsed?.success === false ? (parsed.error.issues[0]?.message ?? "Pilihan ini tidak dikenal.") : null;
  return { typed, key, problem, ...readDay(textOf(givenDay), key) };
}

/**
 * Both sides of an address. `?per=`, as every other page has it, is the day of each side that names neither a day of its
 * own nor a version.
 */
export function readSides(given: (parameter: string) => Given): readonly [AskedSide, AskedSide] {
  const { a, dayOfA, b, dayOfB, day } = COMPARISON_PARAMETER;
  const read = (side: string, ownDay: string) => {
    const typed = textOf(given(side));
    return readSide(typed, textOf(given(ownDay)) || (typed.includes("@") ? "" : textOf(given(day))));
  };
  return [read(a, dayOfA), read(b, dayOfB)];
}

function readDay(typedDay: string, key: StandardKey | null): Pick<AskedSide, "typedDay" | "day" | "dayProblem"> {
  if (typedDay === "") return { typedDay, day: null, dayProblem: null };
  const refused = (dayProblem: string) => ({ typedDay, day: null, dayProblem });
  if (!isCivilDate(typedDay)) return refused(ISO_DAY_PROBLEM);
  if (key?.version != null) {
    return refused(`Pilihan di atas sudah menyebut versi ${key.version}; kosongkan tanggal atau pilih tanpa versi.`);
  }
  return { typedDay, day: typedDay, dayProblem: null };
}

/** PostgreSQL's text cannot hold U+0000. Of several the first counts. */
function textOf(given: Given): string {
  return (typeof given === "string" ? given : (given?.[0] ?? "")).replaceAll("\u0000", "").trim();
}

type SideAddress = Pick<AskedSide, "typed" | "typedDay">;

/** Names of the GET parameters: part of the product's addresses. */
export const COMPARISON_PARAMETER = {
  a: "a",
  dayOfA: "per_a",
  b: "b",
  dayOfB: "per_b",
  day: "per",
  only: "hanya",
} as const;

/** What `?hanya=` says; nothing where everything is shown. */
export const SELECTION_VALUE = {
  ALL: "",
  IN_CONTENT: "beda",
  DIFFERENT: "beda-penulisan",
} as const satisfies Record<Selection, string>;

/** Reads `?hanya=`; what nobody knows shows everything. */
export function readSelection(given: Given): Selection {
  const value = textOf(given);
  return (["IN_CONTENT", "DIFFERENT"] as const).find((selection) => SELECTION_VALUE[selection] === value) ?? "ALL";
}

/** The part behind "?" of a comparison: only what is set, in a fixed order. */
export function comparisonQuery(left: SideAddress, right: SideAddress, selection: Selection = "ALL"): string {
  const { a, dayOfA, b, dayOfB, only } = COMPARISON_PARAMETER;
  const given = [
    [a, left.typed],
    [dayOfA, left.typedDay],
    [b, right.typed],
    [dayOfB, right.typedDay],
    [only, SELECTION_VALUE[selection]],
  ] as const;
  return new URLSearchParams(given.filter(([, value]) => value !== "").map((pair) => [...pair])).toString();
}

/** The address of a comparison; the switch stays in it. */
export function comparisonPath(left: SideAddress, right: SideAddress, selection: Selection = "ALL") {
  const query = comparisonQuery(left, right, selection);
  return query === "" ? ("/bandingkan" as const) : (`/bandingkan?${query}` as const);
}

/** A side named by its key alone: "purwakarta/pengawas@2". */
export const sideOf = (typed: string): SideAddress => ({ typed, typedDay: "" });
