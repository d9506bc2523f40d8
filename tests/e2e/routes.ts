export type Route = {
  /** The file under app/ that answers, checked by tests/architecture/route-coverage.test.ts. */
  readonly page: `app/${string}page.tsx`;
  /** An address that shows it with the seeds' data. */
  readonly path: string;
  /** Who looks at it; left out for pages that need no sign-in. */
  readonly as?: "admin" | "verifier" | "hr" | "assessor" | "auditor";
};

/** Every page of the portal, for the accessibility sweep. */
export const ROUTES: readonly Route[] = [
  { page: "app/akun/page.tsx", path: "/akun", as: "hr" },
  { page: "app/masuk/page.tsx", path: "/masuk" },
];
