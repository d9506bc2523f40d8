// The same for Playwright's configuration, its workers and the server: all inherit the first one's choice.
const port = Number((process.env["E2E_PORT"] ??= String(20_000 + Math.floor(Math.random() * 20_000))));

/** Where the portal of the browser tests is, and the password of its demo accounts. */
export const E2E = {
  port,
  baseUrl: `http://localhost:${port}`,
  password: "sandi-uji-peramban",
} as const;

/** What a production server of the browser tests is started with, apart from its database. */
export const SERVER_ENVIRONMENT = {
  NODE_ENV: "production",
  NEXT_DIST_DIR: ".next-test",
  HOST: "127.0.0.1",
  PORT: String(E2E.port),
  NEXTAUTH_URL: E2E.baseUrl,
  NEXTAUTH_SECRET: "rahasia-untuk-pengujian-saja-0123456789",
  SKJ_EMBEDDED: "1",
  DEMO_PASSWORD: E2E.password,
} as const;
