import { foldReading } from "@/lib/sources/reading";

import { zipOf } from "./zip";

const OFFICE = "http://schemas.openxmlformats.org";
const W = `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`;
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`;

export type DocxParts = {
  /** XML between `<w:body>` and its end. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly relations?: string;
  readonly footnotes?: string;
};

/** A Word document with these parts and no more than it needs. */
export function docxOf({ body, numbering = "", styles = "", relations = "", footnotes = "" }: DocxParts): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
  return zipOf([
    {
      name: "_rels/.rels",
      content: `${xml}<Relationships xmlns="${OFFICE}/package/2006/relationships">${relations}<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: "word/document.xml", content: `${xml}<w:document ${W}><w:body>${body}</w:body></w:document>` },
    { name: "word/numbering.xml", content: `${xml}<w:numbering ${W}>${numbering}</w:numbering>` },
    { name: "word/footnotes.xml", content: `${xml}<w:footnotes ${W}>${footnotes}</w:footnotes>` },
    { name: "word/styles.xml", content: `${xml}<w:styles ${W}>${styles}</w:styles>` },
  ]);
}

export function paragraph(text: string, properties = ""): string {
  const own = properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<w:p>${own}<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}

export function cell(content: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

/** Numbers the paragraph by a list of the document. */
export function inList(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

const LIST_ITEM = /^(\d{1,3})\. (.+)$/;

/**
 * A text of a regulation as a person would have written it in Word: rows with tabs as tables, `<p>`s and `<li>`s of a
 * cell as its paragraphs, and numbered lines that follow each other as items of lists that Word counts.
 */
export function docxOfText(text: string): Uint8Array {
  const blocks: string[] = [];
  let rows: string[] = [];
  let [lists, last] = [0, 0];
  const closeTable = (): void => {
    if (rows.length > 0) blocks.push(`<w:tbl>${rows.join("")}</w:tbl>`);
    rows = [];
  };
  const item = (words: string, number: number): string => {
    if (number === 1) lists += 1;
    last = number;
    return paragraph(words, inList(lists));
  };
  for (const line of text.split("\n")) {
    if (line.includes("\t")) {
      rows.push(`<w:tr>${line.split("\t").map(cellOf).join("")}</w:tr>`);
      continue;
    }
    closeTable();
    const [, number = "", words = ""] = LIST_ITEM.exec(foldReading(line)) ?? [];
    const isNext = Number(number) === 1 || (last > 0 && Number(number) === last + 1);
    blocks.push(isNext ? item(words, Number(number)) : paragraph(foldReading(line)));
  }
  closeTable();
  return docxOf({ body: blocks.join(""), numbering: decimalLists(lists) });
}

/** Lists that share one definition and each begin with 1, as Word makes them. */
function decimalLists(count: number): string {
  const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
  const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const lists = Array.from(
    { length: count },
    (_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="7"/>${anew}</w:num>`,
  );
  return `<w:abstractNum w:abstractNumId="7">${level}</w:abstractNum>${lists.join("")}`;
}

function cellOf(content: string): string {
  const parts = content.split(/<\/?(?:p|li|ul|ol)>/).filter((part) => part.trim() !== "");
  return cell(parts.length === 0 ? paragraph("") : parts.map((part) => paragraph(foldReading(part))).join(""));
}
