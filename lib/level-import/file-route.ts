import "server-only";

import type { FileFormat, WrittenFile } from "@/lib/auth/file-route";
import { definePrivateFile } from "@/lib/auth/file-route";
import type { Viewer } from "@/lib/auth/policy";
import { refuse } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/uuid";

type Asked = { readonly viewer: Viewer; readonly instrumentId: string; readonly request: Request };

type TestFile = {
  readonly format: FileFormat;
  /** The file and its name without the ending. Throws a Refusal where there is none to give. */
  readonly write: (asked: Asked) => Promise<WrittenFile>;
};

/** The handler of one file of a computer test. */
export function defineTestFile({ format, write }: TestFile) {
  return definePrivateFile<{ readonly instrumen: string }>({
    format,
    write: async ({ viewer, params: { instrumen: instrumentId }, request }) => {
      if (!isUuid(instrumentId)) throw refuse.notFound("Instrumen");
      return write({ viewer, instrumentId, request });
    },
  });
}
