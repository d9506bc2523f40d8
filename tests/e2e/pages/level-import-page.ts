import type { Locator } from "@playwright/test";

import { GridImportPage } from "./grid-import-page";

/** /penilaian/impor/[instrumen] */
export class LevelImportPage extends GridImportPage {
  protected readonly fileLabel = "Berkas level";

  get changes(): Locator {
    return this.page.getByRole("region", { name: "Level yang akan berubah" }).locator("tbody tr");
  }

  /** From the queue. */
  async open(): Promise<void> {
    await this.page.goto("/penilaian");
    await this.page.getByRole("link", { name: "Impor level CACT" }).click();
    await this.page.getByRole("heading", { level: 1, name: "Impor level CACT" }).waitFor();
  }

  confirm(count: number): Promise<void> {
    return this.page.getByRole("button", { name: `Impor ${count} level` }).click();
  }

  /** Opens the list of what would change, which is open by itself only where something is replaced. */
  showChanges(): Promise<void> {
    return this.page.getByText(/^Yang akan berubah/).click();
  }
}
