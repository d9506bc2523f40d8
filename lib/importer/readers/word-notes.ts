import type { MarkerOf } from "./word-body";
import { WordBody } from "./word-body";
import { walkXml } from "./xml";

const NO_NUMBERS: MarkerOf = () => "";

/**
 * The words of the footnotes or endnotes of a Word document by their number in the file, each on one line.
 *
 * @param element "w:footnote" or "w:endnote"
 */
export function noteTexts(xml: string | null, element: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const body = new WordBody(NO_NUMBERS);
  let [id, from] = ["", 0];
  if (xml === null) return texts;
  walkXml(xml, {
    open(name, attributes) {
      if (name === element) [id, from] = [attributes()["w:id"] ?? "", body.lines.length];
      body.open(name, attributes);
    },
    close(name) {
      body.close(name);
      if (name !== element) return;
      const lines = body.lines.slice(from).filter((line) => line !== "" && line !== "\f");
      texts.set(id, lines.join(" ").replace(/\s+/g, " "));
    },
    text: (text) => body.text(text),
  });
  return texts;
}
