import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import { SheetPage } from "./sheet-page";

/** A whole event as one person works on it, page after page. */
export class AssessmentCentre {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the event's page: one more instrument that measures these competencies only. */
  async addInstrument(name: string, competencies: readonly string[]): Promise<void> {
    const { page } = this;
    if (!page.url().endsWith("/instrumen")) await page.getByRole("link", { name: "Instrumen dan matriks" }).click();
    await page.getByLabel("Jenis instrumen").selectOption("OTHER");
    await page.getByLabel("Nama sendiri").fill(name);
    await page.getByRole("button", { name: "Tambahkan instrumen" }).click();
    for (const competency of competencies)
      await page.getByLabel(`${name} mengukur ${competency}`, { exact: true }).check();
    await saveMatrix(page);
    await page.getByText("Matriks tersimpan.").waitFor();
  }

  /** From the page of the instruments. */
  async applyProposal(): Promise<void> {
    const { page } = this;
    await page.goBack();
    await page.getByRole("link", { name: "Penugasan asesor" }).click();
    await page.getByRole("link", { name: "Usulan otomatis" }).click();
    await page.getByRole("button", { name: "Terapkan usulan ini" }).click();
  }

  async startScoring(): Promise<void> {
    const { page } = this;
    await page.getByText("Mulai penilaian", { exact: true }).click();
    await page.getByRole("button", { name: "Ya, mulai dengan rencana ini" }).click();
    await page.getByText("2. Penilaian").and(page.locator("[aria-current=step]")).waitFor();
  }

  /** Own sheets of the event, as the queue shows them in this state. */
  private async ownSheets(event: string, state: string): Promise<readonly string[]> {
    await this.page.goto("/penilaian");
    const entries = this.page.getByRole("listitem").filter({ hasText: event }).filter({ hasText: state });
    return hrefsOf(entries.getByRole("heading").getByRole("link"));
  }

  /** Rates every competency of every own sheet, and sends them. Answers how many there were. */
  async fillSheets(event: string, level: number): Promise<number> {
    const paths = await this.ownSheets(event, "Belum mulai");
    for (const path of paths) {
      await this.page.goto(path);
      const groups = this.page.getByRole("group", { name: /^(Level yang dicapai|Penilaian)/ });
      await groups.first().waitFor();
      for (const group of await groups.all()) {
        const choices = group.getByRole("radio");
        const isLevel = (await choices.count()) > 3;
        await choices.nth(isLevel ? level : 0).check();
      }
      await this.send();
    }
    return paths.length;
  }

  private async send(): Promise<void> {
    await new SheetPage(this.page).send();
    await this.page.getByText("Lembar terkirim", { exact: true }).waitFor();
  }

  /** From the event's page. */
  async returnFirstSheet(reason: string): Promise<void> {
    const { page } = this;
    await page.getByText("Kembalikan lembar", { exact: true }).first().click();
    await page
      .getByLabel(/^Alasan, dibaca/)
      .first()
      .fill(reason);
    await page.getByRole("button", { name: "Kembalikan", exact: true }).first().click();
    await page.getByText(/^Lembar dikembalikan kepada/).waitFor();
  }

  /** Sends what was returned once more. Answers how many there were. */
  async sendReturned(event: string): Promise<number> {
    const paths = await this.ownSheets(event, "Dikembalikan dengan alasan");
    for (const path of paths) {
      await this.page.goto(path);
      await this.send();
    }
    return paths.length;
  }

  private async integrations(listPath: string): Promise<readonly string[]> {
    await this.page.goto(listPath);
    return hrefsOf(this.page.getByRole("rowheader").getByRole("link"));
  }

  async acceptAllMedians(listPath: string): Promise<void> {
    for (const path of await this.integrations(listPath)) {
      await this.page.goto(path);
      const medians = this.page.getByText(/^Pakai median untuk/);
      if ((await medians.count()) > 0) {
        await medians.click();
        await pressUntilGone(this.page.getByRole("button", { name: /^Ya, pakai median untuk/ }));
      }
      await this.decideTheRest();
    }
  }

  /** What the sheets are far apart on is decided one by one; each form starts at the median. */
  private async decideTheRest(): Promise<void> {
    const open = this.page.getByText("Tetapkan nilai akhir", { exact: true });
    for (let left = await open.count(); left > 0; left -= 1) {
      await this.page.getByRole("button", { name: "Simpan nilai akhir" }).filter({ visible: true }).first().click();
      await expect(open).toHaveCount(left - 1);
    }
  }

  async dissentOnFirst(listPath: string, competency: string, opinion: string): Promise<void> {
    const [first = ""] = await this.integrations(listPath);
    await this.page.goto(first);
    const section = this.page.getByRole("region", { name: competency });
    await section.getByText("Catat pendapat berbeda").click();
    await section.getByLabel("Pendapat berbeda saya").fill(opinion);
    await section.getByRole("button", { name: "Simpan pendapat" }).click();
    await section.getByText(opinion).first().waitFor();
  }

  /** Signs wherever this person has to. */
  async signAll(listPath: string): Promise<void> {
    for (const path of await this.integrations(listPath)) {
      await this.page.goto(path);
      await pressUntilGone(this.page.getByRole("button", { name: "Sahkan nilai akhir" }));
    }
  }
}

/** Until it is answered: that the matrix is saved may still stand there from the time before. */
export async function saveMatrix(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Simpan matriks" }).click();
  await answered;
}

/** Presses a button that goes when its work is done. While that is under way, it has another name. */
export async function pressUntilGone(button: Locator): Promise<void> {
  await button.click();
  await expect(button.or(button.page().getByRole("button", { name: "Memproses…" }))).toHaveCount(0);
}

async function hrefsOf(links: Locator): Promise<readonly string[]> {
  const found = await links.all();
  return Promise.all(found.map(async (link) => (await link.getAttribute("href")) ?? ""));
}
