/** The part of saxen that the readers use; the package has no types of its own. */
declare module "saxen" {
  type Decode = (text: string) => string;

  export class Parser {
    /** Prefixes by namespace: names of elements and attributes are given with these, whatever the document writes. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(event: "openTag", handler: (name: string, attributes: () => Readonly<Record<string, string>>) => void): this;
    on(event: "closeTag", handler: (name: string) => void): this;
    on(event: "text", handler: (text: string, decode: Decode) => void): this;
    on(event: "cdata", handler: (text: string) => void): this;
    on(event: "attention" | "error" | "warn", handler: (about: unknown) => void): this;
    parse(xml: string): Error | null;
  }
}
