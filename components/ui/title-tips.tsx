"use client";

import { type CSSProperties, useEffect, useState } from "react";

/** What a tap is for already. */
const ACTS = "a, button, input, select, textarea, label, summary";
const GAP = 6;
const WIDEST = 288;

type Tip = { readonly text: string; readonly style: CSSProperties };

/** Below the element, or above it where little is left below; never beyond the window's sides. */
function tipOf(element: HTMLElement): Tip | null {
  const { left, top, bottom } = element.getBoundingClientRect();
  const text = element.title;
  // What is all there to read needs no telling again.
  if (text === "" || text === element.textContent?.trim()) return null;
  const x = Math.max(GAP, Math.min(left, window.innerWidth - WIDEST - GAP));
  const low = bottom > window.innerHeight - 96;
  const y = low ? { bottom: window.innerHeight - top + GAP } : { top: bottom + GAP };
  return { text, style: { left: x, ...y } };
}

const titled = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[title]") : null;

/**
 * Shows what titles say to a finger that taps and to the keyboard's focus; browsers show it to a
 * mouse alone. Readers of the screen have the titles themselves.
 */
export function TitleTips() {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    let shown: HTMLElement | null = null;
    const tell = (element: HTMLElement | null) => {
      shown = element;
      setTip(element && tipOf(element));
    };
    // What gets the focus is scrolled to: the tip goes with it.
    const follow = () => shown && tell(shown);
    const tap = (event: PointerEvent) => {
      const element = event.pointerType === "mouse" ? null : titled(event.target);
      tell(element?.closest(ACTS) ? null : element);
    };
    const focus = ({ target }: FocusEvent) => {
      const element = titled(target);
      // A tap moves the focus too, without its being seen.
      if (element === target && element?.matches(":focus-visible")) tell(element);
    };
    const leave = ({ target }: FocusEvent) => target === shown && tell(null);
    const press = ({ key }: KeyboardEvent) => key === "Escape" && tell(null);
    const early = { passive: true, capture: true };
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener("pointerup", tap, { ...early, signal });
    document.addEventListener("scroll", follow, { ...early, signal });
    document.addEventListener("focusin", focus, { signal });
    document.addEventListener("focusout", leave, { signal });
    document.addEventListener("keydown", press, { signal });
    return () => stop.abort();
  }, []);
  if (tip === null) return null;
  return (
    <div
      aria-hidden="true"
      data-tip
      className="no-print pointer-events-none fixed z-50 w-max max-w-72 rounded-lg border border-line bg-raised px-2.5 py-1.5 text-left text-xs shadow-raised"
      style={tip.style}
    >
      {tip.text}
    </div>
  );
}
