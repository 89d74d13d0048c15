import { ArrowDown, ArrowUp } from "lucide-react";
import type { Route } from "next";
import { ChangedFigure } from "@/components/charts/changed-figure";
import { SeriesMark } from "@/components/charts/series-mark";
import { Sparkline } from "@/components/charts/sparkline";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Dash } from "@/components/ui/dash";
import { ReportLink } from "@/components/ui/report-link";
import { NOT_REPORTED } from "@/lib/format";
import { words } from "@/lib/words/words";
import { CAMPAIGN_COLUMNS } from "./campaign-columns";
import type { CampaignTableRow, Cell } from "./prepare-campaigns";

const BY_ID = new Map(CAMPAIGN_COLUMNS.map((column) => [column.id, column]));
const FIRST = "sticky left-0 z-10 max-w-[36vw] sm:max-w-52 2xl:max-w-60 pl-2.5";

/** Classes that the table shares with its parts. */
export const cellClasses = { empty: "py-14 text-center text-sm text-ink-3" };

/** The heading over the ticks, for those who do not see them. */
export function ChoiceHead() {
  return (
    <th
      scope="col"
      className="no-print sticky top-0 z-20 w-8 border-b border-line bg-panel pr-0 pl-4"
    >
      <span className="sr-only">{words("campaigns-ui")("compare")}</span>
    </th>
  );
}

/** What a column is called. */
function headingOf(id: string): string {
  return BY_ID.get(id)?.label ?? words("campaigns-ui")(id === "trend" ? "trend" : "campaign");
}

/** It stands in the space between columns, so that a long heading makes none wider. */
function SortArrow({ sorted, numeric }: { sorted: false | "asc" | "desc"; numeric: boolean }) {
  if (!sorted) return null;
  const Arrow = sorted === "asc" ? ArrowUp : ArrowDown;
  return (
    <Arrow
      aria-hidden="true"
      className={cn(
        "absolute bottom-0.5 size-3 text-accent",
        numeric ? "right-full mr-0.5" : "left-full ml-0.5",
      )}
    />
  );
}

/** A heading; where it sorts it is a button that says how. */
export function HeadCell({
  id,
  sorted,
  onSort,
}: {
  id: string;
  sorted: false | "asc" | "desc";
  onSort: (() => void) | null;
}) {
  const column = BY_ID.get(id);
  const label = headingOf(id);
  const numeric = column?.numeric ?? id === "trend";
  const side = numeric ? "text-right" : "text-left";
  return (
    <th
      scope="col"
      aria-sort={sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : undefined}
      className={cn(
        "sticky top-0 z-20 border-b border-line bg-panel px-2.5 py-2 align-bottom text-xs font-medium text-ink-3 last:pr-4",
        numeric ? "text-right" : "text-left",
        id === "name" && `${FIRST} z-30`,
      )}
    >
      {onSort ? (
        <button
          type="button"
          title={column?.definition}
          onClick={onSort}
          className={cn("relative rounded align-bottom hover:text-ink", side, sorted && "text-ink")}
        >
          {label}
          <SortArrow sorted={sorted} numeric={numeric} />
        </button>
      ) : (
        label
      )}
    </th>
  );
}

const BODY = "campaign-cell";

/** The campaign's name and whose it is; the row's link. */
function NameCell({ row }: { row: CampaignTableRow }) {
  return (
    <th scope="row" className={"campaign-name campaign-cell"}>
      <ReportLink href={row.href as Route} title={row.name} className="row-link">
        <SeriesMark slot={row.look.slot} />
        <span className="sr-only">{row.look.label}: </span>
        <span dir="auto" className="truncate">
          {row.name}
        </span>
      </ReportLink>
    </th>
  );
}

/** A count, rate, date or word, with its change where the table is compared. */
function ValueCell({ id, cell }: { id: string; cell: Cell | undefined }) {
  // A column just chosen has no figures until the server has answered: that is no dash.
  const text = cell?.text ?? "";
  const numeric = BY_ID.get(id)?.numeric ?? true;
  return (
    <td className={numeric ? "campaign-cell cell-number" : "campaign-cell whitespace-nowrap"}>
      <ChangedFigure change={cell?.change ?? null}>
        {text === NOT_REPORTED ? (
          <Dash {...(cell?.title ? { title: cell.title } : {})} />
        ) : cell?.title ? (
          <abbr title={cell.title} className="cell-text">
            {text}
          </abbr>
        ) : (
          text
        )}
      </ChangedFigure>
    </td>
  );
}

/** Deliveries by day as a line. */
function TrendCell({ row, unfinished }: { row: CampaignTableRow; unfinished: boolean }) {
  return (
    <td className={BODY}>
      <Sparkline
        values={row.trend}
        lastUnfinished={unfinished}
        width={60}
        height={18}
        color="var(--ink-3)"
        className="ml-auto block h-4.5 w-15"
      />
    </td>
  );
}

/** Whether a row is chosen to be compared. */
export type Choice = {
  readonly chosen: boolean;
  /** No more fit: another has to go first. */
  readonly full: boolean;
  readonly toggle: () => void;
};

/** The tick that puts a campaign into the comparison. */
function ChoiceCell({ row, choice }: { row: CampaignTableRow; choice: Choice }) {
  const say = words("campaigns-ui");
  const blocked = choice.full && !choice.chosen;
  const label = say("compareThis", { name: row.name });
  return (
    <td className={cn(BODY, "no-print w-8 pr-0 pl-4")}>
      <Checkbox
        checked={choice.chosen}
        aria-label={label}
        aria-disabled={blocked || undefined}
        title={blocked ? say("fiveChosen") : label}
        className={cn(
          "relative block after:absolute after:-inset-2",
          blocked && "cursor-not-allowed opacity-40",
        )}
        onChange={() => {
          if (!blocked) choice.toggle();
        }}
      />
    </td>
  );
}

/** The cell of a column in a row. */
export function BodyCell({
  column,
  row,
  trendUnfinished,
  choice,
}: {
  column: string;
  row: CampaignTableRow;
  trendUnfinished: boolean;
  choice: Choice;
}) {
  if (column === "choose") return <ChoiceCell row={row} choice={choice} />;
  if (column === "name") return <NameCell row={row} />;
  if (column === "trend") return <TrendCell row={row} unfinished={trendUnfinished} />;
  return <ValueCell id={column} cell={row.cells[column]} />;
}
