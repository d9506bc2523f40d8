import type { Page } from "@playwright/test";

/** /admin/saran-pengembangan */
export class LibraryPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(competency: string): Promise<void> {
    await this.page.goto("/admin");
    await this.page.getByRole("main").getByRole("link", { name: "Saran pengembangan" }).click();
    await this.page.getByLabel("Nama atau kode kompetensi").fill(competency);
    await this.page.getByRole("button", { name: "Cari" }).click();
    await this.page.getByRole("link", { name: competency, exact: true }).click();
  }

  async add(competency: string, text: string): Promise<void> {
    await this.open(competency);
    await this.page.getByLabel("Saran baru").fill(text);
    await this.page.getByRole("button", { name: "Tambah saran" }).click();
    await this.page.locator("textarea", { hasText: text }).waitFor();
  }

  /** The last one that was written. */
  async remove(text: string): Promise<void> {
    await this.page.locator("textarea", { hasText: text }).fill("");
    await this.page.getByRole("button", { name: "Simpan saran" }).last().click();
    await this.page.getByText("Belum ada saran untuk kompetensi ini.").waitFor();
  }
}
