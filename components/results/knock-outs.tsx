import { Notice } from "@/components/ui/notice";
import { doubtOfMandatory } from "@/lib/requirements/labels";
import type { CandidateResult } from "@/lib/results/queries";
import type { RequirementDocument } from "@/lib/standards/document";

type Props = { readonly result: Pick<CandidateResult, "standard" | "requirements"> };

/**
 * Unmet *mutlak* requirements by name, to stand with the match and never averaged into it (DESIGN.md 4), and unmet ones
 * that may be mutlak; nothing where there are none.
 */
export function KnockOuts({ result: { standard, requirements } }: Props) {
  const named = (ids: readonly string[]) => standard.requirements.filter(({ id }) => ids.includes(id));
  const knockOuts = named(requirements.knockOuts);
  const uncertain = named(requirements.uncertain).filter((requirement) => !knockOuts.includes(requirement));
  return (
    <>
      {knockOuts.length > 0 && (
        <Notice tone="critical" title="Gugur karena syarat mutlak tidak terpenuhi">
          <TextList items={knockOuts} />
          <p className="mt-1">Tidak diperhitungkan ke dalam angka kesesuaian.</p>
        </Notice>
      )}
      {uncertain.length > 0 && (
        <Notice tone="caution" title="Tidak terpenuhi, dan tingkat pentingnya perlu diverifikasi pada naskah resmi">
          <TextList items={uncertain} />
        </Notice>
      )}
    </>
  );
}

function TextList({ items }: { readonly items: readonly RequirementDocument[] }) {
  return (
    <ul className="list-disc pl-6">
      {items.map((item) => (
        <li key={item.id}>
          {[item.label, item.text].filter(Boolean).join(": ")}
          {doubtOfMandatory(item)}
        </li>
      ))}
    </ul>
  );
}
