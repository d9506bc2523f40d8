import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";

import { FindPerson } from "@/components/events/find-person";
import { Options, PersonForm } from "@/components/events/person-form";

vi.mock("@/lib/candidates/actions", () => ({ addCandidateAction: vi.fn(), correctCandidateAction: vi.fn() }));

it("says beside the field what is wrong with a NIP that is looked for", () => {
  const refused = { nip: "19850412", errors: ["NIP harus 18 angka; yang diisi 8 angka."] };
  const markup = renderToStaticMarkup(
    <FindPerson search={vi.fn()} institutionId="i" nip="" known={null} refused={refused} />,
  );
  expect(markup).toContain("NIP harus 18 angka; yang diisi 8 angka.");
  expect(markup).toContain('value="19850412"');
  expect(markup).not.toContain("belum pernah menjadi peserta");
});

it("marks a refused group of choices itself as invalid, like any other field", () => {
  const markup = renderToStaticMarkup(
    <Options name="sex" label="Jenis kelamin" options={{ MALE: "Pria" }} chosen="" errors={["Pilih jenis kelamin."]} />,
  );
  expect(markup).toMatch(/^<fieldset role="radiogroup" aria-invalid="true" aria-describedby="sex-error">/);
});

it("keeps the position that was chosen before somebody was looked up", () => {
  const positions = [
    { slug: "camat", name: "Camat", tier: "ADMINISTRATOR" },
    { slug: "lurah", name: "Lurah", tier: "SUPERVISOR" },
  ] as unknown as Parameters<typeof PersonForm>[0]["positions"];
  const event = { id: "e", startsOn: "2026-11-29" };
  const markup = renderToStaticMarkup(
    <PersonForm event={event} nip="" known={null} target="lurah" positions={positions} />,
  );
  expect(markup).toMatch(/<option value="lurah" selected="">/);
});
