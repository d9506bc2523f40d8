import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/core/dates";

type Props = {
  /** Short name. */
  readonly institution: string;
  readonly startsOn: string;
};

/** For an event to which nobody can be added: without a standard there is nothing to assess. */
export function NoTargetPositions({ institution, startsOn }: Props) {
  return (
    <Notice tone="caution" title="Belum ada jabatan target">
      <p>
        Tidak ada jabatan {institution} yang standarnya berlaku pada {formatDate(startsOn)}.
      </p>
    </Notice>
  );
}
