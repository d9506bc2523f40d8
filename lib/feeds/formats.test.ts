import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { renderAtom, renderJsonFeed } from "@/lib/feeds/formats";
import type { Feed } from "@/lib/feeds/entries";

const moment = new Date("2026-11-23T03:42:00.000Z");

function feed(title: string): Feed {
  const entry = { id: "urn:uuid:1#berlaku", title, text: title, path: "/bandingkan?a=x&b=y", publishedAt: moment };
  return {
    id: "urn:uuid:2#perubahan",
    title,
    pagePath: "/jabatan/x/y/riwayat",
    feedPath: "/jabatan/x/y/perubahan",
    updatedAt: moment,
    entries: [{ ...entry, updatedAt: moment }],
  };
}

describe("Atom", () => {
  it("has ids, moments and absolute addresses, escaped", () => {
    const xml = renderAtom(feed("Riset & <Inovasi>"), "https://skj.contoh.go.id");
    expect(xml).toContain("<title>Riset &amp; &lt;Inovasi&gt;</title>");
    expect(xml).toContain('href="https://skj.contoh.go.id/bandingkan?a=x&amp;b=y"');
    expect(xml).toContain(
      'rel="self" type="application/atom+xml" href="https://skj.contoh.go.id/jabatan/x/y/perubahan.atom"',
    );
    expect(xml).toContain("<id>urn:uuid:1#berlaku</id>");
    expect(xml).toContain("<updated>2026-11-23T03:42:00.000Z</updated>");
  });

  it("stays XML whatever a title holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const xml = renderAtom(feed(title), "https://skj.contoh.go.id");
        const [, shown = ""] = /<title>([\s\S]*?)<\/title>/.exec(xml) ?? [];
        expect(shown).not.toMatch(/[<>\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!amp;|lt;|gt;|quot;)/);
      }),
    );
  });
});

it("JSON Feed says the same", () => {
  expect(JSON.parse(renderJsonFeed(feed("Riset & <Inovasi>"), "https://skj.contoh.go.id"))).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    feed_url: "https://skj.contoh.go.id/jabatan/x/y/perubahan.json",
    items: [
      {
        id: "urn:uuid:1#berlaku",
        url: "https://skj.contoh.go.id/bandingkan?a=x&b=y",
        title: "Riset & <Inovasi>",
        date_modified: "2026-11-23T03:42:00.000Z",
      },
    ],
  });
});
