import type { Locator, Page } from "@playwright/test";

/** /penilaian/[sheet] */
export class SheetPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(sheetId: string): Promise<void> {
    await this.page.goto(`/penilaian/${sheetId}`);
    await this.page.getByRole("heading", { name: "Kirim lembar" }).waitFor();
  }

  /** The levels 0-5 of a competency. */
  levels(competency: string): Locator {
    return this.page.getByRole("group", { name: `Level yang dicapai: ${competency}` });
  }

  level(competency: string, level: number): Locator {
    return this.levels(competency).getByRole("radio", { name: new RegExp(`^${level}`) });
  }

  note(competency: string): Locator {
    return this.page.getByRole("region", { name: competency }).getByLabel(/^Catatan penilaian/);
  }

  get saved() {
    return this.page.getByText(/^Tersimpan \d\d\.\d\d$/);
  }

  /** Opens what will be sent; only there where the sheet can be. */
  get firstStep() {
    return this.page.locator("summary", { hasText: "Kirim lembar" });
  }

  get thinEvidence() {
    return this.page.getByRole("checkbox", { name: /bukti untuk \d+ indikator belum lengkap/ });
  }

  get submit() {
    return this.page.getByRole("button", { name: "Ya, kirim lembar ini" });
  }

  /** Both steps, with thin evidence confirmed where there is any. */
  async send(): Promise<void> {
    await this.firstStep.click();
    await this.submit.waitFor();
    if ((await this.thinEvidence.count()) > 0) await this.thinEvidence.check();
    await this.submit.click();
  }
}
