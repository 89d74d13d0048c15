"use client";

import { useEffect, useRef } from "react";

/** What takes keys for itself: fields, lists, and what scrolls or moves by arrows. */
const FIELDS = "input, textarea, select, [contenteditable='true'], [role='textbox']";
const OWN_ARROWS =
  "[role='application'], [role='grid'], [role='menu'], [role='listbox'], [role='radiogroup'], [tabindex='0']";
/** What is open, or the search field that what is typed was meant for before it has come. */
const OVER_THE_PAGE =
  "[role='dialog'], [role='alertdialog'], [role='menu'], :popover-open, [data-search='awaited']";

/** True where a key pressed is meant for the page, not for a field, a dialog or the browser. */
function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  // "?" is made with Shift on most keyboards; letters with Shift are not ours.
  if (event.shiftKey && event.key !== "?") return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(FIELDS)) return false;
  if (event.key.startsWith("Arrow") && target?.closest(OWN_ARROWS)) return false;
  return document.querySelector(OVER_THE_PAGE) === null;
}

/**
 * Calls back for single keys, in lower case (`arrowleft`, `?`, `d`): never while a modifier is held,
 * a field has the focus or something lies over the page. Return true where the key was used.
 */
export function useKeys(onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isForPage(event) && latest.current(event.key.toLowerCase())) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
