import type { z } from "zod";

import {
  NoParams,
  PerQuery,
  PositionAnswer,
  PositionPage,
  PositionParams,
  PositionsQuery,
  RegulationsQuery,
  RegulationAnswer,
  RegulationPage,
  RegulationParams,
  StandardAnswer,
} from "@/lib/api/schema";

export type Endpoint = {
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly answer: z.ZodObject;
};

/** The public API (DESIGN.md 5): its routes and `openapi.json` are both made from this table. */
export const ENDPOINTS = {
  regulations: {
    path: "/api/v1/regulations",
    summary: "Daftar peraturan",
    params: NoParams,
    query: RegulationsQuery,
    answer: RegulationPage,
  },
  regulation: {
    path: "/api/v1/regulations/{slug}",
    summary: "Satu peraturan: batang tubuh, lampiran dan hubungannya",
    params: RegulationParams,
    query: PerQuery,
    answer: RegulationAnswer,
  },
  positions: {
    path: "/api/v1/positions",
    summary: "Daftar jabatan, dengan pencarian dan penyaring",
    params: NoParams,
    query: PositionsQuery,
    answer: PositionPage,
  },
  position: {
    path: "/api/v1/positions/{institution}/{position}",
    summary: "Satu jabatan: di mana disebut, versi standarnya",
    params: PositionParams,
    query: PerQuery,
    answer: PositionAnswer,
  },
  standard: {
    path: "/api/v1/positions/{institution}/{position}/standard",
    summary: "Standar kompetensi jabatan yang berlaku pada suatu tanggal",
    params: PositionParams,
    query: PerQuery,
    answer: StandardAnswer,
  },
} as const satisfies Record<string, Endpoint>;
