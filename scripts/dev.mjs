// npm run dev: the portal from its sources, rebuilt as they change. Only Node's own modules may be loaded before the
// dependencies are installed.
import { installDependencies } from "./setup/dependencies.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";
import { runMain, step } from "./setup/progress.mjs";

await runMain(async () => {
  checkNodeVersion();
  await step("Dependensi", installDependencies);
  const { runPortal } = await import("./setup/portal.mjs");
  await runPortal({ mode: "dev" });
});
