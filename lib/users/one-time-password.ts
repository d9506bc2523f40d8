import { randomInt } from "node:crypto";

// Without letters that look alike: it is read from a screen and typed by hand.
const READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of five (about 99 bits): shown once, meant to be changed by who gets it. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 5 }, () => READABLE[randomInt(READABLE.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}
