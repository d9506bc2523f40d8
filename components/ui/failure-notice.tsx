import { Notice } from "@/components/ui/notice";
import type { Failure } from "@/lib/core/result";

/** Why nothing was done, for an answer that stands beside no field. */
export function FailureNotice({ failure: { message, fields = {} } }: { readonly failure: Failure }) {
  return (
    <Notice tone="critical" role="alert">
      {[message, ...Object.values(fields).flat()].join(" ")}
    </Notice>
  );
}
