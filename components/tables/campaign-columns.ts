import { AUTOMATIC_TEXT, RATE_TEXT, STAGE_TEXT } from "@/components/charts/stages";
import type { CampaignRow } from "@/lib/analytics/campaigns/answers";
import type { AutomaticCounts, Rates, Stages } from "@/lib/analytics/shapes";
import { words } from "@/lib/words/words";

/** One column of the campaigns' table and file; `id` is what `sort` and `columns` take. */
export type CampaignColumn = {
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
  /** What the heading means, for its title. */
  readonly definition: string;
  readonly shown: boolean;
  /** False where nothing can be ordered by it. */
  readonly sorts?: false;
  readonly kind:
    | { readonly of: "text"; readonly value: (row: CampaignRow) => string | null }
    | { readonly of: "instant"; readonly value: (row: CampaignRow) => string | null }
    | { readonly of: "count"; readonly stage: keyof Stages }
    | { readonly of: "automatic"; readonly stage: keyof AutomaticCounts }
    | { readonly of: "rate"; readonly rate: keyof Rates }
    | { readonly of: "conversion"; readonly figure: "messages" | "rate" | "value" };
};

type Text = Pick<CampaignColumn, "label" | "definition">;

/** A column whose heading is said in the language of whoever asks: nothing of it may be kept. */
const column = (is: Omit<CampaignColumn, keyof Text>, text: () => Text): CampaignColumn => ({
  ...is,
  get label() {
    return text().label;
  },
  get definition() {
    return text().definition;
  },
});

const count = (stage: keyof Stages, shown: boolean): CampaignColumn =>
  column(
    { id: stage, numeric: true, shown, kind: { of: "count", stage } },
    () => STAGE_TEXT[stage],
  );
const byMachines = (id: string, stage: keyof AutomaticCounts): CampaignColumn =>
  column({ id, numeric: true, shown: false, kind: { of: "automatic", stage } }, () => ({
    label: AUTOMATIC_TEXT[stage],
    definition: AUTOMATIC_TEXT.definition,
  }));
const rate = (name: keyof Rates, shown: boolean): CampaignColumn =>
  column({ id: `${name}Rate`, numeric: true, shown, kind: { of: "rate", rate: name } }, () => ({
    label: RATE_TEXT[name].label,
    definition: RATE_TEXT[name].formula,
  }));

/** Headings that no other page has. */
type Own =
  | "provider"
  | "id"
  | "kind"
  | "tags"
  | "conversions"
  | "conversionRate"
  | "conversionValue"
  | "lastSent"
  | "firstSeen"
  | "lastSeen";

const own = (id: Own, is: Omit<CampaignColumn, keyof Text | "id">): CampaignColumn =>
  column({ id, ...is }, () => ({
    label: words("campaigns-ui")(`column.${id}`),
    definition: words("campaigns-ui")(`column.${id}.means`),
  }));
const ofText = (value: (row: CampaignRow) => string | null) => ({ of: "text", value }) as const;
const ofInstant = (value: (row: CampaignRow) => string | null) =>
  ({ of: "instant", value }) as const;
const conversion = (id: Own, figure: "messages" | "rate" | "value"): CampaignColumn =>
  own(id, { numeric: true, shown: false, kind: { of: "conversion", figure } });

/** All columns after the name, in their order. */
export const CAMPAIGN_COLUMNS: readonly CampaignColumn[] = [
  own("provider", { numeric: false, shown: false, kind: ofText((row) => row.provider) }),
  own("id", { numeric: false, shown: false, kind: ofText((row) => row.id) }),
  own("kind", { numeric: false, shown: true, kind: ofText((row) => row.kind) }),
  own("tags", {
    numeric: false,
    shown: false,
    sorts: false,
    kind: ofText((row) => row.tags.join(", ") || null),
  }),
  count("scheduled", false),
  count("sent", true),
  count("delivered", true),
  count("opened", true),
  count("clicked", false),
  byMachines("automaticOpened", "opened"),
  byMachines("automaticClicked", "clicked"),
  count("failed", false),
  count("cancelled", false),
  rate("delivery", true),
  rate("open", true),
  rate("click", false),
  rate("failure", true),
  conversion("conversions", "messages"),
  conversion("conversionRate", "rate"),
  conversion("conversionValue", "value"),
  own("lastSent", { numeric: true, shown: true, kind: ofInstant((row) => row.lastSent) }),
  own("firstSeen", { numeric: true, shown: false, kind: ofInstant((row) => row.firstSeen) }),
  own("lastSeen", { numeric: true, shown: false, kind: ofInstant((row) => row.lastSeen) }),
];

/** How many columns are shown where nobody asks for others. */
export const STANDARD_COLUMNS = CAMPAIGN_COLUMNS.filter(({ shown }) => shown).length;

/** Which columns `columns` asks for; the standard ones where it says nothing that is known. */
export function shownColumns(asked: readonly string[]): readonly CampaignColumn[] {
  const known = CAMPAIGN_COLUMNS.filter(({ id }) => asked.includes(id));
  return known.length > 0 ? known : CAMPAIGN_COLUMNS.filter(({ shown }) => shown);
}
