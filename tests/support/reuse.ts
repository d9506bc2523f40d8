import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";

import { givenCandidate, givenEvent, givenPublishedStandard, personInput } from "./assessments";
import { givenFollower } from "./factories";
import type { GivenInstitution } from "./factories";
import { givenEventStatus, givenFinalResult } from "./recap-results";
import { viewerWith } from "./viewers";

const administrators = new Map<string, Promise<string>>();

/** The Administrator's standard, published once per institution. */
function administratorOf(home: GivenInstitution): Promise<string> {
  const known = administrators.get(home.id) ?? givenPublishedStandard(home, { annex: "III" });
  administrators.set(home.id, known);
  return known;
}

let turn = 0;

type Options = {
  readonly chair?: Viewer;
  readonly levelOf?: (place: number) => number;
};

/**
 * A person with a final result for the Administrator of one event, who is a candidate of another event for a position that
 * follows the same standard.
 */
export async function givenReusable(home: GivenInstitution, { chair, levelOf = () => 3 }: Options = {}) {
  const hr = await viewerWith("HR", home);
  const administrator = await administratorOf(home);
  const { id: followsId } = await db.position.findFirstOrThrow({
    where: { slug: administrator, institutionId: home.id },
    select: { id: true },
  });
  turn += 1;
  const follower = { slug: `kepala-bagian-${turn}`, name: `Kepala Bagian ${turn}` };
  await givenFollower({ ...follower, institutionId: home.id, followsId });

  const person = personInput();
  const earlier = await givenEvent(hr, { name: `Kegiatan lama ${turn}` });
  const earlierCandidate = await givenCandidate(hr, earlier, { targetPosition: administrator, person });
  const originId = await givenFinalResult(earlierCandidate, { levelOf });
  await givenEventStatus(earlier, "FINAL");

  const eventId = await givenEvent(hr, { name: `Kegiatan baru ${turn}`, chairId: chair?.id ?? null });
  const candidateId = await givenCandidate(hr, eventId, { targetPosition: follower.slug, person });
  return { hr, originId, earlier, eventId, candidateId, administrator };
}
