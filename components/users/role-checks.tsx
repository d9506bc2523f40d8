import type { FormView } from "@/components/ui/action-form";
import { Role } from "@/lib/generated/prisma/enums";
import { ROLE_LABEL } from "@/lib/users/labels";

type Props = { readonly view: FormView; readonly held: readonly Role[] };

/** The roles as check boxes, "roles.HR" and so on; after a refusal as they were ticked. */
export function RoleChecks({ view: { value, errors }, held }: Props) {
  // A box that was not ticked is not sent: only a field that always is tells whether there was a try.
  const wasRefused = value("institutionId") !== undefined;
  const problems = errors("roles") ?? [];
  return (
    <fieldset aria-describedby={problems.length > 0 ? "roles-error" : undefined}>
      <legend className="mb-1 font-semibold">Peran</legend>
      <div className="grid gap-1">
        {Object.values(Role).map((role) => {
          const isTicked = wasRefused ? value(`roles.${role}`) !== undefined : held.includes(role);
          return (
            <label key={`${role}-${isTicked}`} className="inline-flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                name={`roles.${role}`}
                defaultChecked={isTicked}
                className="size-5 shrink-0 accent-accent"
              />
              {ROLE_LABEL[role]}
            </label>
          );
        })}
      </div>
      {problems.length > 0 && (
        <p id="roles-error" className="text-sm font-semibold text-critical">
          {problems.join(" ")}
        </p>
      )}
    </fieldset>
  );
}
