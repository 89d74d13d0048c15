"use client";

import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useState } from "react";

type Tip = { readonly text: string; readonly x: number; readonly y: number };

const CELL = "[role=gridcell]";
/** How far from the edge of the picture a tip's middle stays, so that the whole tip is seen. */
const REACH = 116;

function cellAt(event: SyntheticEvent): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>(CELL);
}

/** The next cell in a direction as it is seen: on a phone days and hours change places. */
function neighbour(cell: HTMLElement, key: string): HTMLElement | null {
  const box = cell.getBoundingClientRect();
  const all = [...(cell.closest("[role=grid]")?.querySelectorAll<HTMLElement>(CELL) ?? [])];
  const sideways = key === "ArrowLeft" || key === "ArrowRight" || key === "Home" || key === "End";
  const line = all
    .map((one) => ({ one, at: one.getBoundingClientRect() }))
    .filter(({ at }) => (sideways ? at.top === box.top : at.left === box.left))
    .sort((a, b) => (sideways ? a.at.left - b.at.left : a.at.top - b.at.top));
  const here = line.findIndex(({ one }) => one === cell);
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: here - 1,
    ArrowUp: here - 1,
    ArrowRight: here + 1,
    ArrowDown: here + 1,
    Home: 0,
    End: line.length - 1,
  };
  return line[places[key] ?? -1]?.one ?? null;
}

/** Moves through a grid of cells by the arrow keys, and tells what is under pointer or focus. */
export function HeatmapKeys({ children }: { children: ReactNode }) {
  const [tip, setTip] = useState<Tip | null>(null);
  const show = (event: SyntheticEvent<HTMLElement>) => {
    const cell = cellAt(event);
    const box = event.currentTarget.getBoundingClientRect();
    const text = cell?.getAttribute("aria-label");
    if (!(cell && text)) return setTip(null);
    const at = cell.getBoundingClientRect();
    const middle = at.left + at.width / 2 - box.left;
    const x = Math.min(Math.max(middle, REACH), Math.max(REACH, box.width - REACH));
    setTip({ text, x, y: at.top - box.top });
  };
  const move = (event: KeyboardEvent) => {
    if (event.key === "Escape") return setTip(null);
    const cell = cellAt(event);
    const next = cell && !event.ctrlKey && !event.metaKey ? neighbour(cell, event.key) : null;
    if (!(cell && next)) return;
    event.preventDefault();
    event.stopPropagation();
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what happens to the cells inside
    <div
      className="relative"
      onKeyDown={move}
      onFocus={show}
      onBlur={() => setTip(null)}
      onPointerOver={show}
      onPointerLeave={() => setTip(null)}
    >
      {children}
      {tip ? (
        <p
          aria-hidden="true"
          style={{ left: tip.x, top: tip.y }}
          className="pointer-events-none absolute z-10 w-max max-w-56 -translate-x-1/2 -translate-y-[calc(100%+0.375rem)] rounded-lg border border-line bg-raised px-2.5 py-1.5 text-center text-xs shadow-raised"
        >
          {tip.text}
        </p>
      ) : null}
    </div>
  );
}
