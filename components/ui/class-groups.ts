import type { createTailwindMerge } from "tailwind-merge";

type Config = ReturnType<Parameters<typeof createTailwindMerge>[0]>;
type Group = Config["classGroups"][string];

const any = () => true;
const isNumber = (value: string) => /^\d+(?:\.\d+)?$/.test(value);
const isGiven = (value: string) => value.startsWith("[");
const isSize = (value: string) => /^(?:\d*(?:xs|sm|md|lg|xl)|base|\[.*)$/.test(value);

const list = (names: string): string[] => names.split(" ");
const groups = (names: string, of: (name: string) => Group): Record<string, Group> =>
  Object.fromEntries(list(names).map((name) => [name, of(name)]));
const SIDES = "t r b l x y";
const sides = (of: (side: string) => [string, Group]): Record<string, Group> =>
  Object.fromEntries(list(SIDES).map(of));
const WIDTH = ["", isNumber, isGiven];

/** Names before the dash of classes that say one thing each. */
const NAMED =
  "accent align animate appearance basis bg bottom brightness clear col col-start cursor fill float gap gap-x gap-y " +
  "grid-cols grid-rows h hyphens inset inset-x inset-y items justify leading left line-clamp list m max-h max-w mb min-h min-w ml " +
  "mr mt mx my opacity order outline-offset p pb pl place-items pointer-events pr pt px py right rotate row scroll-mt scroll-py " +
  "select self size space-x space-y top touch-pan tracking translate translate-x translate-y underline-offset w whitespace z";

const GROUPS: Config["classGroups"] = {
  ...groups(NAMED, (name) => [{ [name]: [any] }]),
  display: list(
    "block inline-block inline flex inline-flex grid inline-grid table table-cell contents hidden",
  ),
  position: list("static fixed absolute relative sticky"),
  visibility: list("visible invisible collapse"),
  sr: list("sr-only not-sr-only"),
  flex: [{ flex: [isNumber, isGiven, "auto", "none"] }],
  "flex-direction": [{ flex: list("row row-reverse col col-reverse") }],
  "flex-wrap": [{ flex: list("wrap nowrap wrap-reverse") }],
  shrink: [{ shrink: ["", isNumber] }],
  ...groups("overflow overflow-x overflow-y", (name) => [{ [name]: [any] }]),
  "text-overflow": ["truncate"],
  break: [{ break: [any] }],
  "table-layout": [{ table: list("auto fixed") }],
  "font-weight": [{ font: list("normal medium semibold bold") }],
  "font-family": [{ font: list("sans mono") }],
  "font-size": [{ text: [isSize] }],
  "text-alignment": [{ text: list("left center right") }],
  "text-wrap": [{ text: list("balance pretty wrap nowrap") }],
  "text-color": [{ text: [any] }],
  "text-transform": list("uppercase lowercase capitalize normal-case"),
  "text-decoration": list("underline overline line-through no-underline"),
  "text-decoration-style": [{ decoration: list("solid dashed dotted double wavy") }],
  "text-decoration-color": [{ decoration: [any] }],
  numbers: list("tabular-nums proportional-nums"),
  rounded: [{ rounded: ["", any] }],
  ...groups("t r b l tl tr bl br", (side) => [{ [`rounded-${side}`]: ["", any] }]),
  "border-w": [{ border: WIDTH }],
  ...sides((side) => [`border-w-${side}`, [{ [`border-${side}`]: WIDTH }]]),
  "border-style": [{ border: list("solid dashed dotted none") }],
  "border-collapse": [{ border: list("collapse separate") }],
  "border-spacing": [{ "border-spacing": [any] }],
  "border-color": [{ border: [any] }],
  ...sides((side) => [`border-color-${side}`, [{ [`border-${side}`]: [any] }]]),
  "divide-y": [{ "divide-y": WIDTH }],
  "divide-color": [{ divide: [any] }],
  "outline-style": [{ outline: list("none hidden solid dashed dotted") }],
  "outline-w": [{ outline: WIDTH }],
  "outline-color": [{ outline: [any] }],
  "ring-w": [{ ring: WIDTH }],
  "ring-color": [{ ring: [any] }],
  "ring-offset-w": [{ "ring-offset": [isNumber] }],
  "ring-offset-color": [{ "ring-offset": [any] }],
  shadow: [{ shadow: ["", "none"] }],
  "shadow-color": [{ shadow: [any] }],
  filter: ["filter"],
  "backdrop-blur": [{ "backdrop-blur": ["", any] }],
  transition: [{ transition: ["", any] }],
};

/** What a group says is said by these, too: it wins over them where it comes later. */
const CONFLICTS: Config["conflictingClassGroups"] = {
  overflow: list("overflow-x overflow-y"),
  inset: list("inset-x inset-y top right bottom left"),
  "inset-x": list("right left"),
  "inset-y": list("top bottom"),
  flex: list("basis grow shrink"),
  gap: list("gap-x gap-y"),
  p: list("px py pt pr pb pl"),
  px: list("pr pl"),
  py: list("pt pb"),
  m: list("mx my mt mr mb ml"),
  mx: list("mr ml"),
  my: list("mt mb"),
  size: list("w h"),
  "font-size": ["leading"],
  "line-clamp": list("display overflow"),
  rounded: list("t r b l tl tr bl br"),
  t: list("tl tr"),
  r: list("tr br"),
  b: list("br bl"),
  l: list("tl bl"),
  "border-w": list(SIDES).map((side) => `border-w-${side}`),
  "border-w-x": list("border-w-r border-w-l"),
  "border-w-y": list("border-w-t border-w-b"),
  "border-color": list(SIDES).map((side) => `border-color-${side}`),
  translate: list("translate-x translate-y"),
};

/**
 * Which classes of Tailwind say the same thing, of those that stand in the sources: what `cn` needs to let the later one win. The
 * package's own table has all of Tailwind's, and every page would load it. A test holds this one against it.
 */
export const classGroups = (): Config => ({
  cacheSize: 500,
  theme: {},
  classGroups: GROUPS,
  conflictingClassGroups: CONFLICTS,
  conflictingClassGroupModifiers: { "font-size": ["leading"] },
  orderSensitiveModifiers: list(
    "* ** after backdrop before file first-letter first-line marker placeholder selection",
  ),
});
