import { addressOf } from "../support/world";
import { expect, test } from "./fixtures";

// asesor2 has sent a sheet of the same candidate: what stands beside each level, its id, and whose it is.
const NOTE = "Tampak pada diskusi kelompok.";
const OF_OTHERS = [NOTE, "{submittedSheet}", "Lilis Suryani"];

/** Everything that answers an assessor about a candidate whose own sheet is still open. */
const ADDRESSES: readonly (readonly [address: string, status: number])[] = [
  ["/penilaian", 200],
  ["/penilaian/{openSheet}", 200],
  // Leads back to the sheet.
  ["/penilaian/{openSheet}/hasil", 200],
  ["/penilaian/{submittedSheet}", 404],
  ["/penilaian/{submittedSheet}/hasil", 404],
  ["/kegiatan/{event}", 404],
  ["/kegiatan/{event}/peserta/{candidate}", 404],
  ["/kegiatan/{event}/integrasi", 404],
  ["/kegiatan/{event}/integrasi/{candidate}", 404],
  ["/kegiatan/{event}/kesepakatan", 404],
  ["/kegiatan/{event}/rekap", 404],
  ["/api/integrasi/{candidate}", 404],
];

test("what is looked for is there to be found", async ({ openAs }) => {
  const page = await openAs("asesor2@purwakarta");
  const own = await page.request.get(addressOf("/penilaian/{submittedSheet}"));
  const said = await own.text();
  for (const word of OF_OTHERS.map(addressOf)) expect(said.includes(word), word).toBe(true);
});

test("nothing of others is sent to an assessor before the own sheet is", async ({ openAs }) => {
  const page = await openAs("asesor1@purwakarta");
  for (const [address, status] of ADDRESSES) {
    // As a page, as Next asks for it when one moves on inside the portal, and ahead of that.
    for (const headers of [{}, { RSC: "1" }, { RSC: "1", "Next-Router-Prefetch": "1" }]) {
      const response = await page.request.get(addressOf(address), { headers });
      const answer = `${await response.text()} ${JSON.stringify(response.headers())}`;
      if (!("RSC" in headers)) expect(response.status(), address).toBe(status);
      // The address itself comes back in what Next sends.
      const words = OF_OTHERS.map(addressOf).filter((word) => !addressOf(address).includes(word));
      for (const word of words) expect(answer.includes(word), `${address} says ${word}`).toBe(false);
    }
  }
});
