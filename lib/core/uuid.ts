const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Can the text be an id? PostgreSQL refuses others with an error instead of finding nothing. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
