import { GridImportPage } from "./grid-import-page";

/** /kegiatan/[kegiatan]/peserta/impor */
export class ImportPage extends GridImportPage {
  protected readonly fileLabel = "Berkas peserta";

  /** From the event's page. */
  async open(): Promise<void> {
    await this.page.getByRole("link", { name: "Impor dari Excel" }).click();
    await this.page.getByRole("heading", { level: 1, name: "Impor peserta" }).waitFor();
  }

  confirm(count: number): Promise<void> {
    return this.page.getByRole("button", { name: `Impor ${count} peserta baru` }).click();
  }
}
