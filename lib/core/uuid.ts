const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Can the text be an id? PostgreSQL refuses others with an error instead of finding nothing. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

const COUNTER_BITS = 12;

/** As many new ids of version 7 in ascending order, as Prisma makes them one by one; for rows that SQL itself writes. */
export function newIds(count: number, now: Date): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const moment = (now.getTime() + (index >> COUNTER_BITS)).toString(16).padStart(12, "0");
    const counter = (index % (1 << COUNTER_BITS)).toString(16).padStart(3, "0");
    const [random = 0, more = 0] = crypto.getRandomValues(new Uint32Array(2));
    const variant = ((random & 0x3fff) | 0x8000).toString(16);
    const rest = (random >>> 16).toString(16).padStart(4, "0") + more.toString(16).padStart(8, "0");
    return `${moment.slice(0, 8)}-${moment.slice(8)}-7${counter}-${variant}-${rest}`;
  });
}
