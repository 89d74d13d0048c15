import { AUTOMATIC_TEXT, RATE_TEXT, STAGE_TEXT } from "@/components/charts/stages";
import type { CampaignRow } from "@/lib/analytics/campaigns/answers";
import type { AutomaticCounts, Rates, Stages } from "@/lib/analytics/shapes";

/** One column of the campaigns' table and file; `id` is what `sort` and `columns` take. */
export type CampaignColumn = {
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
  /** What the heading means, for its title. */
  readonly definition: string;
  readonly shown: boolean;
  readonly kind:
    | { readonly of: "text"; readonly value: (row: CampaignRow) => string | null }
    | { readonly of: "instant"; readonly value: (row: CampaignRow) => string | null }
    | { readonly of: "count"; readonly stage: keyof Stages }
    | { readonly of: "automatic"; readonly stage: keyof AutomaticCounts }
    | { readonly of: "rate"; readonly rate: keyof Rates };
};

const count = (stage: keyof Stages, shown: boolean): CampaignColumn => ({
  id: stage,
  label: STAGE_TEXT[stage].label,
  numeric: true,
  definition: STAGE_TEXT[stage].definition,
  shown,
  kind: { of: "count", stage },
});
const byMachines = (id: string, stage: keyof AutomaticCounts): CampaignColumn => ({
  id,
  label: AUTOMATIC_TEXT[stage],
  numeric: true,
  definition: AUTOMATIC_TEXT.definition,
  shown: false,
  kind: { of: "automatic", stage },
});
const rate = (name: keyof Rates, shown: boolean): CampaignColumn => ({
  id: `${name}Rate`,
  label: RATE_TEXT[name].label,
  numeric: true,
  definition: RATE_TEXT[name].formula,
  shown,
  kind: { of: "rate", rate: name },
});

/** All columns after the name, in their order. */
export const CAMPAIGN_COLUMNS: readonly CampaignColumn[] = [
  {
    id: "provider",
    label: "Provider",
    numeric: false,
    definition: "Whose campaign it is",
    shown: false,
    kind: { of: "text", value: (row) => row.provider },
  },
  {
    id: "id",
    label: "Id",
    numeric: false,
    definition: "The provider's own id, exactly",
    shown: false,
    kind: { of: "text", value: (row) => row.id },
  },
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
  {
    id: "firstSeen",
    label: "First seen",
    numeric: true,
    definition: "When its first message began",
    shown: true,
    kind: { of: "instant", value: (row) => row.firstSeen },
  },
  {
    id: "lastSeen",
    label: "Last seen",
    numeric: true,
    definition: "When anything of it was last heard of",
    shown: false,
    kind: { of: "instant", value: (row) => row.lastSeen },
  },
];

/** How many columns are shown where nobody asks for others. */
export const STANDARD_COLUMNS = CAMPAIGN_COLUMNS.filter(({ shown }) => shown).length;

/** Which columns `columns` asks for; the standard ones where it says nothing that is known. */
export function shownColumns(asked: readonly string[]): readonly CampaignColumn[] {
  const known = CAMPAIGN_COLUMNS.filter(({ id }) => asked.includes(id));
  return known.length > 0 ? known : CAMPAIGN_COLUMNS.filter(({ shown }) => shown);
}
