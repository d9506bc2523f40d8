import { findLiveSession, openSession } from "@/lib/auth/sessions";
import {
  changeOwnPassword,
  changeRoles,
  closeAccount,
  createUser,
  endOwnSession,
  endOwnSessions,
  inviteUser,
  reopenAccount,
  resetPassword,
} from "@/lib/users/commands";
import { renameUser } from "@/lib/users/name-commands";
import { findManagedUser, getOwnAccount, listManagedInstitutions, listManagedUsers } from "@/lib/users/queries";
import type { ManagedInstitution } from "@/lib/users/queries";

import { givenUser, PASSWORD, randomKey } from "../factories";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

const NEW_PASSWORD = "sandi lain yang panjang";

async function sessionOf(userId: string): Promise<string> {
  const session = await findLiveSession(await openSession({ userId, device: "" }));
  return session?.id ?? "";
}

export const USERS: readonly Entry[] = [
  {
    name: "users/commands.createUser",
    allowed: ["ADMIN"],
    // Institutions are public.
    strangers: "forbidden",
    arrange: async ({ id: institutionId }) => ({
      call: (viewer) =>
        createUser(viewer, {
          institutionId,
          email: `baru-${randomKey()}@uji.id`,
          name: "Orang Baru",
          roles: ["HR"],
          password: NEW_PASSWORD,
        }),
    }),
  },
  {
    name: "users/commands.changeRoles",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: userId, revision } = await givenUser(home, ["HR"]);
      return {
        call: (viewer) => changeRoles(viewer, { userId, institutionId: home.id, revision, roles: ["ASSESSOR"] }),
      };
    },
  },
  {
    name: "users/commands.closeAccount",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: userId, revision } = await givenUser(home, ["HR"]);
      return { call: (viewer) => closeAccount(viewer, { userId, institutionId: home.id, revision }) };
    },
  },
  {
    name: "users/name-commands.renameUser",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: userId, revision } = await givenUser(home, ["HR"]);
      return {
        call: (viewer) => renameUser(viewer, { userId, institutionId: home.id, revision, name: "Nama Betul" }),
      };
    },
  },
  {
    name: "users/commands.inviteUser",
    allowed: ["ADMIN"],
    // Institutions are public.
    strangers: "forbidden",
    arrange: async ({ id: institutionId }) => {
      const email = `baru-${randomKey()}@uji.id`;
      return { call: (viewer) => inviteUser(viewer, { institutionId, email, name: "Orang Baru", roles: ["HR"] }) };
    },
  },
  {
    name: "users/commands.reopenAccount",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: userId, revision } = await givenUser(home, ["HR"]);
      await closeAccount(await viewerWith("ADMIN", home), { userId, institutionId: home.id, revision });
      return { call: (viewer) => reopenAccount(viewer, { userId, institutionId: home.id }) };
    },
  },
  {
    name: "users/commands.resetPassword",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: userId } = await givenUser(home, ["HR"]);
      return { call: (viewer) => resetPassword(viewer, { userId, institutionId: home.id }) };
    },
  },
  {
    name: "users/queries.listManagedUsers",
    allowed: ["ADMIN"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { id } = await givenUser(home, ["HR"]);
      return {
        call: listManagedUsers,
        shows: (answer) =>
          (answer as readonly ManagedInstitution[]).some(({ users }) => users.some((user) => user.id === id)),
      };
    },
  },
  {
    name: "users/queries.listManagedInstitutions",
    allowed: ["ADMIN"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => ({
      call: listManagedInstitutions,
      shows: (answer) => (answer as readonly ManagedInstitution[]).some(({ id }) => id === home.id),
    }),
  },
  {
    name: "users/queries.findManagedUser",
    allowed: ["ADMIN"],
    refusal: "not-found",
    arrange: async (home) => {
      const { id } = await givenUser(home, ["HR"]);
      return { call: (viewer) => findManagedUser(viewer, id) };
    },
  },
  {
    name: "users/commands.changeOwnPassword",
    allowed: "everyone",
    arrange: async () => ({
      call: (viewer) =>
        changeOwnPassword(
          viewer,
          { currentPassword: PASSWORD, newPassword: NEW_PASSWORD, repeatedPassword: NEW_PASSWORD },
          null,
        ),
    }),
  },
  {
    name: "users/commands.endOwnSession",
    on: "the viewer's own session",
    allowed: "everyone",
    arrange: async () => ({
      call: async (viewer) => endOwnSession(viewer, { sessionId: await sessionOf(viewer.id) }),
    }),
  },
  {
    name: "users/commands.endOwnSession",
    on: "somebody else's session",
    allowed: [],
    refusal: "not-found",
    arrange: async (home) => {
      const sessionId = await sessionOf((await givenUser(home, ["HR"])).id);
      return { call: (viewer) => endOwnSession(viewer, { sessionId }) };
    },
  },
  {
    name: "users/commands.endOwnSessions",
    allowed: "everyone",
    arrange: async () => ({ call: endOwnSessions }),
  },
  {
    name: "users/queries.getOwnAccount",
    allowed: "everyone",
    arrange: async () => ({ call: getOwnAccount }),
  },
];
