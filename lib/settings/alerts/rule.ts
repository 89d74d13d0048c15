import { z } from "zod";
import { PROVIDER_SLUGS } from "@/lib/providers/registry";
import { nameSchema } from "@/lib/settings/store/line";
import { words } from "@/lib/words/words";
import { WEBHOOK_KINDS } from "./chat-kinds";
import { webhookUrlSchema } from "./webhook-address";

/** What a rule can look at: its unit, which way it usually goes wrong, and what narrows it. */
export const METRICS = {
  sent: { unit: "count", by: "message" },
  delivered: { unit: "count", by: "message" },
  opened: { unit: "count", by: "message" },
  failed: { unit: "count", by: "message" },
  delivery_rate: { unit: "percent", by: "message" },
  open_rate: { unit: "percent", by: "message" },
  failure_share: { unit: "percent", by: "message" },
  opted_out: { unit: "count", by: "message" },
  received: { unit: "count", by: "endpoint" },
  quarantined: { unit: "count", by: "endpoint" },
  refused: { unit: "count", by: "endpoint" },
  silence: { unit: "hours", by: "endpoint" },
} as const;
export type Metric = keyof typeof METRICS;
const METRIC_NAMES = Object.keys(METRICS) as [Metric, ...Metric[]];

/** Hours that a window can have. */
export const WINDOWS = [1, 3, 6, 12, 24, 72, 168] as const;

const list = (item: z.ZodType<string>) => z.array(item).max(50).default([]);
const number = () =>
  z.coerce
    .number({ error: () => words("alerts")("enterNumber") })
    .min(0, { error: () => words("alerts")("notNegative") });

const conditionFields = {
  metric: z.enum(METRIC_NAMES, { error: () => words("alerts")("chooseMetric") }),
  comparison: z.enum(["above", "below"]).default("above"),
  /** A fixed number, or what is usual at the same weekday and hours. */
  against: z.enum(["number", "season"]).default("number"),
  /**
   * A count, a percentage or hours; 0 hours of silence: what is usual for the endpoint. Against a season the
   * percentage by which it must differ.
   */
  threshold: number().max(1e12),
  windowHours: z.coerce
    .number()
    .pipe(z.literal([...WINDOWS], { error: () => words("alerts")("chooseWindow") }))
    .default(24),
  /** What a rate must be over to be judged; against a season the least base of a count, too. */
  minimum: number()
    .int({ error: () => words("alerts")("enterWhole") })
    .max(1e9)
    .default(100),
  cooldownMinutes: z.coerce
    .number()
    .int()
    .min(0)
    .max(43_200, { error: () => words("alerts")("monthAtMost") })
    .default(60),
  endpoint: list(z.guid().toLowerCase()),
  provider: list(z.enum(PROVIDER_SLUGS)),
  channel: list(z.string().max(40)),
  campaign: list(z.union([z.literal("none"), z.guid().toLowerCase()])),
};

type Narrowed = {
  readonly metric: Metric;
  readonly campaign: readonly string[];
  readonly channel: readonly string[];
};
const narrows = ({ metric, campaign, channel }: Narrowed): boolean =>
  METRICS[metric].by === "message" || (campaign.length === 0 && channel.length === 0);
type Seasonal = {
  readonly metric: Metric;
  readonly against: "number" | "season";
  readonly comparison: "above" | "below";
  readonly threshold: number;
};
const hasSeason = ({ metric, against }: Seasonal): boolean =>
  against === "number" || metric !== "silence";
const NO_SEASON = {
  path: ["against"],
  error: () => words("alerts")("ownRhythm"),
};
const canFall = ({ against, comparison, threshold }: Seasonal): boolean =>
  against === "number" || comparison === "above" || threshold <= 100;
const CANNOT_FALL = { path: ["threshold"], error: () => words("alerts")("cannotFall") };
const NOT_NARROWED = {
  path: ["metric"],
  error: () => words("alerts")("notNarrowed"),
};

/** When a rule's condition holds, and over what: enough to preview it. */
export const alertConditionSchema = z
  .object(conditionFields)
  .refine(narrows, NOT_NARROWED)
  .refine(hasSeason, NO_SEASON)
  .refine(canFall, CANNOT_FALL);
export type AlertCondition = z.infer<typeof alertConditionSchema>;

const email = z
  .email({
    error: ({ input }) => words("alerts")("notAnAddress", { text: String(input).slice(0, 80) }),
  })
  .max(254, { error: () => words("alerts")("addressTooLong") });

/** A rule as its form sends it. */
export const saveAlertSchema = z
  .object({
    ...conditionFields,
    id: z.guid().optional(),
    name: nameSchema,
    /** Separated by commas or blanks. */
    recipients: z
      .string()
      .max(2_000)
      .default("")
      .transform((text) => [...new Set(text.split(/[\s,;]+/).filter((part) => part !== ""))])
      .pipe(z.array(email).max(20, { error: () => words("alerts")("tooManyAddresses") })),
    webhookUrl: webhookUrlSchema,
    webhookKind: z.enum(WEBHOOK_KINDS).default("standard"),
    enabled: z.union([z.boolean(), z.stringbool()]).default(true),
  })
  .refine(narrows, NOT_NARROWED)
  .refine(hasSeason, NO_SEASON)
  .refine(canFall, CANNOT_FALL);
