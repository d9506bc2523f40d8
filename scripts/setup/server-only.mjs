// Loaded with --import: lets a script outside Next import modules marked `server-only`. The condition that the package
// itself offers (react-server) would also replace React, which next/navigation does not survive.
import { register } from "node:module";

register("./server-only-hooks.mjs", import.meta.url);
