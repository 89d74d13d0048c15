import { unmapped, usableProvider } from "@/lib/providers/custom";
import { definitionOfDraft } from "@/lib/providers/mapping/definition-of-draft";
import { type Draft, draftSchema } from "@/lib/providers/mapping/draft";
import { guessDraft, typesIn } from "@/lib/providers/mapping/guess";
import { type ItemsSeen, lookAt } from "@/lib/providers/mapping/look-at";
import type { ToPreview } from "@/lib/providers/mapping/preview";
import { splitsOf } from "@/lib/providers/mapping/split-guess";
import { parseSplit } from "@/lib/providers/source/split-path";
import type { Provider } from "@/lib/providers/types";
import { bodiesOf, type WhichBodies } from "@/lib/settings/store/source-bodies";

/** What bodies look like, and what is said, or guessed, of them. */
export type BodiesLook = {
  readonly look: ItemsSeen;
  readonly requests: number;
  /** False where more is stored than was looked at. */
  readonly whole: boolean;
  /** Paths by which the bodies could be split further. */
  readonly splits: readonly string[];
  readonly draft: Draft;
};

const MOST_ITEMS = 20_000;

/** Looks at a source's bodies, by what is `known` of them; null: it is guessed. */
export async function lookAtBodies(
  asked: WhichBodies & { readonly name: string; readonly known: Draft | null },
): Promise<BodiesLook> {
  const { requests, whole } = await bodiesOf(asked);
  const { name, known } = asked;
  const plain = itemsOf(requests, unmapped);
  const split = known ? known.items : guessDraft(name, lookAt(plain), plain).items;
  const items = split === null ? plain : itemsOf(requests, splitter(split));
  const said = known ?? { ...guessDraft(name, lookAt(items), items), items: split };
  const look = lookAt(items, said.roles.type);
  const draft = { ...said, types: typesIn(said, look) };
  const splits = [...new Set([...(split === null ? [] : [split]), ...splitsOf(plain)])];
  return { look, requests: requests.length, whole, splits: splits.slice(0, 12), draft };
}

/** Splits as a draft with these items would. */
function splitter(items: string): Provider {
  if (parseSplit(items) === null) return unmapped;
  const draft: Draft = {
    ...draftSchema.parse({
      label: "split",
      format: "json",
      items,
      roles: {},
      unit: "iso",
      pattern: "",
      zone: "",
      types: { any: { meaning: "custom", channel: null } },
      channel: "email",
      evidence: "accepted",
      proof: { kind: "header", header: "authorization" },
    }),
  };
  return usableProvider(JSON.stringify(definitionOfDraft(draft)));
}

function itemsOf(requests: readonly ToPreview[], provider: Provider): unknown[] {
  const items: unknown[] = [];
  for (const request of requests) {
    if (items.length >= MOST_ITEMS) break;
    items.push(...provider.items(request).slice(0, MOST_ITEMS));
  }
  return items;
}
