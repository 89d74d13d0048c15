import type { Draft } from "@/lib/providers/mapping/draft";
import { guessDraft, typesIn } from "@/lib/providers/mapping/guess";
import { type ItemsSeen, lookAt } from "@/lib/providers/mapping/look-at";
import { guessShape, innersOf, itemsOf } from "@/lib/providers/mapping/shape";
import { splitsOf } from "@/lib/providers/mapping/split-guess";
import { bodiesOf, type WhichBodies } from "@/lib/settings/store/source-bodies";

/** What bodies look like, and what is said, or guessed, of them. */
export type BodiesLook = {
  readonly look: ItemsSeen;
  readonly requests: number;
  /** False where more is stored than was looked at. */
  readonly whole: boolean;
  /** Paths by which the bodies could be split further. */
  readonly splits: readonly string[];
  /** Paths at which a text is JSON again. */
  readonly inners: readonly string[];
  readonly draft: Draft;
};

const MOST_OFFERED = 12;

/**
 * Looks at a source's bodies, by what is `known` of them; null: it is guessed, and so is what the values are
 * where nothing is known but how bodies become items.
 */
export async function lookAtBodies(
  asked: WhichBodies & { readonly name: string; readonly known: Draft | null },
): Promise<BodiesLook> {
  const { requests, whole } = await bodiesOf(asked);
  const { name, known } = asked;
  const shape = known ?? guessShape(requests);
  const { format, inner, items: split } = shape;
  const items = itemsOf(requests, shape);
  const said = known && Object.keys(known.roles).length > 0 ? known : null;
  const draft = said ?? {
    ...guessDraft(name, lookAt(items)),
    ...(known ? { proof: known.proof } : {}),
    ...{ format, inner, items: split },
  };
  const look = lookAt(items, draft.roles.type);
  const plain = itemsOf(requests, { format, inner: null, items: null });
  const opened = inner === null ? plain : itemsOf(requests, { format, inner, items: null });
  return {
    look,
    requests: requests.length,
    whole,
    splits: offered(split, splitsOf(opened)),
    inners: offered(inner, innersOf(plain)),
    draft: { ...draft, types: typesIn(draft, look) },
  };
}

/** What was found, with what is chosen. */
function offered(chosen: string | null, found: readonly string[]): string[] {
  return [...new Set([...(chosen === null ? [] : [chosen]), ...found])].slice(0, MOST_OFFERED);
}
