"use client";

import type { CSSProperties } from "react";
import { cn } from "@/components/ui/cn";
import { formatCount } from "@/lib/format";
import { words } from "@/lib/words/words";
import { heatLabel } from "./heat-label";
import { HeatmapKeys } from "./heatmap-keys";
import { ALL_DAYS, ALL_HOURS } from "./hour-span";
import type { HeatCell, HeatPicture } from "./prepare-best-time";

/** Where the light text begins. */
const STRONG = 5;
/**
 * What all cells have in common, said once. Hours stand side by side where there is room; else days
 * side by side and hours below each other.
 */
const CELLS =
  "[&_:is(td,th)]:grid [&_:is(td,th)]:place-items-center [&_:is(td,th)]:p-0 [&_:is(td,th)]:text-2xs [&_td]:h-7 [&_td]:min-w-0 [&_td]:rounded-[3px] [&_:is(.hatched,.none)]:border [&_:is(.hatched,.none)]:border-line-soft @4xl:[&_td]:h-8 [&_:is(td,th)]:[grid-column:calc(var(--day)+2)] [&_:is(td,th)]:[grid-row:calc(var(--hour)+2)] @4xl:[&_:is(td,th)]:[grid-column:calc(var(--hour)+2)] @4xl:[&_:is(td,th)]:[grid-row:calc(var(--day)+2)]";

/** What is summed stands a little apart. */
const DAYS_APART = "@max-4xl:ml-1.5 @4xl:mt-1.5";
const HOURS_APART = "@max-4xl:mt-1.5 @4xl:ml-1.5";

type CellStyle = CSSProperties & Readonly<Record<"--day" | "--hour", number>>;
const cellStyle = (day: number, hour: number): CellStyle => ({ "--day": day, "--hour": hour });

function Square({
  cell,
  weekday,
  hour,
  label,
  first,
}: {
  cell: HeatCell;
  weekday: number;
  hour: number;
  label: string;
  first: boolean;
}) {
  const { level } = cell;
  const judged = typeof level === "number";
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one moves from cell to cell
      role="gridcell"
      tabIndex={first ? 0 : -1}
      aria-label={label}
      style={{
        ...cellStyle(weekday, hour),
        ...(judged ? { background: `var(--heat-${level})` } : {}),
      }}
      className={cn(
        judged && level >= STRONG && "text-on-accent",
        level === "few" && "hatched",
        level === "none" && "none",
        weekday === ALL_DAYS && DAYS_APART,
        hour === ALL_HOURS && HOURS_APART,
        cell.mark === "best" && "ring-2 ring-ink ring-offset-1 ring-offset-panel",
        cell.mark === "equal" && "outline-dotted outline-1 -outline-offset-1 outline-ink",
      )}
    >
      {cell.text}
    </td>
  );
}

const HEAD = "font-normal text-ink-3";

function Grid({ picture, least }: { picture: HeatPicture; least: number }) {
  const all = picture.rows.flatMap((row) => row.cells);
  const say = words("best-time-ui");
  const entry = all.find((cell) => cell.mark === "best") ?? all[0];
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what a grid is made of
      role="grid"
      aria-label={say("openRateByHour")}
      className={`${CELLS} grid grid-cols-[2rem_repeat(8,minmax(0,1fr))] gap-0.5 @4xl:grid-cols-[2.25rem_repeat(25,minmax(0,1fr))]`}
    >
      <thead className="contents">
        <tr className="contents">
          <th scope="col" className="sr-only">
            {say("weekday")}
          </th>
          {[...picture.hours, say("all")].map((hour, at) => (
            <th
              key={hour}
              scope="col"
              style={cellStyle(-1, at)}
              className={cn(HEAD, at === ALL_HOURS && HOURS_APART)}
            >
              {hour}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="contents">
        {picture.rows.map((row) => (
          <tr key={row.weekday} className="contents">
            <th
              scope="row"
              style={cellStyle(row.weekday, -1)}
              className={cn(HEAD, row.weekday === ALL_DAYS && DAYS_APART)}
            >
              {row.label}
            </th>
            {row.cells.map((cell, hour) => (
              <Square
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is the hour
                key={hour}
                cell={cell}
                weekday={row.weekday}
                hour={hour}
                label={heatLabel(cell, row, hour, formatCount(least))}
                first={cell === entry}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Legend({ picture, least }: { picture: HeatPicture; least: number }) {
  const say = words("best-time-ui");
  const first = picture.scale[0];
  const last = picture.scale.at(-1);
  return (
    <ul className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-xs text-ink-2">
      {first && last ? (
        <li className="flex items-center gap-1.5">
          <span>
            <span className="sr-only">{say("fromPale")} </span>
            {first.label.split(" – ")[0]}
          </span>
          <span className="flex overflow-hidden rounded-[3px]" aria-hidden="true">
            {picture.scale.map(({ level, label }) => (
              <span
                key={level}
                title={label}
                className="h-3 w-5"
                style={{ background: `var(--heat-${level})` }}
              />
            ))}
          </span>
          <span>
            <span className="sr-only">{say("to")} </span>
            {say("opened", { share: last.label.split(" – ")[1] ?? "" })}
          </span>
        </li>
      ) : null}
      <li className="flex items-center gap-1.5">
        <span className="hatched size-3 rounded-[3px] border border-hatch" aria-hidden="true" />
        {say("hatched", { least })}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="size-3 rounded-[3px] border border-line" aria-hidden="true" />
        {say("empty")}
      </li>
      {picture.rows.some((row) => row.cells.some((cell) => cell.mark === "best")) ? (
        <li className="flex items-center gap-1.5">
          <span className="size-3 rounded-[3px] ring-2 ring-ink" aria-hidden="true" />
          {say("bestHour")}
        </li>
      ) : null}
      {picture.rows.some((row) => row.cells.some((cell) => cell.mark === "equal")) ? (
        <li className="flex items-center gap-1.5">
          <span
            className="size-3 rounded-[3px] outline-1 outline-ink outline-dotted"
            aria-hidden="true"
          />
          {say("notLower")}
        </li>
      ) : null}
    </ul>
  );
}

/**
 * Hours of the week as coloured squares. They are in the server's HTML; the browser gets what they
 * are drawn from rather than each square once more.
 */
export function Heatmap({ picture, least }: { picture: HeatPicture; least: number }) {
  return (
    <div className="@container">
      <HeatmapKeys>
        <Grid picture={picture} least={least} />
      </HeatmapKeys>
      <Legend picture={picture} least={least} />
    </div>
  );
}
