import {
  type FigureChange,
  rateChange,
  stageChange,
} from "@/components/charts/prepare-figure-change";
import { rateTitle } from "@/components/charts/prepare-funnel";
import type { SparkValues } from "@/components/charts/prepare-sparkline";
import type { SeriesStyle } from "@/components/charts/series";
import { RATE_TEXT } from "@/components/charts/stages";
import type { CampaignRow } from "@/lib/analytics/campaigns/answers";
import type { ComparedFigures } from "@/lib/analytics/compare/compared-groups";
import { campaignKindLabel } from "@/lib/analytics/counts/labels";
import type { Rates } from "@/lib/analytics/shapes";
import {
  formatCount,
  formatDecimal,
  formatInstant,
  formatPercent,
  NOT_REPORTED,
  percentColumn,
} from "@/lib/format";
import { inASentence } from "@/lib/words/in-a-sentence";
import { words } from "@/lib/words/words";
import type { CampaignColumn } from "./campaign-columns";

/** A cell as it is shown; the title explains a dash or tells what a rate rests on. */
export type Cell = {
  readonly text: string;
  readonly title?: string;
  /** How it changed, where it is compared and there was enough before. */
  readonly change?: FigureChange;
};

/** A row as the browser needs it: plain text, so that server and browser cannot differ, and no more. */
export type CampaignTableRow = {
  readonly key: string;
  readonly name: string;
  readonly look: SeriesStyle;
  readonly href: string;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly trend: SparkValues;
};

const changed = (change: FigureChange | null) => (change ? { change } : {});

/** What followed; the title says of what. */
function conversionCell(
  figure: "messages" | "rate" | "value",
  conversions: CampaignRow["conversions"],
): Cell {
  const say = words("campaigns");
  if (!conversions) {
    return {
      text: NOT_REPORTED,
      title: say("notCountedOrChosen"),
    };
  }
  const { events, messages, rate, value, valued } = conversions;
  if (figure === "value") {
    const title = value === null ? say("noValueField") : say("ofEvents", { events: valued });
    return { text: formatDecimal(value), title };
  }
  const title = say("eventsFollowed", { events, messages });
  return { text: figure === "rate" ? formatPercent(rate) : formatCount(messages), title };
}

function cellOf(
  { kind }: CampaignColumn,
  row: CampaignRow,
  { zone, compared, percent }: Pick<Around, "zone" | "compared" | "percent">,
): Cell {
  const say = words("campaigns");
  if (kind.of === "count") {
    const value = row.stages[kind.stage];
    const title = value === null ? { title: say("notReportedByThis") } : null;
    return { text: formatCount(value), ...title, ...changed(stageChange(kind.stage, compared)) };
  }
  if (kind.of === "automatic") {
    const value = row.automatic[kind.stage];
    return {
      text: formatCount(value),
      ...(value === null ? { title: say("notMarked") } : null),
    };
  }
  if (kind.of === "rate") {
    const value = row.rates[kind.rate];
    const empty = value.value === null && value.over.length > 0;
    const title = empty ? say("nothingToDivide") : rateTitle(value, RATE_TEXT[kind.rate].parts);
    return {
      text: percent(kind.rate)(value.value),
      title,
      ...changed(rateChange(kind.rate, compared)),
    };
  }
  if (kind.of === "conversion") return conversionCell(kind.figure, row.conversions);
  return wordCell(kind.value(row), kind.of, zone);
}

/** A word or a date. */
function wordCell(value: string | null, of: "text" | "instant", zone: string): Cell {
  if (value === null) return { text: NOT_REPORTED, title: words("campaigns")("notKnown") };
  if (of === "text") return { text: value, title: value };
  const full = formatInstant(value, zone);
  // The time of day matters in the title only.
  return { text: full.slice(0, full.indexOf(",")), title: full };
}

/** How the rates of a table read, each column with one number of decimals. */
type RateFormats = (rate: keyof Rates) => (share: number | null) => string;

/** The formats of a table's rates, from its rows. */
export function rateFormats(rows: readonly Pick<CampaignRow, "rates">[]): RateFormats {
  const formats = new Map<keyof Rates, (share: number | null) => string>();
  return (rate) => {
    const known = formats.get(rate) ?? percentColumn(rows.map(({ rates }) => rates[rate].value));
    formats.set(rate, known);
    return known;
  };
}

/** What a row shows beside its own numbers. */
type Around = Pick<CampaignTableRow, "look" | "href" | "trend"> & {
  readonly zone: string;
  /** How a rate reads in its column. */
  readonly percent: RateFormats;
  /** The columns that are shown: of the others nothing is sent. */
  readonly columns: readonly CampaignColumn[];
  /** Both sides of a comparison; null where there is nothing to compare. */
  readonly compared: ComparedFigures | null;
};

/** What reads otherwise than its file has it; else null. */
function ownWord(column: string, { kind }: CampaignRow, look: SeriesStyle): Cell | null {
  if (column === "provider") return { text: look.label, title: look.label };
  if (column !== "kind" || kind === null) return null;
  const text = inASentence(campaignKindLabel(kind));
  return { text, title: text };
}

/** A report's row with everything it shows. */
export function prepareCampaign(row: CampaignRow, around: Around): CampaignTableRow {
  const { look, href, trend, columns } = around;
  const cells = columns.map(
    (column) => [column.id, ownWord(column.id, row, look) ?? cellOf(column, row, around)] as const,
  );
  return {
    key: row.key,
    name: row.name,
    look,
    href,
    trend,
    cells: Object.fromEntries(cells),
  };
}
