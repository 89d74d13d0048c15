import { changesNote } from "@/components/charts/comparison-text";
import {
  type FigureChange,
  rateChange,
  stageChange,
} from "@/components/charts/prepare-figure-change";
import { coverageText, rateTitle } from "@/components/charts/prepare-funnel";
import type { SeriesStyle } from "@/components/charts/series";
import { AUTOMATIC_TEXT, CHAIN, RATE_TEXT, STAGE_TEXT } from "@/components/charts/stages";
import type { ComparedFigures } from "@/lib/analytics/compare/compared-groups";
import type { Compared } from "@/lib/analytics/compare/comparison";
import type { AutomaticCounts, Rate, Rates, Stages } from "@/lib/analytics/shapes";
import { formatCount, percentColumn } from "@/lib/format";
import { inASentence } from "@/lib/words/in-a-sentence";
import { words } from "@/lib/words/words";
import { GroupRows, type ShownFigure, type ShownGroup } from "./group-rows";
import { sharedStart } from "./shared-start";

/** One line of the table: a group, or the total. */
export type GroupLine = {
  readonly key: string;
  readonly label: string;
  readonly look: SeriesStyle | null;
  /** Where a click on the name leads. */
  readonly href: string | null;
  readonly stages: Stages;
  readonly automatic: AutomaticCounts;
  readonly implied: Stages;
  readonly rates: Rates;
  /** Both sides of a comparison; null where this line has none. */
  readonly compared?: ComparedFigures | null;
};

const COUNTS = [...CHAIN, "failed", "cancelled"] as const;
const BY_MACHINES = ["opened", "clicked"] as const;
const RATES = ["delivery", "open", "click", "failure"] as const;

function countOf(
  value: number | null,
  implied: number | null,
  href: string | null,
  change: FigureChange | null,
): ShownFigure {
  const say = words("funnel");
  if (value === null) return { dash: say("notReported"), ...(change && { change }) };
  return {
    count: formatCount(value),
    ...(value > 0 && href && { href }),
    ...(implied && { implied: say("impliedByLater", { implied: formatCount(implied) }) }),
    ...(change && { change }),
  };
}

function rateOf(
  rate: Rate,
  parts: string,
  percent: (share: number | null) => string,
  change: FigureChange | null,
): ShownFigure {
  if (rate.value === null) {
    const empty = rate.over.length > 0;
    return {
      dash: empty ? words("funnel")("nothingToDivide") : rateTitle(rate, parts),
      ...(change && { change }),
    };
  }
  return {
    rate: percent(rate.value),
    title: rateTitle(rate, parts),
    ...(coverageText(rate) !== "" && { partial: true }),
    ...(change && { change }),
  };
}

/** The rows with the rest of each address, and once what all addresses begin with. */
function withoutSharedStart(rows: readonly ShownGroup[]) {
  const hrefs = rows.flatMap(({ figures }) => figures.flatMap(({ href }) => href ?? []));
  const start = sharedStart(hrefs);
  const short = ({ href, ...figure }: ShownFigure): ShownFigure =>
    href === undefined ? figure : { ...figure, href: href.slice(start.length) };
  return { start, rows: rows.map((row) => ({ ...row, figures: row.figures.map(short) })) };
}

/** How the rates of each column read. */
function percentColumns(lines: readonly GroupLine[]) {
  const columnOf = (name: keyof Rates) =>
    percentColumn(lines.map(({ rates }) => rates[name].value));
  return {
    delivery: columnOf("delivery"),
    open: columnOf("open"),
    click: columnOf("click"),
    failure: columnOf("failure"),
  };
}

/** Whether a rate of a line leaves some out. */
const isPartial = ({ rates }: GroupLine): boolean =>
  RATES.some((name) => rates[name].value !== null && coverageText(rates[name]) !== "");

/** Every stage and rate, group by group, with the total last. */
export function GroupTable({
  by,
  lines,
  compact = false,
  compared = null,
  hrefOf = () => null,
}: {
  by: string;
  lines: readonly GroupLine[];
  /** Leaves out the columns that no line reports. */
  compact?: boolean;
  /** What all lines are compared with. */
  compared?: Compared | null;
  /** Where a line's count leads. */
  hrefOf?: (line: GroupLine, stage: (typeof COUNTS)[number]) => string | null;
}) {
  const counts = COUNTS.filter(
    (stage) => !compact || lines.some((line) => line.stages[stage] !== null),
  );
  const byMachines = BY_MACHINES.filter((stage) =>
    lines.some((line) => line.automatic[stage] !== null),
  );
  const rates = RATES.filter(
    (name) => !compact || lines.some((line) => line.rates[name].over.length > 0),
  );
  const percent = percentColumns(lines);
  const partial = lines.some(isPartial);
  const say = words("funnel");
  const heads = [
    ...counts.map((stage) => ({
      label: STAGE_TEXT[stage].label,
      title: STAGE_TEXT[stage].definition,
      said: say(`stage.${stage}`),
    })),
    ...byMachines.map((stage) => ({
      label: AUTOMATIC_TEXT[stage],
      title: AUTOMATIC_TEXT.definition,
    })),
    ...rates.map((name) => ({ label: RATE_TEXT[name].label, title: RATE_TEXT[name].formula })),
  ];
  const rows = lines.map((line) => ({
    ...{ key: line.key, label: line.label, slot: line.look?.slot ?? null, href: line.href },
    figures: [
      ...counts.map((stage) =>
        countOf(
          line.stages[stage],
          line.implied[stage],
          hrefOf(line, stage),
          stageChange(stage, line.compared ?? null),
        ),
      ),
      ...byMachines.map((stage) => countOf(line.automatic[stage], null, null, null)),
      ...rates.map((name) =>
        rateOf(
          line.rates[name],
          RATE_TEXT[name].parts,
          percent[name],
          rateChange(name, line.compared ?? null),
        ),
      ),
    ],
  }));
  const changed = rows.some(({ figures }) => figures.some(({ change }) => change));
  const notes = [
    ...(compared && changed ? [changesNote(compared)] : []),
    ...(partial ? [say("onlyOverBoth")] : []),
  ];
  return (
    <>
      <GroupRows
        label={say("stagesBy", { group: inASentence(by) })}
        by={by}
        heads={heads}
        {...withoutSharedStart(rows)}
        changed={changed}
      />
      {notes.map((note) => (
        <p key={note} className="mt-2 text-2xs text-ink-3">
          {note}
        </p>
      ))}
    </>
  );
}
