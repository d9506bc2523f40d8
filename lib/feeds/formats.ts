import type { Feed, FeedEntry } from "@/lib/feeds/entries";

/** What XML 1.0 cannot hold at all, not even escaped. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;
const ESCAPE: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(NOT_XML, "").replace(/[&<>"]/g, (letter) => ESCAPE[letter] ?? "");
}

/**
 * The feed as Atom (RFC 4287).
 *
 * @param portal the address of the portal, without a slash at its end
 */
export function renderAtom(feed: Feed, portal: string): string {
  const lines = [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">`,
    `<id>${escaped(feed.id)}</id>`,
    `<title>${escaped(feed.title)}</title>`,
    `<updated>${feed.updatedAt.toISOString()}</updated>`,
    `<author><name>Standar Kompetensi Jabatan</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(`${portal}${feed.feedPath}.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(portal + feed.pagePath)}"/>`,
    ...feed.entries.flatMap((entry) => atomEntry(entry, portal)),
    `</feed>`,
  ];
  return `${lines.join("\n")}\n`;
}

function atomEntry({ id, title, text, path, publishedAt, updatedAt }: FeedEntry, portal: string): readonly string[] {
  return [
    `<entry>`,
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<published>${publishedAt.toISOString()}</published>`,
    `<updated>${updatedAt.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" href="${escaped(portal + path)}"/>`,
    `<summary>${escaped(text)}</summary>`,
    `</entry>`,
  ];
}

/** The feed as JSON Feed 1.1. */
export function renderJsonFeed(feed: Feed, portal: string): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: portal + feed.pagePath,
    feed_url: `${portal}${feed.feedPath}.json`,
    language: "id",
    items: feed.entries.map(({ id, title, text, path, publishedAt, updatedAt }) => ({
      id,
      url: portal + path,
      title,
      content_text: text,
      date_published: publishedAt.toISOString(),
      date_modified: updatedAt.toISOString(),
    })),
  });
}
