import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  ageOn,
  dayBefore,
  formatClock,
  formatDate,
  formatDateTime,
  isCivilDate,
  todayInJakarta,
} from "@/lib/core/dates";

describe("isCivilDate", () => {
  it.each(["2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("takes %j", (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    "",
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0000-01-01",
    "2026-1-1",
    "23-11-2026",
    "2026-11-23T00:00:00Z",
    " 2026-11-23",
    "2026-11-23\n",
  ])("refuses %j", (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

describe("formatDate", () => {
  it.each([
    ["2026-01-01", "1 Januari 2026"],
    ["2024-02-29", "29 Februari 2024"],
    ["2026-03-09", "9 Maret 2026"],
    ["2026-04-10", "10 April 2026"],
    ["2026-05-11", "11 Mei 2026"],
    ["2026-06-12", "12 Juni 2026"],
    ["2026-07-13", "13 Juli 2026"],
    ["2026-08-17", "17 Agustus 2026"],
    ["2026-09-18", "18 September 2026"],
    ["2026-10-19", "19 Oktober 2026"],
    ["2026-11-23", "23 November 2026"],
    ["2026-12-31", "31 Desember 2026"],
  ])("writes %s as %s", (day, text) => {
    expect(formatDate(day)).toBe(text);
  });

  it("does not write a day that does not exist", () => {
    expect(() => formatDate("2026-02-30")).toThrow(RangeError);
  });
});

describe("todayInJakarta", () => {
  it.each([
    ["2026-11-23T16:59:59.999Z", "2026-11-23"],
    ["2026-11-23T17:00:00.000Z", "2026-11-24"],
    ["2026-12-31T17:00:00.000Z", "2027-01-01"],
    ["2026-11-23T00:00:00.000Z", "2026-11-23"],
  ])("at %s is %s", (now, day) => {
    expect(todayInJakarta(new Date(now))).toBe(day);
  });
});

describe("ageOn", () => {
  it.each([
    ["1980-11-23", "2026-11-22", 45],
    ["1980-11-23", "2026-11-23", 46],
    ["1980-11-23", "2026-12-01", 46],
    ["1980-11-23", "1980-11-23", 0],
    ["1980-02-29", "2026-02-28", 45],
    ["1980-02-29", "2026-03-01", 46],
    ["1980-02-29", "2024-02-29", 44],
  ])("born %s, on %s: %d", (birth, day, years) => {
    expect(ageOn(birth, day)).toBe(years);
  });
});

describe("dayBefore", () => {
  it.each([
    ["2026-11-23", "2026-11-22"],
    ["2026-01-01", "2025-12-31"],
    ["2024-03-01", "2024-02-29"],
    ["2026-03-01", "2026-02-28"],
  ])("%s follows %s", (day, before) => {
    expect(dayBefore(day)).toBe(before);
  });
});

describe("moments in WIB", () => {
  it.each([
    ["2026-11-23T03:42:59Z", "10.42", "23 November 2026 pukul 10.42 WIB"],
    ["2026-11-23T17:00:00Z", "00.00", "24 November 2026 pukul 00.00 WIB"],
    ["2026-12-31T16:59:00Z", "23.59", "31 Desember 2026 pukul 23.59 WIB"],
  ])("%s is %s, in full %s", (moment, clock, full) => {
    expect(formatClock(new Date(moment))).toBe(clock);
    expect(formatDateTime(new Date(moment))).toBe(full);
  });
});

describe("for any days", () => {
  const anyDay = fc
    .date({ min: new Date("0001-01-02T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it("takes them, and of their neighbours in text only the real ones", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 29, max: 39 }), (day, ordinal) => {
        expect(isCivilDate(day)).toBe(true);
        const [year = 0, month = 0] = day.split("-").map(Number);
        const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
        expect(isCivilDate(`${day.slice(0, 8)}${ordinal}`)).toBe(ordinal <= days);
      }),
    );
  });

  it("puts nothing between a day and the day before, so that a closed range touches the next one", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayBefore(day) < day).toBe(true);
        expect(Date.parse(day) - Date.parse(dayBefore(day))).toBe(86_400_000);
      }),
    );
  });

  it("never makes anybody younger with time", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (...days) => {
        const [birth, earlier, later] = days.sort() as [string, string, string];
        expect(ageOn(birth, earlier)).toBeGreaterThanOrEqual(0);
        expect(ageOn(birth, later)).toBeGreaterThanOrEqual(ageOn(birth, earlier));
      }),
    );
  });
});
