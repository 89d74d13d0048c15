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
const COLORS = OTHER_SLOT - 1;
/** Past the palette colours come again, each time with a shape so many further on. */
const TURN = 3;

/** The slot of the thing at a place (from 0) in a list of any length: never that of the rest. */
export function slotAt(place: number): number {
  return place < COLORS ? place + 1 : place + 2;
}

const round = (slot: number) => (slot <= SLOTS ? 0 : Math.floor((slot - SLOTS - 1) / COLORS) + 1);
const turned = (slot: number) => (slot <= SLOTS ? slot : ((slot - SLOTS - 1) % COLORS) + 1);

/** The colour of a slot. */
export function seriesColor(slot: number): string {
  return `var(--series-${turned(slot)})`;
}

/** The shape of a slot, from 0: with its colour no other slot's, up to fifty of them. */
export function seriesShape(slot: number): number {
  return slot <= SLOTS ? slot - 1 : (turned(slot) - 1 + TURN * round(slot)) % COLORS;
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
