"use client";

import { Pause, Play } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { SeriesStyle } from "@/components/charts/series";
import { Button } from "@/components/ui/button";
import type { EventRow, EventsReport } from "@/lib/analytics/events/answers";
import { words } from "@/lib/words/words";
import { eventLines } from "./event-lines";
import { EventTable } from "./event-table";
import { mergeNewest, newIds } from "./merge-newest";

const EVERY_MS = 2_000;
/** Longer apart while nothing comes of asking. */
const SLOWEST_MS = 30_000;
const ANNOUNCE_MS = 10_000;

type Tail = {
  readonly shown: readonly EventRow[];
  /** What came while the reader was further down, or paused. */
  readonly waiting: readonly EventRow[];
};

type Answer = { readonly rows: readonly EventRow[] | null; readonly etag: string };

/** Asks once, with what was known; rows null where nothing changed. */
async function askOnce(address: string, etag: string): Promise<Answer> {
  const answer = await fetch(address, { headers: etag ? { "If-None-Match": etag } : {} });
  if (answer.status === 304) return { rows: null, etag };
  if (!answer.ok) throw new Error(`The list answered ${answer.status}.`);
  const { rows } = (await answer.json()) as EventsReport;
  return { rows, etag: answer.headers.get("etag") ?? "" };
}

/** Asks again and again until stopped, seldom while nobody answers; never for a hidden page. */
function usePoll(address: string, onRows: (rows: readonly EventRow[]) => void): boolean {
  const [failures, setFailures] = useState(0);
  const etag = useRef("");
  useEffect(() => {
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      if (document.visibilityState === "hidden") return;
      const answer = await askOnce(address, etag.current);
      if (stop.signal.aborted) return;
      etag.current = answer.etag;
      if (answer.rows) onRows(answer.rows);
      setFailures(0);
    };
    const every = Math.min(EVERY_MS * 2 ** failures, SLOWEST_MS);
    const timer = setInterval(() => {
      ask().catch(() => {
        if (!stop.signal.aborted) setFailures((before) => before + 1);
      });
    }, every);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [address, onRows, failures]);
  return failures > 0;
}

/** True while the reader is at the list's top, with nothing chosen or focused in it. */
function isAtTop(list: HTMLElement | null): boolean {
  if (!list || list.contains(document.activeElement)) return false;
  if (list.getBoundingClientRect().top < 0) return false;
  return window.getSelection()?.toString() === "";
}

/** Says now and then how many came, never more often than one can listen. */
function useAnnouncement(waiting: number): string {
  const [text, setText] = useState("");
  const last = useRef(0);
  useEffect(() => {
    if (waiting === 0) return;
    const wait = Math.max(0, last.current + ANNOUNCE_MS - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setText(words("events-ui")("waiting", { waiting }));
    }, wait);
    return () => clearTimeout(timer);
  }, [waiting]);
  return text;
}

/**
 * The newest events as they come, bounded. While somebody reads further down, or has paused, new
 * ones wait behind a button, so that nothing moves under their eyes.
 */
export function LiveEvents({
  initial,
  address,
  zone,
  looks,
}: {
  initial: readonly EventRow[];
  address: string;
  zone: string;
  looks: readonly SeriesStyle[];
}) {
  const [tail, setTail] = useState<Tail>({ shown: initial, waiting: [] });
  const [paused, setPaused] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const onRows = useCallback(
    (rows: readonly EventRow[]) => {
      const flows = !paused && isAtTop(list.current);
      setTail(({ shown }) =>
        flows || shown.length === 0
          ? { shown: mergeNewest(shown, rows), waiting: [] }
          : { shown, waiting: newIds(shown, rows) },
      );
    },
    [paused],
  );
  const failed = usePoll(address, onRows);
  const announced = useAnnouncement(tail.waiting.length);
  const say = words("events-ui");
  const show = () =>
    setTail(({ shown, waiting }) => ({ shown: mergeNewest(shown, waiting), waiting: [] }));
  return (
    <div>
      <div className="flex min-h-11 flex-wrap items-center gap-2 px-4 pt-2 text-sm">
        <Button size="sm" aria-pressed={paused} onClick={() => setPaused(!paused)}>
          {paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
          {paused ? say("goOn") : say("pause")}
        </Button>
        {tail.waiting.length > 0 ? (
          <Button size="sm" variant="primary" onClick={show}>
            {say("showNew", { waiting: tail.waiting.length })}
          </Button>
        ) : (
          <span className="text-xs text-ink-3">
            {failed ? say("noAnswer") : paused ? say("paused") : say("following")}
          </span>
        )}
        <span aria-live="polite" className="sr-only">
          {announced}
        </span>
      </div>
      <div ref={list}>
        {tail.shown.length > 0 ? (
          <EventTable zone={zone} rows={eventLines(tail.shown, looks)} />
        ) : (
          <p className="py-14 text-center text-sm text-ink-3">{say("waitingFirst")}</p>
        )}
      </div>
    </div>
  );
}
