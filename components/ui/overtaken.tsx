import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** What was changed, where it does not stand beside it. */
  readonly title?: string;
  /** What is stored now, and by whom. */
  readonly stored: string;
  readonly takeStored: () => void;
  readonly keepTyped: () => void;
};

/** Somebody stored another value while this one was typed or ticked: both are shown, the person chooses. */
export function Overtaken({
  title = "Diubah orang lain sementara Anda mengetik",
  stored,
  takeStored,
  keepTyped,
}: Props) {
  return (
    <Notice tone="caution" role="alert" title={title}>
      <p>Tersimpan sekarang: {stored}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button type="button" variant="secondary" onClick={takeStored}>
          Pakai yang tersimpan
        </Button>
        <Button type="button" variant="quiet" onClick={keepTyped}>
          Tetap dengan isian saya
        </Button>
      </div>
    </Notice>
  );
}
