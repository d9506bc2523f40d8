// The same for Playwright's configuration, its workers and the server: all inherit the first one's choice.
const port = Number((process.env["E2E_PORT"] ??= String(20_000 + Math.floor(Math.random() * 20_000))));

/** Where the portal of the browser tests is, and the password of its demo accounts. */
export const E2E = {
  port,
  baseUrl: `http://localhost:${port}`,
  password: "sandi-uji-peramban",
} as const;
