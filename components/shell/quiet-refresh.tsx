"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect } from "react";

const EVERY_MS = 60_000;
/** "3 min. ago" and the day itself go on, though nothing comes. */
const OLDEST_MS = 10 * EVERY_MS;
const TYPING = "input, textarea, select, [contenteditable]";
const OPEN = ':popover-open, [role="dialog"], [role="alertdialog"], [role="menu"]';

/** True while nobody looks, or somebody types, chooses or marks a text: nothing may move then. */
function isInUse(): boolean {
  return (
    document.visibilityState === "hidden" ||
    Boolean(document.activeElement?.matches(TYPING)) ||
    document.querySelector(OPEN) !== null ||
    window.getSelection()?.toString() !== ""
  );
}

/**
 * Reads the page again once something has come, at most once a minute and never while it is hidden or
 * in use. What is focused stays focused, and nothing is announced. `address` answers with an ETag; with
 * null something may have come at any time.
 */
export function QuietRefresh({ address }: { address: string | null }) {
  const router = useRouter();
  useEffect(() => {
    let etag = "";
    let asked = Date.now();
    let read = Date.now();
    const stop = new AbortController();
    const { signal } = stop;
    const hasNews = async (): Promise<boolean> => {
      if (address === null) return true;
      const headers: HeadersInit = etag ? { "If-None-Match": etag } : {};
      const answer = await fetch(address, { headers, signal });
      // Signed out: the page stays as it is until somebody goes on.
      if (answer.status === 401) stop.abort();
      etag = answer.headers.get("etag") ?? etag;
      return answer.ok || (answer.status === 304 && asked - read >= OLDEST_MS);
    };
    const ask = async (): Promise<void> => {
      if (isInUse()) return;
      asked = Date.now();
      if (!(await hasNews()) || signal.aborted || isInUse()) return;
      read = Date.now();
      startTransition(() => router.refresh());
    };
    // What is not answered is asked again a minute later.
    const quietly = () => void ask().catch(() => undefined);
    const timer = setInterval(quietly, EVERY_MS);
    const onShown = () => {
      if (Date.now() - asked >= EVERY_MS) quietly();
    };
    document.addEventListener("visibilitychange", onShown, { signal });
    signal.addEventListener("abort", () => clearInterval(timer));
    return () => stop.abort();
  }, [address, router]);
  return null;
}
