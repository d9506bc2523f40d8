import { test as base } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";

import { E2E } from "../support/e2e-environment";
import { SignInPage } from "./pages/sign-in-page";

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Demo accounts by the part before the @; the institution is its slug. */
export type Account =
  `${"admin" | "verifikator" | "hr" | "asesor1" | "asesor2" | "asesor3" | "auditor"}@${"purwakarta" | "pekalongan"}`;

type Fixtures = {
  /** Opens a browser of its own for the account, signed in. */
  readonly openAs: (account: Account) => Promise<Page>;
};
type WorkerFixtures = { readonly states: Map<Account, StorageState> };

// Every file takes its test from here: Playwright runs those of other fixtures by themselves at the end, on one worker.
export const test = base.extend<Fixtures, WorkerFixtures>({
  // Signing in is slow on purpose (argon2): once per account and worker.
  states: [async ({}, provide) => provide(new Map()), { scope: "worker" }],
  openAs: async ({ browser, states, colorScheme }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async (account) => {
      const known = states.get(account);
      const context = await browser.newContext({
        baseURL: E2E.baseUrl,
        colorScheme: colorScheme ?? null,
        ...(known ? { storageState: known } : {}),
      });
      contexts.push(context);
      const page = await context.newPage();
      if (!known) {
        const signIn = new SignInPage(page);
        await signIn.open();
        await signIn.signIn(`${account}.demo`, E2E.password);
        await page.waitForURL((url) => url.pathname !== "/masuk");
        states.set(account, await context.storageState());
      }
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from "@playwright/test";
