import type { Comparison } from "@/lib/comparison/rules";

/** How much changes, before what changes. */
export function ComparisonCounts({ comparison }: { readonly comparison: Comparison }) {
  const { competencyCounts: competencies, requirementCounts: requirements, identityCounts: identity } = comparison;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <CountList
        title="Kompetensi"
        counts={[
          ["Level naik", competencies.raised],
          ["Level turun", competencies.lowered],
          ["Ditambah", competencies.added],
          ["Dihapus", competencies.removed],
          ["Berubah, level tidak naik atau turun", competencies.reworded],
          ["Sama", competencies.same],
        ]}
      />
      <CountList
        title="Persyaratan"
        counts={[
          ["Ditambah", requirements.added],
          ["Dihapus", requirements.removed],
          ["Rumusan berubah", requirements.reworded],
          ["Sama", requirements.same],
        ]}
      />
      <CountList
        title="Identitas jabatan"
        counts={[
          ["Ditambah", identity.added],
          ["Dihapus", identity.removed],
          ["Rumusan berubah", identity.reworded],
          ["Sama", identity.same],
        ]}
      />
    </div>
  );
}

type CountListProps = { readonly title: string; readonly counts: readonly (readonly [string, number])[] };

function CountList({ title, counts }: CountListProps) {
  return (
    <section className="rounded-md border border-line bg-surface p-4">
      <h3 className="mb-2">{title}</h3>
      <dl className="grid grid-cols-[1fr_auto] gap-x-6">
        {counts.map(([label, count]) => (
          <div key={label} className="contents">
            <dt className={count === 0 ? "text-muted" : ""}>{label}</dt>
            <dd className={`text-right ${count === 0 ? "text-muted" : "font-semibold"}`}>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
