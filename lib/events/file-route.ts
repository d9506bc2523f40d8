import "server-only";

import type { FileFormat, WrittenFile } from "@/lib/auth/file-route";
import { definePrivateFile } from "@/lib/auth/file-route";
import type { Viewer } from "@/lib/auth/policy";
import { refuse } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/uuid";

type Asked = { readonly viewer: Viewer; readonly eventId: string; readonly request: Request };

type EventFile = {
  readonly format: FileFormat;
  /** The file and its name without the ending. Throws a Refusal where there is none to give. */
  readonly write: (asked: Asked) => Promise<WrittenFile>;
};

/** The handler of one file of an event. */
export function defineEventFile({ format, write }: EventFile) {
  return definePrivateFile<{ readonly kegiatan: string }>({
    format,
    write: async ({ viewer, params: { kegiatan: eventId }, request }) => {
      if (!isUuid(eventId)) throw refuse.notFound("Kegiatan");
      return write({ viewer, eventId, request });
    },
  });
}
