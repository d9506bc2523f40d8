import { fileURLToPath } from "node:url";

// A page of plain Next, which the portal's pages are compared with, under the same settings: a tag computed per request
// would take most of its speed.
const config = {
  poweredByHeader: false,
  generateEtags: false,
  // The packages are the project's.
  turbopack: { root: fileURLToPath(new URL("../../../", import.meta.url)) },
};

export default config;
