import { Parser } from "saxen";

import { Refusal, TOO_LARGE } from "./reading";

/** What is told of an XML while it is gone through; names have the prefixes of `PREFIXES`. */
export type XmlHandler = {
  open(name: string, attributes: () => Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
};

const OFFICE = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OFFICE}/wordprocessingml/2006/main`]: "w",
  [`${STRICT}/wordprocessingml/main`]: "w",
  [`${OFFICE}/drawingml/2006/main`]: "a",
  [`${STRICT}/drawingml/main`]: "a",
  [`${OFFICE}/officeDocument/2006/math`]: "m",
  [`${OFFICE}/markup-compatibility/2006`]: "mc",
  [`${OFFICE}/package/2006/relationships`]: "rel",
  "urn:schemas-microsoft-com:vml": "v",
};
/** Of elements in each other; a table in a table in a table has about 30. */
const MAX_DEPTH = 400;
/** Word writes about 3 million into the largest document that is read. */
const MAX_ELEMENTS = 6_000_000;
/** In characters, of a tag with its attributes and of the words between two tags. */
const MAX_PIECE = 1_000_000;

/**
 * Goes through an XML once. Nothing is fetched and no entity is expanded but the five of XML and characters by number:
 * a document that declares its own is refused, as office documents have none.
 *
 * @throws Refusal where it holds more than can be worked on
 * @throws Error where it is not well-formed, is made up beyond measure or declares a document type
 */
export function walkXml(xml: string, handler: XmlHandler): void {
  let [depth, elements] = [0, 0];
  const stop = (about: unknown): never => {
    throw about instanceof Error ? about : new Error("XML that no office program writes");
  };
  refuseLongPieces(xml, stop);
  const parser = new Parser().ns(PREFIXES);
  parser.on("openTag", (name, attributes) => {
    depth += 1;
    elements += 1;
    if (elements > MAX_ELEMENTS) throw new Refusal(TOO_LARGE);
    if (depth > MAX_DEPTH) stop("depth");
    handler.open(name, attributes);
  });
  parser.on("closeTag", (name) => {
    depth -= 1;
    handler.close(name);
  });
  parser.on("text", (text, decode) => handler.text(decode(text)));
  parser.on("cdata", (text) => handler.text(text));
  parser.on("attention", stop);
  parser.on("error", stop);
  // Told of attributes that are not well-formed; without a handler saxen would write to the console.
  parser.on("warn", () => {});
  parser.parse(xml);
}

/** Attributes and entities of a piece are taken apart at once, at many times its size. */
function refuseLongPieces(xml: string, stop: (about: unknown) => never): void {
  for (let at = 0; at < xml.length;) {
    const open = xml.indexOf("<", at);
    const close = open === -1 ? -1 : xml.indexOf(">", open);
    if (close === -1) break;
    if (open - at > MAX_PIECE || close - open > MAX_PIECE) stop("size");
    at = close + 1;
  }
}
