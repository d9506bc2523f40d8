import { romanOrder } from "@/lib/regulations/rules";

type Order = { readonly isRoman: boolean; readonly place: number; readonly suffix: string };

function orderOf(number: string): Order {
  const [, digits, suffix = ""] = /^(\d+)([A-Z]*)$/.exec(number) ?? [];
  if (digits === undefined) return { isRoman: true, place: romanOrder(number), suffix: "" };
  return { isRoman: false, place: Number(digits), suffix };
}

/** Whether an article of this number comes after the other one; numbers of two kinds say nothing of each other. */
export function isAfter(number: string, other: string): boolean {
  const [own, its] = [orderOf(number), orderOf(other)];
  if (own.isRoman !== its.isRoman || own.place < its.place) return false;
  return own.place > its.place || own.suffix > its.suffix;
}

/** Whether this number follows that one without a gap: 12 or 12A before 13, 12 before 12A, 12A before 12B, I before II. */
export function continues(number: string, before: string | null): boolean {
  if (before === null) return number === "1" || number === "I";
  const [own, last] = [orderOf(number), orderOf(before)];
  if (own.isRoman !== last.isRoman) return false;
  if (own.suffix === "") return own.place === last.place + 1;
  const next = last.suffix === "" ? "A" : String.fromCharCode(last.suffix.charCodeAt(0) + 1);
  return own.place === last.place && own.suffix === next;
}

/** The articles with one more, before the first that comes after it; what stands in the document keeps its place. */
export function withArticle<Article extends { readonly number: string }>(
  articles: readonly Article[],
  article: Article,
): readonly Article[] {
  const next = articles.findIndex(({ number }) => isAfter(number, article.number));
  return articles.toSpliced(next === -1 ? articles.length : next, 0, article);
}
