import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { eventPath } from "@/lib/events/paths";

type Props = {
  readonly eventId: string;
  /** "Peserta hanya dapat ditambahkan". */
  readonly what: string;
};

/** For whoever opens a page of the preparation when that is over (an old tab, a bookmark). */
export function NotPreparing({ eventId, what }: Props) {
  return (
    <div className="grid max-w-xl gap-4">
      <Notice tone="caution" title="Persiapan sudah selesai">
        <p>{what} pada tahap persiapan.</p>
      </Notice>
      <ButtonLink href={eventPath(eventId)} className="justify-self-start">
        Kembali ke kegiatan
      </ButtonLink>
    </div>
  );
}
