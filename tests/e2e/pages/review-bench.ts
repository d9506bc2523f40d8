import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

/** The review bench of an import, in the words that a person sees. */
export class ReviewBench {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Hands in a text that is pasted, or a file, and waits until it is read. */
  async handIn(text: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }) {
    await this.page.goto("/admin/impor");
    if (typeof text === "string") await this.page.getByLabel("Atau tempel teks naskah").fill(text);
    else await this.page.getByLabel("Berkas naskah").setInputFiles(text);
    await this.page.getByRole("button", { name: "Impor naskah" }).click();
    const name = typeof text === "string" ? "teks-tempelan.txt" : text.name;
    await expect(this.page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(this.progress).toBeVisible({ timeout: 30_000 });
  }

  get progress() {
    return this.page.getByText(/\d+ dari \d+ temuan diselesaikan/);
  }

  get finding() {
    return this.page.locator("#temuan");
  }

  get draft() {
    return this.page.locator("#draf");
  }

  /** The form that is open in the draft. */
  get form() {
    return this.page.locator("#sunting");
  }

  /** What was saved last, as it is said. */
  get saved() {
    return this.draft.getByRole("status").filter({ hasText: "Terakhir disimpan" });
  }

  /** Shows a part of the draft: 0 for the regulation, else a position as people count. */
  async showPart(draft: number): Promise<void> {
    await this.page.goto(`${this.address}?keadaan=semua&draf=${draft}`);
  }

  get address(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Opens the finding that says this. */
  async open(kind: string, words: string | RegExp): Promise<void> {
    await this.page.goto(`${this.address}?keadaan=semua`);
    await this.page
      .getByRole("list", { name: "Temuan" })
      .getByRole("link")
      .filter({ hasText: kind })
      .filter({ hasText: words })
      .first()
      .click();
    await expect(this.finding).toContainText(words);
  }

  async press(name: string): Promise<void> {
    const before = await this.progress.textContent();
    await this.finding.getByRole("button", { name, exact: true }).click();
    await expect(this.progress).not.toHaveText(before ?? "");
  }

  /** Goes to the comparison and the button that makes the draft. */
  async openDrafting(): Promise<void> {
    await this.page.getByRole("link", { name: "Bandingkan dan buat rancangan" }).click();
    await expect(this.page.getByRole("heading", { level: 2, name: "Buat rancangan" })).toBeVisible();
  }
}
