import { Notice } from "@/components/ui/notice";
import type { FilterProblem } from "@/lib/catalogue/schema";

/** What in the address was not understood; the page did without it. */
export function FilterProblems({ problems }: { readonly problems: readonly FilterProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice tone="caution" role="alert" title="Sebagian alamat ini tidak dipakai">
        <ul className="list-disc pl-5">
          {problems.map(({ parameter, message }) => (
            <li key={parameter}>
              <code>{parameter}</code>: {message}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
