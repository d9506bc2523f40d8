/**
 * A civil date of PostgreSQL (`date`) as "YYYY-MM-DD". Prisma hands it over as a `Date` at midnight UTC.
 */
export function toCivilDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The `Date` at midnight UTC that Prisma wants for "YYYY-MM-DD". */
export function fromCivilDate(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}
