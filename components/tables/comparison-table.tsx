import { Trophy, X } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { CSSProperties } from "react";
import type {
  ComparedLine,
  ComparisonPicture,
} from "@/components/charts/prepare-campaign-comparison";
import type { SeriesStyle } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { cn } from "@/components/ui/cn";
import { Dash } from "@/components/ui/dash";
import { NOT_REPORTED } from "@/lib/format";
import { words } from "@/lib/words/words";

/** The head of one campaign's column. */
export type ComparedHead = {
  readonly key: string;
  readonly name: string;
  readonly look: SeriesStyle;
  readonly href: string;
  /** When it was first seen, or what else tells it from others. */
  readonly about: string;
  /** The comparison without it; null where too few would be left. */
  readonly without: string | null;
};

const FIRST = "sticky left-0 z-10 bg-panel";
/** No campaign is drawn wider than another, and none narrower than a name needs: on a phone two fit. */
const NARROWEST =
  "min-w-[calc(7rem+var(--campaigns)*7.25rem)] sm:min-w-[calc(8rem+var(--campaigns)*10rem)]";
const CELL = "border-b border-line-soft px-3 py-2.5 align-top max-sm:px-2";

/** How wide campaigns' comparison is at most: no figures stand far from the next. */
export const widestComparison = (campaigns: number): string => `${11 + campaigns * 18}rem`;

function Head({ head }: { head: ComparedHead }) {
  return (
    <th
      scope="col"
      // What is said with each cell: not the button beside the name.
      abbr={head.name}
      className="border-b border-line px-3 pb-2.5 text-left align-top font-normal max-sm:px-2"
    >
      <span className="flex items-start gap-1.5">
        <span className="mt-1.25">
          <SeriesMark slot={head.look.slot} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="sr-only">{head.look.label}: </span>
          <Link
            href={head.href as Route}
            dir="auto"
            className="line-clamp-2 text-left font-semibold break-words hyphens-auto underline-offset-3 hover:underline"
            title={head.name}
          >
            {head.name}
          </Link>
          <span className="block text-2xs text-ink-3">{head.about}</span>
        </span>
        {head.without ? (
          <Link
            href={head.without as Route}
            scroll={false}
            aria-label={words("campaigns")("takeNameOut", { name: head.name })}
            title={words("campaigns")("takeOut")}
            className="no-print grid size-6 shrink-0 place-items-center rounded text-ink-3 hover:bg-line-soft hover:text-ink"
          >
            <X aria-hidden="true" className="size-3.5" />
          </Link>
        ) : null}
      </span>
    </th>
  );
}

function Value({ cell }: { cell: ComparedLine["cells"][number] }) {
  return (
    <td className={cn(CELL, cell.best && "bg-good-soft")}>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        {cell.text === NOT_REPORTED ? (
          <Dash title={cell.title ?? words("campaigns")("notReported")} />
        ) : (
          <abbr title={cell.title ?? undefined} className={cn(cell.best && "font-semibold")}>
            {cell.text}
          </abbr>
        )}
        {cell.sample ? <span className="text-2xs text-ink-3">{cell.sample}</span> : null}
        {cell.best ? (
          <span className="inline-flex items-center gap-1 rounded-full border border-good/40 px-1.5 text-2xs font-medium text-good">
            <Trophy aria-hidden="true" className="size-3" /> {words("campaigns")("best")}
          </span>
        ) : null}
      </span>
      {cell.reason ? <span className="block text-2xs text-ink-3">{cell.reason}</span> : null}
    </td>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ComparedLine[] }) {
  const columns = (lines[0]?.cells.length ?? 0) + 1;
  if (lines.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={columns}
          className={cn(
            FIRST,
            "px-4 pt-4 pb-1 max-sm:px-2 text-left text-2xs font-medium text-ink-3",
          )}
        >
          {title}
        </th>
      </tr>
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row" className={cn(CELL, FIRST, "pl-4 text-left font-normal")}>
            <abbr title={line.definition}>{line.label}</abbr>
            {line.verdict ? <span className="block text-xs text-ink-2">{line.verdict}</span> : null}
          </th>
          {line.cells.map((cell) => (
            <Value key={cell.key} cell={cell} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Campaigns beside each other: stages, rates and times, the best of what is comparable marked. */
export function ComparisonTable({
  heads,
  picture,
}: {
  heads: readonly ComparedHead[];
  picture: ComparisonPicture;
}) {
  const say = words("campaigns");
  return (
    <section
      aria-label={say("campaignsSideBySide")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
      tabIndex={0}
      className="scroll-shadow-x relative overflow-x-auto pt-3.5"
    >
      <table
        aria-label={say("campaignsSideBySide")}
        className={cn("w-full table-fixed border-separate border-spacing-0 text-sm", NARROWEST)}
        style={{ "--campaigns": heads.length } as CSSProperties}
      >
        <thead>
          <tr>
            <td className={cn(FIRST, "w-28 border-b border-line sm:w-44")} />
            {heads.map((head) => (
              <Head key={head.key} head={head} />
            ))}
          </tr>
        </thead>
        <Lines title={say("beganInPeriod")} lines={picture.stages} />
        <Lines title={say("rates")} lines={picture.rates} />
        <Lines title={say("howFast")} lines={picture.times} />
      </table>
    </section>
  );
}
