import type { NextConfig } from "next";

const config: NextConfig = {
  // Tests build beside a running portal, never over it.
  distDir: process.env["NEXT_DIST_DIR"] ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // `npm test` checks types on its own; whoever starts the portal need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Our server tags the pages that it keeps; a tag on one person's page would be worth nothing.
  generateEtags: false,
  experimental: {
    authInterrupts: true,
    // A regulation of 50 MB and what else its form holds; lib/server/body-limit.ts allows other pages less.
    serverActions: { bodySizeLimit: "64mb" },
  },
  serverExternalPackages: ["pdfkit", "@node-rs/argon2", "read-excel-file"],
};

export default config;
