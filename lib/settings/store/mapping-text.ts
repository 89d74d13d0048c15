import { PushlensError } from "@/lib/errors";
import { definitionOfDraft } from "@/lib/providers/mapping/definition-of-draft";
import type { Draft } from "@/lib/providers/mapping/draft";
import { words } from "@/lib/words/words";
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
  throw new PushlensError("bad_request", words("sources")("noMappingIn"));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PushlensError("bad_request", words("sources")("notJson"));
  }
}
