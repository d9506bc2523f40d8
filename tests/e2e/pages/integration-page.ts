import type { Locator, Page } from "@playwright/test";

import { addressOf } from "../../support/world";

/** /kegiatan/[kegiatan]/integrasi/[peserta] */
export class IntegrationPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto(addressOf("/kegiatan/{integratingEvent}/integrasi/{integratingCandidate}"));
    await this.page.getByRole("heading", { level: 1, name: "Ratna Dewi" }).waitFor();
  }

  /** The section of one competency. */
  competency(name: string): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  async decide(name: string, level: string, reason = ""): Promise<void> {
    const section = this.competency(name);
    await section.getByLabel("Level akhir").fill(level);
    await section.getByLabel("Alasan").fill(reason);
    await section.getByRole("button", { name: "Simpan nilai akhir" }).click();
  }

  async dissent(name: string, opinion: string): Promise<void> {
    const section = this.competency(name);
    await section.getByText("Catat pendapat berbeda").click();
    await section.getByLabel("Pendapat berbeda saya").fill(opinion);
    await section.getByRole("button", { name: "Simpan pendapat" }).click();
  }

  async pickAdvice(name: string, suggestion: string): Promise<void> {
    const section = this.competency(name);
    await section.getByText("Tulis saran pengembangan").click();
    // Pressed twice it is added once.
    await section.getByRole("button", { name: suggestion }).dblclick();
    await section.getByRole("button", { name: "Simpan saran" }).click();
    await section.getByText("Saran disimpan.").waitFor();
  }

  async acceptMedians(): Promise<void> {
    await this.page.getByText(/^Pakai median untuk/).click();
    await this.page.getByRole("button", { name: /^Ya, pakai median untuk/ }).click();
  }

  sign(): Promise<void> {
    return this.page.getByRole("button", { name: "Sahkan nilai akhir" }).click();
  }
}
