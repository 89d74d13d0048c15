import type { Route } from "next";
import { CHANGED_ROWS, ChangedFigure } from "@/components/charts/changed-figure";
import { changesNote } from "@/components/charts/comparison-text";
import { rateChange, stageChange } from "@/components/charts/prepare-figure-change";
import { coverageText, rateTitle } from "@/components/charts/prepare-funnel";
import type { SeriesStyle } from "@/components/charts/series";
import { SeriesMark } from "@/components/charts/series-mark";
import { AUTOMATIC_TEXT, CHAIN, RATE_TEXT, STAGE_TEXT } from "@/components/charts/stages";
import { Dash } from "@/components/ui/dash";
import { FigureLink } from "@/components/ui/figure-link";
import { ReportLink } from "@/components/ui/report-link";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { ComparedFigures } from "@/lib/analytics/compare/compared-groups";
import type { Compared } from "@/lib/analytics/compare/comparison";
import type { AutomaticCounts, Rate, Rates, Stages } from "@/lib/analytics/shapes";
import { formatCount, percentColumn } from "@/lib/format";
import { inASentence } from "@/lib/words/in-a-sentence";
import { words } from "@/lib/words/words";

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

function CountCell({
  value,
  implied,
  href,
  what,
}: {
  value: number | null;
  implied: number | null;
  href: string | null;
  /** What it counts, for its link. */
  what: string;
}) {
  if (value === null) return <Dash title={words("funnel")("notReported")} />;
  const shown = (
    <FigureLink href={value > 0 ? href : null} label={`${formatCount(value)} ${what}`}>
      {formatCount(value)}
    </FigureLink>
  );
  if (!implied) return shown;
  return (
    <abbr
      title={words("funnel")("impliedByLater", { implied: formatCount(implied) })}
      className="underline decoration-dotted decoration-ink-3 underline-offset-3"
    >
      {shown}
    </abbr>
  );
}

function RateCell({
  rate,
  parts,
  percent,
}: {
  rate: Rate;
  parts: string;
  percent: (share: number | null) => string;
}) {
  if (rate.value === null) {
    const empty = rate.over.length > 0;
    return <Dash title={empty ? words("funnel")("nothingToDivide") : rateTitle(rate, parts)} />;
  }
  const coverage = coverageText(rate);
  return (
    <abbr title={rateTitle(rate, parts)}>
      {percent(rate.value)}
      {coverage ? <span aria-hidden="true"> *</span> : null}
    </abbr>
  );
}

function NameCell({ line }: { line: GroupLine }) {
  const name = (
    <>
      {line.look ? <SeriesMark slot={line.look.slot} /> : null}
      <span dir="auto" className="truncate">
        {line.label}
      </span>
    </>
  );
  const className = "flex min-w-0 max-w-72 items-center gap-2";
  if (!line.href) return <span className={className}>{name}</span>;
  return (
    <ReportLink
      href={line.href as Route}
      scroll={false}
      title={line.label}
      className={`${className} underline-offset-3 hover:underline`}
    >
      {name}
    </ReportLink>
  );
}

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
  const columnOf = (name: keyof Rates) =>
    percentColumn(lines.map(({ rates }) => rates[name].value));
  const percent = {
    delivery: columnOf("delivery"),
    open: columnOf("open"),
    click: columnOf("click"),
    failure: columnOf("failure"),
  };
  const partial = lines.some((line) =>
    RATES.some((name) => line.rates[name].value !== null && coverageText(line.rates[name]) !== ""),
  );
  const say = words("funnel");
  return (
    <>
      <Table
        label={say("stagesBy", { group: inASentence(by) })}
        className={compared ? CHANGED_ROWS : undefined}
      >
        <TableHeader>
          <tr>
            <TableHead>{by}</TableHead>
            {counts.map((stage) => (
              <TableHead key={stage} numeric title={STAGE_TEXT[stage].definition}>
                {STAGE_TEXT[stage].label}
              </TableHead>
            ))}
            {byMachines.map((stage) => (
              <TableHead key={`automatic ${stage}`} numeric title={AUTOMATIC_TEXT.definition}>
                {AUTOMATIC_TEXT[stage]}
              </TableHead>
            ))}
            {rates.map((name) => (
              <TableHead key={name} numeric title={RATE_TEXT[name].formula}>
                {RATE_TEXT[name].label}
              </TableHead>
            ))}
          </tr>
        </TableHeader>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.key} className={line.key === "total" ? "font-semibold" : undefined}>
              <TableCell>
                <NameCell line={line} />
              </TableCell>
              {counts.map((stage) => (
                <TableCell key={stage} numeric>
                  <ChangedFigure change={stageChange(stage, line.compared ?? null)}>
                    <CountCell
                      value={line.stages[stage]}
                      implied={line.implied[stage]}
                      href={hrefOf(line, stage)}
                      what={`${say(`stage.${stage}`)}, ${line.label}`}
                    />
                  </ChangedFigure>
                </TableCell>
              ))}
              {byMachines.map((stage) => (
                <TableCell key={`automatic ${stage}`} numeric>
                  <CountCell
                    value={line.automatic[stage]}
                    implied={null}
                    href={null}
                    what={AUTOMATIC_TEXT[stage]}
                  />
                </TableCell>
              ))}
              {rates.map((name) => (
                <TableCell key={name} numeric>
                  <ChangedFigure change={rateChange(name, line.compared ?? null)}>
                    <RateCell
                      rate={line.rates[name]}
                      parts={RATE_TEXT[name].parts}
                      percent={percent[name]}
                    />
                  </ChangedFigure>
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {compared ? <p className="mt-2 text-2xs text-ink-3">{changesNote(compared)}</p> : null}
      {partial ? <p className="mt-2 text-2xs text-ink-3">{say("onlyOverBoth")}</p> : null}
    </>
  );
}
