import { formatDate } from "@/lib/core/dates";

type Looked = {
  /** "jabatan ini", "portal ini": what one looks at. */
  readonly what: string;
  readonly asOf: string;
  readonly today: string;
};

/** What one looks at on another day; of a day to come nobody knows more than what is published for it. */
export function asOfText({ what, asOf, today }: Looked): string {
  return asOf > today
    ? `Anda melihat ${what} menurut keadaan yang direncanakan pada ${formatDate(asOf)}, menurut peraturan yang sudah terbit.`
    : `Anda melihat ${what} menurut keadaan per ${formatDate(asOf)}.`;
}
