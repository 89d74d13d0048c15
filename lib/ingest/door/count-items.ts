import { PushlensError } from "@/lib/errors";
import { BodyError, type Provider, type RawRequest } from "@/lib/providers/types";

/** Larger bodies are read beside the loop, where somebody does: to parse one takes up to seconds. */
const LARGE = 256 * 1024;

/** What a reader beside the loop is told, and what it answers. */
export type Question = {
  readonly slug: string;
  /** Of a source of people's own (JSON text). */
  readonly definition: string | null;
  readonly request: RawRequest;
};
export type Answer =
  | { readonly count: number }
  | { readonly refused: "body" | "request"; readonly code: string; readonly message: string };

/** Answers elsewhere what `answerOf` would answer here. Rejects where nobody could read it. */
type ReadElsewhere = (question: Question) => Promise<Answer>;

// The doors set it, and Next's bundles load this file for themselves.
const shared = globalThis as typeof globalThis & { pushlensReadElsewhere?: ReadElsewhere };

/** From now on large bodies are read elsewhere; null: here again. */
export function readLargeBodies(elsewhere: ReadElsewhere | null): void {
  if (elsewhere) shared.pushlensReadElsewhere = elsewhere;
  else delete shared.pushlensReadElsewhere;
}

/** How many items a body has. Throws what its provider's `items` throws; `unavailable` where it could not be read. */
export async function countItems(
  provider: Provider,
  request: RawRequest,
  definition: string | null = null,
): Promise<number> {
  const elsewhere = shared.pushlensReadElsewhere;
  if (!elsewhere || request.body.length <= LARGE) return provider.items(request).length;
  const answer = await elsewhere({ slug: provider.slug, definition, request }).catch(() => null);
  if (answer === null) {
    const message = "The request could not be read, so it is not acknowledged. Send it again.";
    throw new PushlensError("unavailable", message, 5);
  }
  if ("count" in answer) return answer.count;
  const { refused, code, message } = answer;
  if (refused === "body") throw new BodyError(code as BodyError["code"], message);
  throw new PushlensError(code as PushlensError["code"], message);
}

/** The answer to a question, for whoever reads elsewhere. Throws for what is nobody's refusal. */
export function answerOf(provider: Provider, request: RawRequest): Answer {
  try {
    return { count: provider.items(request).length };
  } catch (error) {
    const refused =
      error instanceof BodyError ? "body" : error instanceof PushlensError ? "request" : null;
    if (refused === null) throw error;
    const { code, message } = error as BodyError | PushlensError;
    return { refused, code, message };
  }
}
