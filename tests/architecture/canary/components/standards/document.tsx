// components-do-not-fetch; rows-stay-in-lib; components-know-no-routes
import { page } from "@/app/page";
import type { Row } from "@/lib/generated/prisma/client";
import { listStandards } from "@/lib/standards/queries";
export const document = (row: Row) => [row, listStandards, page];
