/** Statements are told apart by their text; names have to be short. */
type NameOf = (statement: { readonly sql: string }) => string;

/**
 * Names under which PostgreSQL keeps statements prepared, so that a long one is parsed and, where its values matter little,
 * planned once for each connection. The same text has the same name.
 *
 * @param max how many statements are named. Each connection keeps a plan for each of them, for as long as it lives: the
 *   texts that come after these have no name ("") and are prepared every time.
 */
export function createStatementNames(max: number): NameOf {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= max) return "";
    const name = `s${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
