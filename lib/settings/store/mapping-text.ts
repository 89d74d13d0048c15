import { PushlensError } from "@/lib/errors";
import { definitionOfDraft } from "@/lib/providers/mapping/definition-of-draft";
import type { Draft } from "@/lib/providers/mapping/draft";
import { definitionText } from "./source";

/** A mapping of the page, or a definition as a file has it, as it is stored. Throws `bad_request` with what is wrong. */
export function mappingText({
  draft,
  definition,
}: {
  readonly draft?: Draft | undefined;
  readonly definition?: string | undefined;
}): string {
  if (definition !== undefined) return definitionText(parsed(definition));
  if (draft) return definitionText(definitionOfDraft(draft));
  throw new PushlensError("bad_request", "There is no mapping in it. Nothing was changed.");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PushlensError(
      "bad_request",
      "This is no JSON, so it is no definition. Nothing was changed.",
    );
  }
}
