import type { CountGroup } from "@/lib/comparison/counts";

/** How much differs, before what differs; what is zero is not said. */
export function ComparisonCounts({ groups }: { readonly groups: readonly CountGroup[] }) {
  return (
    <div className="grid gap-2 rounded-md border border-line bg-surface p-4">
      {groups.map(({ title, counts, remark }) => (
        <section key={title} className="grid gap-x-6 sm:grid-cols-[10rem_1fr]">
          <h3 className="text-base">{title}</h3>
          <div className="flex flex-wrap gap-x-6">
            <dl className="flex flex-wrap gap-x-6">
              {counts
                .filter(([, count]) => count > 0)
                .map(([label, count]) => (
                  <div key={label} className="flex gap-2">
                    <dt>{label}</dt>
                    <dd className="font-semibold">{count}</dd>
                  </div>
                ))}
            </dl>
            {remark !== null && <p className="text-muted">{remark}</p>}
          </div>
        </section>
      ))}
    </div>
  );
}
