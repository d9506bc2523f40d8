import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { KnownPerson } from "@/lib/candidates/queries";
import { formatNip } from "@/lib/people/rules";

type Props = {
  /** Posts the form: a NIP in an address would stay in histories and logs. */
  readonly search: (form: FormData) => void;
  readonly institutionId: string;
  /** Digits that were looked for, or "". */
  readonly nip: string;
  readonly known: KnownPerson | null;
  /** What was typed and refused, with the reason. */
  readonly refused: { readonly nip: string; readonly errors: readonly string[] | undefined } | null;
};

/** Looks a NIP up among the people of the institution's earlier events, so that nobody types them twice. */
export function FindPerson({ search, institutionId, nip, known, refused }: Props) {
  return (
    <section aria-labelledby="cari" className="grid gap-4 rounded-md border border-line bg-surface p-4 sm:p-5">
      <h2 id="cari">Pernah menjadi peserta?</h2>
      <form action={search} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="institutionId" value={institutionId} />
        <div className="min-w-0 grow basis-60">
          <TextField
            id="known-nip"
            name="nip"
            label="Cari NIP yang sudah dikenal"
            optional
            inputMode="numeric"
            autoComplete="off"
            defaultValue={refused?.nip ?? (known ? formatNip(nip) : nip)}
            errors={refused?.errors}
          />
        </div>
        <Button type="submit" variant="secondary">
          Cari NIP
        </Button>
      </form>
      {nip !== "" && (
        <Notice role="status" tone={known ? "positive" : "info"}>
          <p>
            {known
              ? `Data terakhir ${known.name} sudah diisikan di bawah. Periksa dan perbarui bila perlu.`
              : "NIP ini belum pernah menjadi peserta di instansi Anda. Isi datanya di bawah."}
          </p>
        </Notice>
      )}
    </section>
  );
}
