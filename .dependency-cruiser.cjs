const PURE = "(schema|rules|policy|labels|document)\\.ts$";
const SERVER = "(queries|commands)\\.ts$";
const FEATURE = "^lib/(?!core/|generated/)([^/]+)/";
// Who may know whom: a feature imports only from its own group and from groups further up (docs/adr/0001).
const LAYERS = [
  ["auth"],
  ["audit"],
  ["sources", "ranks"],
  ["regulations"],
  ["standards"],
  ["publication", "catalogue", "comparison", "dictionary", "editing", "importer", "pdf"],
  ["imports", "dictionary-editing", "following", "regulation-editing", "corrections", "body-corrections"],
  ["people", "schemes", "requirements", "users", "institutions", "suggestions"],
  ["events"],
  ["instruments"],
  ["candidates", "talent"],
  ["assignments"],
  ["candidate-import"],
  ["sheets"],
  ["level-import"],
  ["results"],
  ["replacements"],
  ["integration"],
  ["finalisation"],
  ["verification"],
  ["reports"],
  ["jobs"],
  ["agreement", "recap"],
  ["api", "downloads", "health", "feeds", "personal-data"],
];
const isBelow = LAYERS.slice(0, -1).map((features, index) => ({
  name: `feature-direction-${features.join("-")}`,
  comment: "A feature never imports from one that builds on it.",
  severity: "error",
  from: { path: `^lib/(${features.join("|")})/` },
  to: {
    path: `^lib/(${LAYERS.slice(index + 1)
      .flat()
      .join("|")})/`,
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "A cycle means two modules are one. Merge them or lift the shared part.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "lib-knows-no-ui",
      comment: "lib/ must be usable from a seed script or a test: no components, no routes.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "components-know-no-routes",
      comment: "A component is used by pages, never the other way round.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "database-only-in-dal",
      comment: "Prisma is reached from queries.ts, commands.ts, lib/auth and lib/audit only.",
      severity: "error",
      from: {
        path: "^(app|components|lib)/",
        pathNot: ["^lib/core/db\\.ts$", "^lib/generated/", "^lib/(auth|audit)/", SERVER],
      },
      to: {
        path: ["^lib/core/db\\.ts$", "^lib/generated/prisma/(?!enums\\.ts$)"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "rows-stay-in-lib",
      comment: "A page gets what a query declares, never a type of Prisma's: columns would become an interface.",
      severity: "error",
      from: { path: "^(app|components)/" },
      to: { path: "^lib/generated/prisma/(?!enums\\.ts$)" },
    },
    {
      name: "pure-stays-pure",
      comment: "schema/rules/policy/labels/document run in the browser too: nothing they reach may need a server.",
      severity: "error",
      from: { path: `^lib/[^/]+/${PURE}`, pathNot: "\\.test\\.ts$" },
      to: {
        path: [
          "^lib/core/(db|env|log|action)\\.ts$",
          SERVER,
          "^lib/server/",
          "node_modules/(server-only|next|pg|react)/",
        ],
        reachable: true,
      },
    },
    {
      name: "pure-needs-no-node",
      comment: "No files, no clock, no randomness from Node in what also runs in the browser.",
      severity: "error",
      from: { path: `^lib/[^/]+/${PURE}`, pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pages-do-not-write",
      comment: "Pages read through queries and write through actions.",
      severity: "error",
      from: { path: "^(app|components)/", pathNot: "^app/api/" },
      to: { path: "^lib/[^/]+/commands\\.ts$" },
    },
    {
      name: "components-do-not-fetch",
      comment: "Components receive data as props. Their types may come from a query.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^lib/[^/]+/queries\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "ui-primitives-know-no-domain",
      comment: "components/ui is what any portal could use.",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: FEATURE },
    },
    {
      name: "commands-are-private",
      comment:
        "A command is called by its own feature's actions; another feature would bypass its authorization. The import " +
        "makes its drafts by the commands of everybody, in the name of whoever asked for it.",
      severity: "error",
      from: { path: FEATURE, pathNot: "^lib/imports/work-commands\\.ts$" },
      // One exception: the draft of an import is made of the very commands that seeds and forms use, one after the other
      // in the background, with the viewer whose rights each of them asks for (docs/adr/0013).
      comment: "A command is called by its own feature's actions; another feature would bypass its authorization.",
      severity: "error",
      from: { path: FEATURE, pathNot: "^lib/imports/drafting-commands\\.ts$" },
      to: { path: "^lib/[^/]+/commands\\.ts$", pathNot: "^lib/$1/" },
    },
    ...isBelow,
    {
      name: "core-knows-no-feature",
      comment: "Only the one door for writes has to know who is signed in.",
      severity: "error",
      from: { path: "^lib/core/", pathNot: ["^lib/core/action\\.ts$", "\\.test\\.ts$"] },
      to: { path: FEATURE },
    },
    {
      name: "server-stands-alone",
      comment: "lib/server runs outside Next: it carries requests and knows nothing of what is in them.",
      severity: "error",
      from: { path: "^lib/server/", pathNot: "\\.test\\.ts$" },
      to: { path: ["^lib/(?!server/)", "^(app|components)/", "server-only"] },
    },
    {
      name: "server-is-not-imported",
      comment: "What runs inside Next must not reach for the server around it.",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: "^lib/server/" },
      to: { path: "^lib/server/" },
    },
    {
      name: "no-test-code-in-production",
      comment: "Test and seed code may do what production code must not.",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(tests|seeds|scripts)/" },
    },
  ],
  required: [
    {
      name: "server-modules-are-marked",
      comment: '`import "server-only"` turns a leak into a build error.',
      module: {
        path: ["^lib/[^/]+/(queries|commands)\\.ts$", "^lib/core/(db|env|action|log)\\.ts$", "^lib/auth/viewer\\.ts$"],
      },
      severity: "error",
      to: { path: "server-only" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^lib/generated/"] },
    exclude: { path: "(^|/)\\.next/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default"],
      extensions: [".ts", ".tsx", ".js"],
    },
  },
};
