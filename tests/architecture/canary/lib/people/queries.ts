// server-is-not-imported; no-test-code-in-production
import "server-only";

import { start } from "@/lib/server/portal";
import { given } from "@/tests/factories";
export const people = [start, given];
