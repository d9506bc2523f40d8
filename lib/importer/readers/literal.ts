/**
 * Words of a document without markup, written so that they are not taken for markup later: the importer folds away tags
 * and entities that OCR leaves behind, and "<nama>" in a Word document is neither.
 */
export function literal(text: string): string {
  return text.replace(/&(?=(?:#\d{1,7}|[a-z]{1,10});)/gi, "&amp;").replace(/<(?=\/?[a-z][^<>]*>)/gi, "&lt;");
}
