const MAX_NAME = 60;

/** A name as part of a file's: "Seleksi JPT 2026" is "seleksi-jpt-2026". */
export function fileNamePart(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, MAX_NAME)
    .replace(/-$/, "");
}
