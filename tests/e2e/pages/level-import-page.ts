import type { Locator, Page } from "@playwright/test";

/** /penilaian/impor/[instrumen] */
export class LevelImportPage {
  readonly page: Page;
  readonly problems: Locator;
  readonly changes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.problems = page.getByRole("region", { name: "Hal yang perlu diperbaiki" }).locator("tbody tr");
    this.changes = page.getByRole("region", { name: "Level yang akan berubah" }).locator("tbody tr");
  }

  /** From the queue. */
  async open(): Promise<void> {
    await this.page.goto("/penilaian");
    await this.page.getByRole("link", { name: "Impor level CACT" }).click();
    await this.page.getByRole("heading", { level: 1, name: "Impor level CACT" }).waitFor();
  }

  /** Answers where the file was put. */
  async download(role: "link" | "button", name: string): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole(role, { name }).click(),
    ]);
    return download.path();
  }

  async check(name: string, buffer: Buffer): Promise<void> {
    await this.page.getByLabel("Berkas level").setInputFiles({ name, buffer, mimeType: "application/octet-stream" });
    await this.page.getByRole("button", { name: "Periksa berkas" }).click();
    await this.page.getByRole("heading", { name: `Hasil pemeriksaan ${name}` }).waitFor();
  }

  count(label: string): Locator {
    return this.page
      .locator("dl > div")
      .filter({ has: this.page.getByText(label, { exact: true }) })
      .locator("dd");
  }

  confirm(count: number): Promise<void> {
    return this.page.getByRole("button", { name: `Impor ${count} level` }).click();
  }

  /** Opens the list of what would change, which is open by itself only where something is replaced. */
  showChanges(): Promise<void> {
    return this.page.getByText(/^Yang akan berubah/).click();
  }
}
