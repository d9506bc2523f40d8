import type { Locator, Page } from "@playwright/test";

/** What the pages of an import from a workbook share: template, dry run, corrections. */
export abstract class GridImportPage {
  readonly page: Page;
  readonly problems: Locator;
  protected abstract readonly fileLabel: string;

  constructor(page: Page) {
    this.page = page;
    this.problems = page.getByRole("region", { name: "Hal yang perlu diperbaiki" }).locator("tbody tr");
  }

  downloadTemplate(link: string): Promise<string> {
    return this.download(() => this.page.getByRole("link", { name: link }).click());
  }

  downloadCorrections(): Promise<string> {
    return this.download(() => this.page.getByRole("button", { name: "Unduh berkas koreksi" }).click());
  }

  /** Answers where the file was put. */
  private async download(start: () => Promise<void>): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), start()]);
    return download.path();
  }

  async send(name: string, buffer: Buffer): Promise<void> {
    await this.page.getByLabel(this.fileLabel).setInputFiles({ name, buffer, mimeType: "application/octet-stream" });
    await this.page.getByRole("button", { name: "Periksa berkas" }).click();
  }

  async check(name: string, buffer: Buffer): Promise<void> {
    await this.send(name, buffer);
    await this.page.getByRole("heading", { name: `Hasil pemeriksaan ${name}` }).waitFor();
  }

  count(label: string): Locator {
    return this.page
      .locator("dl > div")
      .filter({ has: this.page.getByText(label, { exact: true }) })
      .locator("dd");
  }
}
