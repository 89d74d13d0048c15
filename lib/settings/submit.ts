import { words } from "@/lib/words/words";
import "server-only";
import { z } from "zod";
import { requireSameOrigin } from "@/lib/auth/same-origin";
import { PushlensError } from "@/lib/errors";
import type { FormState } from "@/lib/form-state";
import { takeForm } from "@/lib/form-taken";
import { log } from "@/lib/log";

/** For forms without fields. */
export const noInput = z.null();

/** The guard of the few forms that are there for people without a session. */
export async function anybody(): Promise<void> {}

/**
 * Runs a form's action: the guard, no other site, the fields checked, and then every expected
 * refusal turned into what the form shows. `read` makes the input out of the fields. Throws where what
 * was sent is no form: the pages' server then answers 400.
 */
export async function submit<Input, Done>(
  guard: () => Promise<unknown>,
  form: FormData,
  schema: z.ZodType<Input>,
  read: (fields: Readonly<Record<string, string>>) => unknown,
  run: (input: Input) => Promise<Done>,
): Promise<FormState<Done>> {
  if (!(form instanceof FormData)) throw new TypeError("An action was called without a form.");
  takeForm();
  try {
    await guard();
    await requireSameOrigin();
    const parsed = schema.safeParse(read(textFields(form)));
    if (!parsed.success) return invalid(parsed.error, form);
    return { status: "done", result: await run(parsed.data) };
  } catch (error) {
    if (error instanceof PushlensError) {
      const confirm = error.code === "confirm";
      return { status: "error", message: error.message, fields: {}, confirm };
    }
    log().error({ err: error }, "a form's action failed");
    return { status: "error", message: words("settings")("ourSide"), fields: {} };
  }
}

function textFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  // PostgreSQL's texts cannot hold a NUL, and nobody types one.
  for (const [name, value] of form) {
    if (typeof value === "string") fields[name] = value.replaceAll("\0", "");
  }
  return fields;
}

/**
 * Forms are flat where inputs are nested: the part of a path that the form has is the field, as
 * `recipients` for the first of its addresses; else its last name, as an unchecked box sends none.
 */
function invalid(error: z.ZodError, form: FormData): FormState<never> {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    const names = path.filter((part) => typeof part === "string");
    const field = names.find((name) => form.has(name)) ?? names.at(-1) ?? "";
    fields[field] ??= message;
  }
  return { status: "error", message: words("settings")("checkFields"), fields };
}
