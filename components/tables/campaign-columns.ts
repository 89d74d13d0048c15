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

const conversion = (
  id: string,
  label: string,
  figure: "messages" | "rate" | "value",
  definition: string,
): CampaignColumn => ({
  ...{ id, label, definition },
  numeric: true,
  shown: false,
  kind: { of: "conversion", figure },
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
  {
    id: "kind",
    label: "Kind",
    numeric: false,
    definition:
      "Whether it goes to many at once, to one person after the other, or answers each of them",
    shown: true,
    kind: { of: "text", value: (row) => row.kind },
  },
  {
    id: "tags",
    label: "Tags",
    numeric: false,
    definition: "What people gave it",
    shown: false,
    sorts: false,
    kind: { of: "text", value: (row) => row.tags.join(", ") || null },
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
  conversion(
    "conversions",
    "Conversions",
    "messages",
    "Messages that at least one of the chosen events followed, within the chosen window after an open",
  ),
  conversion("conversionRate", "Conversion rate", "rate", "messages with a conversion ÷ delivered"),
  conversion(
    "conversionValue",
    "Value",
    "value",
    "What the events that followed are worth, added up as they were sent",
  ),
  {
    id: "lastSent",
    label: "Last sent",
    numeric: true,
    definition:
      "When its last send began; of automations and transactional messages, the last message",
    shown: true,
    kind: { of: "instant", value: (row) => row.lastSent },
  },
  {
    id: "firstSeen",
    label: "First seen",
    numeric: true,
    definition: "When its first message began",
    shown: false,
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
