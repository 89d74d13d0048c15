import { OTHER_SLOT, type SeriesStyle, SLOTS, slotAt } from "@/components/charts/series";
import type { Dimension } from "@/lib/address/query";
import { PROVIDER_SLUGS, providerBySlug } from "@/lib/providers/registry";
import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";

/** Each provider’s colour and shape: its place in the registry, so that it is the same everywhere. */
export function providerStyles(): readonly SeriesStyle[] {
  return PROVIDER_SLUGS.map(styleAt);
}

function styleAt(slug: string, index: number): SeriesStyle {
  return { key: slug, label: said(providerBySlug(slug)?.label ?? slug), slot: slotAt(index) };
}

type Owned = {
  readonly key: string | null;
  readonly label: string;
  readonly provider: string | null;
};

/**
 * Looks of endpoints, the largest first: of those that get a colour the first of a provider, by name,
 * is drawn like its provider, and every other one has a colour and shape of its own.
 */
function endpointLooks(endpoints: readonly Owned[]): readonly SeriesStyle[] {
  const taken = new Set<number>();
  const free = new Set(Array.from({ length: OTHER_SLOT - 1 }, (_, index) => index + 1));
  const drawn = endpoints
    .slice(0, free.size)
    .sort((a, b) => a.label.localeCompare(b.label, "en"))
    .map((endpoint) => {
      const ofProvider = providerStyles().find(({ key }) => key === endpoint.provider)?.slot;
      if (ofProvider === undefined || taken.has(ofProvider)) return { ...endpoint, slot: null };
      taken.add(ofProvider);
      free.delete(ofProvider);
      return { ...endpoint, slot: ofProvider };
    });
  const looks = drawn.map(({ key, label, slot }): SeriesStyle => {
    const [next = OTHER_SLOT] = free;
    if (slot === null) free.delete(next);
    return { key, label, slot: slot ?? next };
  });
  const rest = endpoints.slice(drawn.length);
  return [...looks, ...rest.map(({ key, label }) => ({ key, label, slot: OTHER_SLOT }))];
}

/** The looks of a dimension's groups that do not come from their place among the others. */
export function stylesOf(by: Dimension, groups: readonly Owned[]): readonly SeriesStyle[] {
  if (by === "endpoint") return endpointLooks(groups);
  return by === "provider" ? providerStyles() : [];
}

/** The look of a provider's slug; null: none, or one that this version does not know. */
export function providerStyle(slug: string | null): SeriesStyle {
  const index = slug === null ? -1 : PROVIDER_SLUGS.indexOf(slug);
  if (slug !== null && index >= 0) return styleAt(slug, index);
  return { key: slug, label: slug ?? words("labels-ui")("noProvider"), slot: SLOTS };
}
