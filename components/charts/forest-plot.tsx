import type { Route } from "next";
import { cn } from "@/components/ui/cn";
import { ReportLink } from "@/components/ui/report-link";
import { words } from "@/lib/words/words";
import type { Forest, ForestRow } from "./prepare-experiments";

const percent = (share: number): string => `${share * 100}%`;
const CELL = "border-b border-line-soft py-2 pr-3 align-middle";

/** The effect and its bounds on an axis whose middle is no effect. */
function Bar({ place, zero, all }: { place: ForestRow["place"]; zero: number; all: boolean }) {
  return (
    <span aria-hidden="true" className="relative block h-5 min-w-32">
      <span
        className="absolute inset-y-0 border-l border-dashed border-ink-3"
        style={{ left: percent(zero) }}
      />
      {place ? (
        <>
          <span
            className={cn("absolute top-1/2 -translate-y-1/2 bg-accent", all ? "h-1" : "h-0.5")}
            style={{ left: percent(place.low), width: percent(place.high - place.low) }}
          />
          <span
            className={cn(
              "absolute top-1/2 -translate-x-1/2 -translate-y-1/2 border-2 border-panel bg-accent",
              all ? "size-4 rotate-45" : "size-3",
            )}
            style={{ left: percent(place.at) }}
          />
        </>
      ) : null}
    </span>
  );
}

function Axis({ ticks }: { ticks: Forest["ticks"] }) {
  return (
    <span aria-hidden="true" className="relative block h-4 min-w-32 text-2xs text-ink-3">
      {ticks.map(({ at, label }) => (
        <span
          key={label}
          className="absolute"
          style={{
            left: percent(at),
            transform: `translateX(${at === 0 ? "0" : at === 1 ? "-100%" : "-50%"})`,
          }}
        >
          {label}
        </span>
      ))}
    </span>
  );
}

/** Each campaign's effect beside its weight, and that of all together: a table that is a plot. */
export function ForestPlot({
  forest,
  hrefOf,
}: {
  forest: Forest;
  /** The same page for one campaign alone. */
  hrefOf: (campaign: string) => string;
}) {
  const say = words("experiments");
  return (
    <section
      aria-label={say("effectByCampaign")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
      tabIndex={0}
      className="scroll-shadow-x relative overflow-x-auto"
    >
      <table className="w-full border-separate sm:min-w-110 border-spacing-0 text-sm">
        <caption className="sr-only">{forest.summary}</caption>
        <thead>
          <tr className="text-left text-2xs text-ink-3">
            <th scope="col" className="pr-3 pb-1 font-medium">
              {say("campaign")}
            </th>
            <th scope="col" className="pr-3 pb-1 text-right font-medium">
              {say("weight")}
            </th>
            <th scope="col" className="w-2/5 pr-3 pb-1 font-medium">
              <span className="sr-only">{say("drawn")}</span>
              <Axis ticks={forest.ticks} />
            </th>
            <th scope="col" className="pb-1 font-medium max-sm:hidden">
              {say("lessTraditional")}
            </th>
          </tr>
        </thead>
        <tbody>
          {forest.rows.map((row) => (
            <tr key={row.key} className={row.campaign === null ? "font-semibold" : undefined}>
              <th
                scope="row"
                className={cn(
                  CELL,
                  "text-left [overflow-wrap:anywhere]",
                  row.campaign === null ? "font-semibold" : "font-normal",
                )}
              >
                {row.campaign === null ? (
                  row.name
                ) : (
                  <ReportLink
                    href={hrefOf(row.campaign) as Route}
                    scroll={false}
                    title={say("lookAtAlone")}
                    className="underline-offset-3 hover:underline"
                  >
                    <bdi>{row.name}</bdi>
                  </ReportLink>
                )}
              </th>
              <td className={cn(CELL, "text-right text-ink-2 tabular-nums")}>{row.weight}</td>
              <td className={CELL}>
                <Bar place={row.place} zero={forest.zero} all={row.campaign === null} />
                <span className="text-xs tabular-nums sm:hidden">{row.text}</span>
              </td>
              <td className={cn(CELL, "tabular-nums max-sm:hidden", !row.place && "text-ink-3")}>
                {row.text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
