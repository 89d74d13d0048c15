/** How a provider, or another group, is drawn everywhere: colour and shape come from its slot. */
export type SeriesStyle = {
  readonly key: string | null;
  readonly label: string;
  readonly slot: number;
};

/** The palette's size; `--series-1` to `--series-8` in the stylesheet, each with a shape. */
export const SLOTS = 8;
/** The slot of what is unknown, and of the rest beyond the palette. */
export const OTHER_SLOT = 8;

/** The colour of a slot. */
export function seriesColor(slot: number): string {
  return `var(--series-${slot})`;
}

/**
 * The look of a key by its own name: drawn as the list of looks says where that knows it, else by its
 * place among the others.
 */
export function seriesStyleOf(
  key: string | null,
  label: string,
  looks: readonly SeriesStyle[],
  place: number,
): SeriesStyle {
  const known = looks.find((look) => look.key === key);
  const slot = key === null ? OTHER_SLOT : Math.min(place + 1, OTHER_SLOT);
  return { key, label, slot: known?.slot ?? slot };
}
