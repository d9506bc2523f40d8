import { fileURLToPath } from "node:url";

/** The project's folder, whatever folder a script was started from. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Everything the embedded mode keeps: the database, its password, the demo password. */
export const DATA = fileURLToPath(new URL("../../.data/", import.meta.url));
