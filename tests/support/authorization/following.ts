import { addFollower, chooseLeader } from "@/lib/following/commands";
import { findFollowing } from "@/lib/following/queries";

import { givenEditableDraft } from "../editing";
import { randomKey } from "../factories";
import type { GivenInstitution } from "../factories";
import type { Entry } from "./entry";

async function givenFollower(home: GivenInstitution) {
  const { admin, regulation } = await givenEditableDraft(home);
  const leader = (await findFollowing(admin, regulation))?.positions[0]?.slug ?? "";
  const newName = `Camat ${randomKey()}`;
  const follower = { regulation, newName, newUnit: "", newTier: "ADMINISTRATOR", follows: leader } as const;
  return { admin, regulation, follower };
}

export const FOLLOWING: readonly Entry[] = [
  {
    name: "following/commands.addFollower",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { follower } = await givenFollower(home);
      return { call: (viewer) => addFollower(viewer, follower) };
    },
  },
  {
    name: "following/commands.chooseLeader",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { admin, regulation, follower } = await givenFollower(home);
      await addFollower(admin, follower);
      const position = follower.newName.toLowerCase().replace(" ", "-");
      const choice = { regulation, position, follows: null, seen: follower.follows };
      return { call: (viewer) => chooseLeader(viewer, choice) };
    },
  },
  {
    name: "following/queries.findFollowing",
    allowed: ["ADMIN", "VERIFIER"],
    refusal: "not-found",
    arrange: async (home) => {
      const { regulation } = await givenFollower(home);
      return { call: (viewer) => findFollowing(viewer, regulation) };
    },
  },
];
