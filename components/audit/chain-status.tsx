import { Notice } from "@/components/ui/notice";
import type { AuditPage } from "@/lib/audit/queries";
import { checkText, headText } from "@/lib/audit/rules";
import { formatNumber } from "@/lib/core/numbers";

/** Whether the chain was whole when it was last checked, and its head, to compare with a printed one. */
export function ChainStatus({ chains }: Pick<AuditPage, "chains">) {
  return (
    <ul className="grid gap-3">
      {chains.map((chain) => (
        <li key={chain.institution}>
          <Notice tone={chain.finding ? "critical" : "info"} title={chain.institution}>
            <p>
              {checkText(chain)}
              {chain.checkedNumber !== null &&
                chain.number > chain.checkedNumber &&
                ` ${formatNumber(chain.number - chain.checkedNumber)} baris sesudahnya belum diperiksa.`}
            </p>
            <p className="text-sm">
              {chain.number === 0 ? (
                "Rantai masih kosong."
              ) : (
                <>
                  Kepala rantai sekarang: <code className="break-all">{headText(chain)}</code>, seperti tercetak pada
                  laporan.
                </>
              )}
            </p>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
