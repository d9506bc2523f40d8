// Reads a regulation of 1,000 positions with the importer alone, from text to checked draft and findings. Prints one line
// of JSON: how many positions, and the milliseconds it took. Run by scripts/bench/import.mjs.
import { importRegulation } from "@/lib/importer/import";

import { largeRegulation } from "./large-regulation";

const text = largeRegulation();
const start = performance.now();
const { standards } = importRegulation(text);
console.log(JSON.stringify({ positions: standards.length, took: performance.now() - start }));
