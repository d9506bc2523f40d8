import { run, TYPESCRIPT } from "../../scripts/setup/child.mjs";

/** Ids of what `create-world.ts` made, for addresses that need them: `/penilaian/{openSheet}`. */
export type World = Readonly<
  Record<
    | "preparedEvent"
    | "event"
    | "candidate"
    | "openSheet"
    | "submittedSheet"
    | "integratingEvent"
    | "integratingCandidate"
    | "finishedEvent"
    | "finishedCandidate"
    | "checkCode"
    | "reuseEvent"
    | "reuseCandidate"
    | "reuseJourneyEvent"
    | "reuseJourneyCandidate"
    | "recapEvent"
    | "recapCandidate"
    | "otherRecapCandidate"
    | "replacedEvent"
    | "replacedCandidate"
    | "keyboardSheet"
    | "offlineSheet"
    | "tabsSheet"
    | "sessionSheet"
    | "keysSheet"
    | "notesSheet"
    | "testInstrument"
    | "testSheet"
    | "finalEvent"
    | "finalCandidate"
    | "revokedCode"
    | "erasedEvent"
    | "erasedCandidate"
    | "erasedCode"
    | "archiveEvent"
    | "archivedCode"
    | "managedUser"
    | "draftStandard"
    | "draftCompetency"
    | "draftRequirement"
    | "reviewStandard"
    | "correctedStandard"
    | "correction"
    | "bodyCorrection"
    | "correctedBody"
    | "importSession",
    string
  >
>;

const VARIABLE = "E2E_WORLD";

/** Makes the world in the database of the browser tests and hands it to Playwright's workers through the environment. */
export async function createWorld(env: NodeJS.ProcessEnv): Promise<void> {
  const { code, output } = await run(process.execPath, [...TYPESCRIPT, "tests/support/create-world.ts"], { env });
  if (code !== 0) throw new Error(`Dunia uji tidak dapat dibuat:\n${output}`);
  process.env[VARIABLE] = output.trim().split("\n").at(-1);
}

export function world(): World {
  return JSON.parse(process.env[VARIABLE] ?? "{}") as World;
}

/** The address with the ids filled in. */
export function addressOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, (_placeholder, name: keyof World) => world()[name]);
}
