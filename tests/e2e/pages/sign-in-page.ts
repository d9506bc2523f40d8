import type { Page } from "@playwright/test";

/** /masuk */
export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  open(returnTo?: string) {
    return this.page.goto(returnTo === undefined ? "/masuk" : `/masuk?kembali=${encodeURIComponent(returnTo)}`);
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel("Alamat surel").fill(email);
    await this.page.getByLabel("Kata sandi", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Masuk" }).click();
  }

  get alert() {
    return this.page.getByRole("alert").filter({ hasText: /\S/ });
  }
}
