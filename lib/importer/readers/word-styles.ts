import type { NumberingPlace } from "./word-numbering";
import { walkXml } from "./xml";

type Style = { basedOn: string | null; numId: string | null; level: number };

const MAX_ANCESTORS = 20;

/** What the styles of a Word document say of numbering. */
export class WordStyles {
  private readonly styles = new Map<string, Style>();
  private defaultStyle: string | null = null;

  /** @throws Error where the XML is damaged */
  constructor(xml: string | null) {
    if (xml !== null) this.read(xml);
  }

  /** In which list and level a paragraph of this style stands by itself, null where in none. */
  numberingOf(style: string | null): NumberingPlace | null {
    let name = style ?? this.defaultStyle;
    for (let step = 0; name !== null && step < MAX_ANCESTORS; step += 1) {
      const found: Style | undefined = this.styles.get(name);
      if (!found) return null;
      if (found.numId !== null) return { numId: found.numId, level: found.level };
      name = found.basedOn;
    }
    return null;
  }

  private read(xml: string): void {
    let style: Style | null = null;
    walkXml(xml, {
      open: (name, attributes) => {
        if (name === "w:style") style = this.add(attributes());
        else if (style) readStyle(style, name, attributes()["w:val"] ?? "");
      },
      close: (name) => {
        if (name === "w:style") style = null;
      },
      text() {},
    });
  }

  private add(attributes: Readonly<Record<string, string>>): Style {
    const style: Style = { basedOn: null, numId: null, level: 0 };
    const id = attributes["w:styleId"] ?? "";
    this.styles.set(id, style);
    const isDefault = /^(?:1|true|on)$/.test(attributes["w:default"] ?? "");
    if (isDefault && attributes["w:type"] === "paragraph") this.defaultStyle = id;
    return style;
  }
}

function readStyle(style: Style, name: string, value: string): void {
  if (name === "w:basedOn") style.basedOn = value;
  else if (name === "w:numId") style.numId = value;
  else if (name === "w:ilvl") style.level = Number(value) || 0;
}
