import "server-only";

import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";

import type { Viewer } from "@/lib/auth/policy";
import { requireViewer } from "@/lib/auth/viewer";
import { Refusal } from "@/lib/core/errors";
import { formToObject, formToValues } from "@/lib/core/form-data";
import { log } from "@/lib/core/log";
import type { Failure, FieldErrors, FormState } from "@/lib/core/result";

type FormAction<Schema extends z.ZodType, T> = {
  readonly name: string;
  readonly input: Schema;
  readonly run: (viewer: Viewer, input: z.output<Schema>) => Promise<T>;
};

type PublicFormAction<Schema extends z.ZodType, T> = {
  readonly name: string;
  readonly input: Schema;
  readonly run: (input: z.output<Schema>) => Promise<T>;
};

/** The only way to make a server action: none can forget to authenticate, to validate or to hide an error. */
export function defineFormAction<Schema extends z.ZodType, T>({ name, input, run }: FormAction<Schema, T>) {
  return definePublicFormAction<Schema, T>({
    name,
    input,
    // Signed out is said before anything about the form is: what was typed is kept all the same.
    before: requireViewer,
    run: async (parsed) => run(await requireViewer(), parsed),
  });
}

/** The same door for the one form that has no viewer yet: signing in. */
export function definePublicFormAction<Schema extends z.ZodType, T>({
  name,
  input,
  run,
  before,
}: PublicFormAction<Schema, T> & { readonly before?: () => Promise<unknown> }) {
  return async (_previous: FormState<T>, form: FormData): Promise<FormState<T>> => {
    const failed = (failure: Failure): FormState<T> => ({ status: "failed", failure, values: formToValues(form) });
    try {
      await before?.();
      const parsed = input.safeParse(formToObject(form));
      if (!parsed.success) {
        return failed({ kind: "invalid", message: "Periksa isian yang ditandai.", fields: fieldErrors(parsed.error) });
      }
      return { status: "done", data: await run(parsed.data) };
    } catch (error) {
      unstable_rethrow(error); // redirect() and notFound() travel as exceptions
      if (error instanceof Refusal) return failed(toFailure(error));
      const incident = crypto.randomUUID();
      log.error({ incident, action: name, err: error }, "action failed");
      return failed({ kind: "unexpected", message: `Terjadi kesalahan pada sistem. Kode insiden: ${incident}` });
    }
  };
}

function toFailure({ kind, message, fields }: Refusal): Failure {
  return fields ? { kind, message, fields } : { kind, message };
}

/** Messages by field name, in the dotted spelling that the form uses. */
function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) (fields[issue.path.join(".")] ??= []).push(issue.message);
  return fields;
}
