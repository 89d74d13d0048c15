import type { ReactNode } from "react";
import { formatDays } from "@/lib/format";
import { words } from "@/lib/words/words";
import { type ChartGap, type ChartNote, gapTimes } from "./marks";

/** The notes of a chart by their numbers, then what is missing; below the chart. */
export function MarkList({
  notes,
  gaps,
  zone,
  edit,
}: {
  notes: readonly ChartNote[];
  gaps: readonly ChartGap[];
  zone: string;
  /** The controls of a note, for those who may change it. */
  edit?: ((note: ChartNote) => ReactNode) | undefined;
}) {
  if (notes.length + gaps.length === 0) return null;
  return (
    <ul
      aria-label={words("charts")("notesAndGaps")}
      className="flex flex-wrap gap-x-5 gap-y-1 text-xs"
    >
      {notes.map((note, index) => (
        <li key={note.id} className="flex min-w-0 items-center gap-1.5">
          <span className="grid size-4 shrink-0 place-items-center rounded-full bg-ink text-2xs font-semibold text-panel">
            {index + 1}
          </span>
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="text-ink-3">{formatDays(note.from, note.to)}</span> {note.text}
          </span>
          {edit?.(note)}
        </li>
      ))}
      {gaps.map((gap) => (
        <li key={gap.id} className="flex min-w-0 items-center gap-1.5">
          <span aria-hidden="true" className="hatched size-4 shrink-0 rounded-sm" />
          <span className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">
            {words("charts")("noDataFrom", { name: gap.name, reason: gap.reason })}{" "}
            <span className="text-ink-3">({gapTimes(gap, zone)})</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
