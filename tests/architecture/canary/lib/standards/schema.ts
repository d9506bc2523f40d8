// pure-stays-pure, by way of another file; pure-needs-no-node
import { readFileSync } from "node:fs";

import { reading } from "@/lib/standards/reading";
export const level = [readFileSync, reading];
