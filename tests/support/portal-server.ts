import { spawn } from "node:child_process";

import { programArguments } from "../../scripts/setup/programs.mjs";

export type PortalServer = {
  /** Asks the server to end, and waits for it. */
  readonly stop: () => Promise<void>;
  /** Ends it in the middle of whatever it does, as a power cut would. */
  readonly kill: () => Promise<void>;
};

/** The portal's server on its own, as `scripts/serve.ts` runs it; answers once it listens. Rejects when it ends before. */
export function startServer(env: NodeJS.ProcessEnv): Promise<PortalServer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, programArguments("serve", env), {
      env,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const ended = new Promise<void>((done) => child.once("exit", () => done()));
    const end = (signal: NodeJS.Signals) => async () => {
      child.kill(signal);
      await ended;
    };
    child.once("exit", (code) => reject(new Error(`Server berhenti dengan kode ${code}.`)));
    child.once("message", () => resolve({ stop: end("SIGTERM"), kill: end("SIGKILL") }));
  });
}
