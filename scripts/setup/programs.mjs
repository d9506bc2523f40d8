import { join } from "node:path";

import { build } from "esbuild";

import { TYPESCRIPT } from "./child.mjs";
import { ROOT } from "./paths.mjs";

const FOLDER = "programs";

/**
 * The programs that run beside Next, as JavaScript below the build folder: the server and its workers. Translating them
 * at each start, as a developer's portal does, costs seconds of a processor and a hundred megabytes in each process.
 */
export async function buildPrograms(buildFolder) {
  await build({
    entryPoints: ["serve", "work"].map((name) => join(ROOT, `scripts/${name}.ts`)),
    outdir: join(buildFolder, FOLDER),
    bundle: true,
    // What a worker loads for its own kinds of jobs stays apart.
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    // Next says of its folder that what lies there is no ES module.
    outExtension: { ".js": ".mjs" },
    packages: "external",
    plugins: [outsideNext],
    logLevel: "silent",
  });
}

/**
 * A page is rendered into objects that live as long as its answer. In the 16 MB that Node gives them a large one is swept
 * several times while it is made, which took a fifth of its processor time; these are used, and so taken, under load only.
 */
const SERVER_FLAGS = ["--max-semi-space-size=64"];

/** What Node is called with to run one of them. */
export function programArguments(name, { NODE_ENV, NEXT_DIST_DIR = ".next" }) {
  if (NODE_ENV !== "production") return [...TYPESCRIPT, `scripts/${name}.ts`];
  return [...(name === "serve" ? SERVER_FLAGS : []), join(NEXT_DIST_DIR, FOLDER, `${name}.mjs`)];
}

/** Two names that only a bundler for Next knows. */
const outsideNext = {
  name: "outside-next",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^server-only$/ }, ({ path }) => ({ path, namespace: "nothing" }));
    onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "" }));
    onResolve({ filter: /^next\/[a-z]+$/ }, ({ path }) => ({ path: `${path}.js`, external: true }));
  },
};
