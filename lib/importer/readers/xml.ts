import { Parser } from "saxen";

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

/**
 * Goes through an XML once. Nothing is fetched and no entity is expanded but the five of XML and characters by number:
 * a document that declares its own is refused, as office documents have none.
 *
 * @throws Error where it is not well-formed, is nested beyond measure or declares a document type
 */
export function walkXml(xml: string, handler: XmlHandler): void {
  let depth = 0;
  const stop = (about: unknown): never => {
    throw about instanceof Error ? about : new Error("XML that no office program writes");
  };
  const parser = new Parser().ns(PREFIXES);
  parser.on("openTag", (name, attributes) => {
    depth += 1;
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
