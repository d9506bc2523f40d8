import type { Page } from "@playwright/test";

type Person = {
  readonly nip: string;
  readonly name: string;
  readonly birthDate: string;
  readonly targetPosition: string;
};

/** /kegiatan and the pages below it */
export class EventPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** `chair`: the name of who leads the integration. */
  async plan(name: string, chair?: string): Promise<void> {
    await this.page.goto("/kegiatan");
    await this.page.getByRole("link", { name: "Rencanakan kegiatan" }).click();
    await this.page.getByLabel("Nama kegiatan").fill(name);
    await this.page.getByLabel("Tujuan dan skema penilaian").selectOption({ index: 1 });
    await this.page.getByLabel("Tanggal mulai").fill("2026-11-24");
    await this.page.getByLabel("Tanggal selesai").fill("2026-11-28");
    if (chair !== undefined) await this.page.getByLabel(/^Ketua/).selectOption({ label: chair });
    await this.page.getByRole("button", { name: "Rencanakan kegiatan" }).click();
    await this.page.getByRole("heading", { level: 1, name }).waitFor();
  }

  async openNewCandidate(): Promise<void> {
    await this.page.getByRole("link", { name: "Tambah peserta" }).click();
    await this.page.getByRole("heading", { level: 1, name: "Tambah peserta" }).waitFor();
  }

  async fillCandidate({ nip, name, birthDate, targetPosition }: Person): Promise<void> {
    const { page } = this;
    await page.getByLabel("NIP", { exact: true }).fill(nip);
    await page.getByLabel("Nama lengkap").fill(name);
    await page.getByLabel("Perempuan").check();
    await page.getByLabel("Tanggal lahir").fill(birthDate);
    await page.getByLabel("Pangkat dan golongan").selectOption("III/d");
    await page.getByLabel("Pendidikan terakhir").selectOption("S1");
    await page.getByLabel("Unit kerja").fill("Sekretariat Daerah");
    await page.getByLabel("Jabatan saat ini").fill("Kepala Subbagian");
    await page.getByLabel("Jabatan target").selectOption({ label: targetPosition });
  }

  submitCandidate() {
    return this.page.getByRole("button", { name: "Tambahkan peserta" }).click();
  }

  async assign(candidate: string, assessorIndex: number): Promise<void> {
    await this.page.getByLabel(`Tugaskan asesor untuk ${candidate}`).selectOption({ index: assessorIndex });
    await this.page.getByRole("button", { name: "Tugaskan" }).click();
  }
}
