import type { Look } from "@/components/charts/series";
import { SLOTS } from "@/components/charts/series";
import { PROVIDERS } from "@/lib/providers/registry";

/** Each provider's colour and shape: its place in the registry, so that it is the same everywhere. */
export const PROVIDER_LOOKS: readonly Look[] = PROVIDERS.map(({ slug, label }, index) => ({
  key: slug,
  label,
  slot: (index % SLOTS) + 1,
}));

/** The look of a provider's slug; null: none, or one that this version does not know. */
export function providerLook(slug: string | null): Look {
  const known = PROVIDER_LOOKS.find((look) => look.key === slug);
  return known ?? { key: slug, label: slug ?? "No provider", slot: SLOTS };
}
