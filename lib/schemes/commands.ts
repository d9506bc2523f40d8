import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorize } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { fingerprint } from "@/lib/editing/fingerprint";
import { slugOf } from "@/lib/editing/rules";
import { requireSeen } from "@/lib/editing/seen";
import type { SaveScheme, WithdrawScheme } from "@/lib/schemes/form";
import { asFields } from "@/lib/schemes/form";
import { currentSchemes } from "@/lib/schemes/rules";
import { SchemeSettings } from "@/lib/schemes/schema";

type Saved = { readonly code: string; readonly mark: string; readonly isChanged: boolean };

/**
 * A new version of a scheme for the institution, or its first one. Versions never change (DESIGN.md 4): events that are
 * planned keep theirs, final results the copy they were made with. What is already so makes no version.
 *
 * @returns the scheme's code, and the mark of what is stored now
 * @throws Refusal `forbidden`, `not-found`, `conflict`, `invalid` (a name that another scheme has)
 */
export async function saveScheme(viewer: Viewer, input: SaveScheme): Promise<Saved> {
  const { institutionId, rowId, name, settings } = input;
  authorize(viewer, "scheme:edit", institutionId);
  const code = rowId ?? slugOf(name);
  if (code === "") throw refuse.field("name", "Beri nama yang memuat huruf atau angka.");
  const mark = fingerprint({ name, settings });
  const isChanged = await db.$transaction(async (tx) => {
    const before = findBefore(await lockSchemes(tx, institutionId), code, input);
    if (before?.mark === mark) return false;
    const version = (before?.version ?? 0) + 1;
    await tx.assessmentScheme.create({ data: { code, version, name, settings, institutionId }, select: { id: true } });
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "scheme.saved",
      subjectType: "scheme",
      subjectId: code,
      ...(before && { before: { version: before.version, name: before.name, settings: before.settings } }),
      after: { version, name, settings },
    });
    return true;
  });
  return { code, mark, isChanged };
}

/**
 * Takes the institution's own version away that is in force, where no event was ever planned with it: the one before it,
 * or what the portal ships, is in force again.
 *
 * @returns whether the scheme is still there
 * @throws Refusal `forbidden`, `not-found`, `conflict` (another version is in force now), `rule` (ships, or is used)
 */
export async function withdrawScheme(
  viewer: Viewer,
  { institutionId, code, version }: WithdrawScheme,
): Promise<boolean> {
  authorize(viewer, "scheme:edit", institutionId);
  return db.$transaction(async (tx) => {
    const schemes = await lockSchemes(tx, institutionId);
    const current = schemes.find((scheme) => scheme.code === code);
    if (!current) throw refuse.notFound("Skema");
    if (current.institutionId === null) throw refuse.rule("Skema bawaan portal tidak dapat ditarik.");
    if (current.version !== version) throw refuse.stale();
    const own = { institutionId, code };
    // Nobody plans an event with it meanwhile.
    await tx.$queryRaw`SELECT 1 FROM assessment_schemes
      WHERE institution_id = ${institutionId}::uuid AND code = ${code} AND version = ${version} FOR UPDATE`;
    const { count } = await tx.assessmentScheme.deleteMany({ where: { ...own, version, events: { none: {} } } });
    if (count === 0) throw refuse.rule("Versi ini sudah dipakai kegiatan, sehingga tidak dapat ditarik.");
    const { name, settings } = current;
    const before = { version, name, settings };
    const subject = { subjectType: "scheme", subjectId: code };
    await recordAudit(tx, { actor: viewer, institutionId, action: "scheme.withdrawn", ...subject, before });
    return (await tx.assessmentScheme.count({ where: { code, OR: [{ institutionId: null }, { institutionId }] } })) > 0;
  });
}

type CurrentSchemes = Awaited<ReturnType<typeof lockSchemes>>;

/** What the version follows, as one saw it; undefined for a new scheme. */
function findBefore(schemes: CurrentSchemes, code: string, input: SaveScheme): CurrentSchemes[number] | undefined {
  const before = schemes.find((scheme) => scheme.code === code);
  const isNew = input.rowId === null;
  if (!isNew && !before) throw refuse.notFound("Skema");
  const name = input.name.toLowerCase();
  const isTaken = schemes.some((other) => other.code !== code && other.name.toLowerCase() === name);
  if (isTaken || (isNew && before)) throw refuse.field("name", "Nama ini sudah dipakai skema lain.");
  if (before) requireSeen(before.mark, input, [asFields(before), asFields(input)]);
  return before;
}

/** What the institution assesses with; nobody else of it changes a scheme until this change is through. */
async function lockSchemes(tx: Transaction, institutionId: string) {
  await tx.$queryRaw`SELECT 1 FROM institutions WHERE id = ${institutionId}::uuid FOR NO KEY UPDATE`;
  const rows = await tx.assessmentScheme.findMany({
    where: { OR: [{ institutionId: null }, { institutionId }] },
    select: { code: true, version: true, institutionId: true, name: true, settings: true },
  });
  const versions = rows.map(({ name, ...row }) => {
    const settings = SchemeSettings.parse(row.settings);
    return { ...row, name, settings, mark: fingerprint({ name, settings }) };
  });
  return currentSchemes(versions, institutionId);
}
