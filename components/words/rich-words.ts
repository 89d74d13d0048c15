import { createElement, Fragment, type ReactNode } from "react";
import type { Area } from "@/lib/words/catalogues";
import { type KeyOf, partsOf } from "@/lib/words/words";

type Drawn = string | number | ((inside: ReactNode) => ReactNode);

/** A text of an area with elements in it: `<link>…</link>` is drawn by `link`. */
export type RichWords<A extends Area> = (
  key: KeyOf<A>,
  values: Readonly<Record<string, Drawn>>,
) => ReactNode;

const drawn = (parts: ReactNode): ReactNode =>
  Array.isArray(parts) ? createElement(Fragment, null, ...parts) : parts;

/** The texts of an area that have links, code or emphasis in them. */
export function richWords<A extends Area>(area: A): RichWords<A> {
  return (key, values) => {
    const drawing = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "function" ? (parts: ReactNode[]) => value(drawn(parts)) : value,
    ]);
    return drawn(partsOf<ReactNode>(area, key, Object.fromEntries(drawing)) as ReactNode);
  };
}
