import { z } from "zod";
import { PROVIDER_SLUGS } from "@/lib/providers/registry";
import { nameSchema } from "@/lib/settings/store/line";
import { webhookUrlSchema } from "./webhook-address";

/** What a rule can look at: its unit, which way it usually goes wrong, and what narrows it. */
export const METRICS = {
  sent: { label: "Sent", unit: "count", by: "message" },
  delivered: { label: "Delivered", unit: "count", by: "message" },
  opened: { label: "Opened", unit: "count", by: "message" },
  failed: { label: "Failed", unit: "count", by: "message" },
  delivery_rate: { label: "Delivery rate", unit: "percent", by: "message" },
  open_rate: { label: "Open rate", unit: "percent", by: "message" },
  failure_share: { label: "Failure rate", unit: "percent", by: "message" },
  opted_out: { label: "Opt-outs", unit: "count", by: "message" },
  received: { label: "Items received", unit: "count", by: "endpoint" },
  quarantined: { label: "Items quarantined", unit: "count", by: "endpoint" },
  refused: { label: "Requests refused", unit: "count", by: "endpoint" },
  silence: { label: "Silence", unit: "hours", by: "endpoint" },
} as const;
export type Metric = keyof typeof METRICS;
const METRIC_NAMES = Object.keys(METRICS) as [Metric, ...Metric[]];

/** Hours that a window can have. */
export const WINDOWS = [1, 3, 6, 12, 24, 72, 168] as const;

const list = (item: z.ZodType<string>) => z.array(item).max(50).default([]);
const number = (wrong: string) => z.coerce.number(wrong).min(0, "It cannot be negative.");

const conditionFields = {
  metric: z.enum(METRIC_NAMES, "Choose what to look at."),
  comparison: z.enum(["above", "below"]).default("above"),
  /** A count, a percentage or hours; 0 hours of silence: what is usual for the endpoint. */
  threshold: number("Enter a number.").max(1e12),
  windowHours: z.coerce
    .number()
    .pipe(z.literal([...WINDOWS], "Choose a window."))
    .default(24),
  /** What a rate must be over to be judged. */
  minimum: number("Enter a number.").int("Enter a whole number.").max(1e9).default(100),
  cooldownMinutes: z.coerce.number().int().min(0).max(43_200, "A month at most.").default(60),
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
const NOT_NARROWED = {
  path: ["metric"],
  error: "This is known by endpoint and provider only: take campaign and channel away.",
};

/** When a rule's condition holds, and over what: enough to preview it. */
export const alertConditionSchema = z.object(conditionFields).refine(narrows, NOT_NARROWED);
export type AlertCondition = z.infer<typeof alertConditionSchema>;

const email = z
  .email({ error: ({ input }) => `“${String(input).slice(0, 80)}” is not an e-mail address.` })
  .max(254, "An e-mail address has 254 characters at most.");

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
      .pipe(z.array(email).max(20, "20 addresses at most.")),
    webhookUrl: webhookUrlSchema,
    enabled: z.union([z.boolean(), z.stringbool()]).default(true),
  })
  .refine(narrows, NOT_NARROWED);
