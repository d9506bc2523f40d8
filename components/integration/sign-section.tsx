import { SignContent } from "@/components/integration/meeting-controls";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/core/dates";
import type { Integration } from "@/lib/integration/queries";
import { lacksReason } from "@/lib/integration/rules";

type Props = { readonly integration: Integration; readonly viewerId: string };

/** Who has signed exactly what stands here, and the button to do it. */
export function SignSection({ integration, viewerId }: Props) {
  const { signers, hash, voidedCount, canIntegrate } = integration;
  const isDue = canIntegrate && signers.some(({ id, hasSigned }) => id === viewerId && !hasSigned);
  const isVoided = voidedCount > 0 && signers.some(({ hasSigned }) => !hasSigned);
  return (
    <section aria-labelledby="pengesahan" className="grid gap-4">
      <h2 id="pengesahan">Pengesahan</h2>
      {isVoided && canIntegrate && (
        <Notice tone="caution" title="Pengesahan sebelumnya batal">
          Isi berubah setelah disahkan; yang namanya belum bertanda perlu mengesahkan lagi.
        </Notice>
      )}
      <ul className="grid gap-1">
        {signers.map(({ id, name, signedAt }) => (
          <li key={id}>
            {name}: {signedAt ? `disahkan ${formatDateTime(signedAt)}` : "belum mengesahkan"}
          </li>
        ))}
      </ul>
      {isDue && <Sign integration={integration} />}
      <p className="text-sm break-all text-muted">SHA-256 isi yang disahkan: {hash}</p>
    </section>
  );
}

/** The button, or what has to be agreed on first. */
function Sign({ integration: { candidateId, undecidedCount, rows, hash } }: Pick<Props, "integration">) {
  const unfounded = rows.filter(({ median, decision }) => lacksReason(median, decision)).length;
  if (undecidedCount + unfounded === 0) return <SignContent candidateId={candidateId} hash={hash} />;
  return (
    <>
      {undecidedCount > 0 && (
        <p className="text-caution">Belum dapat disahkan: {undecidedCount} kompetensi belum punya nilai akhir.</p>
      )}
      {unfounded > 0 && (
        <p className="text-caution">
          Belum dapat disahkan: {unfounded} nilai akhir tidak lagi sama dengan median dan belum beralasan.
        </p>
      )}
    </>
  );
}
