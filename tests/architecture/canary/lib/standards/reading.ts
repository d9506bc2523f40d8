// database-only-in-dal
import { db } from "@/lib/core/db";
export const reading = db;
