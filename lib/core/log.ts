import "server-only";

import pino from "pino";

/**
 * The one log. NIP, names, e-mail addresses and secrets never reach it: callers pass ids, and what slips through under
 * these keys is redacted.
 */
export const log = pino({
  level: "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ["nip", "name", "email", "password", "token", "*.nip", "*.name", "*.email", "*.password", "*.token"],
    censor: "[disamarkan]",
  },
});
