import { z } from "zod";
import { STAGES } from "@/lib/providers/event";
import { FAILURE_CLASSES } from "@/lib/providers/types";

/** What a schema describes, as it is read: nobody changes an answer. */
export type Answer<Schema extends z.ZodType> = Unchanging<z.infer<Schema>>;
type Unchanging<T> = T extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Unchanging<T[Key]> }
    : T;

export const count = z.int().min(0);
export const counted = count.nullable();
export const instant = z.iso.datetime();
export const day = z.iso.date();
export const text = z.string();

export const stages = z
  .object({
    scheduled: counted,
    sent: counted,
    delivered: counted,
    opened: counted,
    clicked: counted,
    failed: counted,
    cancelled: counted,
  })
  .meta({
    id: "Stages",
    description:
      "Per stage a count, or null where no selected provider and channel reports it and none was ever seen.",
  });
export const automatic = z.object({ opened: counted, clicked: counted }).meta({
  id: "Automatic",
  description:
    "Messages that only a machine opened or clicked; null where no selected provider marks these. `stages` leaves them out, unless `automatic=include`.",
});
export type AutomaticCounts = z.infer<typeof automatic>;
/** Per stage a count, or null where nobody who is selected reports it and none was seen. */
export type Stages = z.infer<typeof stages>;

/**
 * A share, computed only over the providers (and channels) that report both its parts; value is null
 * where there is none or the denominator is 0. delivery = delivered / sent, open = opened /
 * delivered, click = clicked / opened, failure = failed / sent, else failed / (failed + delivered).
 */
export const rate = z
  .object({
    value: z.number().min(0).nullable(),
    numerator: count,
    denominator: count,
    over: z.array(text).meta({ description: "What it covers: those that report both its parts." }),
    of: z.array(text).meta({ description: "All that is selected." }),
    without: z
      .array(text)
      .exactOptional()
      .meta({ description: "Left out as data is known to be missing: sources with their days." }),
  })
  .meta({ id: "Rate" });
export type Rate = Answer<typeof rate>;
export const rates = z
  .object({ delivery: rate, open: rate, click: rate, failure: rate })
  .meta({ id: "Rates" });
export type Rates = Answer<typeof rates>;
/** How an open is known: a tap on a push, or the pixel of an e-mail. Never added up unlabelled. */
export const openedBy = z.array(z.enum(["tap", "pixel"])).meta({
  description: "What `opened` is made of: taps on a push, pixels of an e-mail.",
});
export type OpenedBy = Answer<typeof openedBy>[number];
export const deliveredBy = z.array(z.enum(["accepted", "confirmed"])).meta({
  description: "What `delivered` is made of: taken by a service, or confirmed by the device.",
});
export const implied = stages.meta({
  description: "How many of each total a later stage implies.",
});
export const range = z.object({ from: day, to: day, timeZone: text }).meta({ id: "Range" });
/** Dates `YYYY-MM-DD` in the zone, both included. */
export type ReportRange = Answer<typeof range>;

export const summary = { automatic, implied, rates, openedBy, deliveredBy };
export const reporters = {
  providers: z.array(text),
  reportedBy: z.record(z.enum(STAGES), z.array(text)),
  opensIncludeAutomatic: z.array(text).meta({
    description: "Providers whose opens of e-mails include those by machines, as they mark none.",
  }),
};

/** key null, label "not reported": unknown. Campaigns and endpoints have a provider. */
export const group = z
  .object({
    key: text.nullable().meta({ description: "null: not reported." }),
    label: text,
    provider: text.nullable(),
    stages,
    ...summary,
  })
  .meta({ id: "Group" });

export type Group = Answer<typeof group>;
/** One set of counts, and what must be said beside them. */
export type Summary = Omit<Group, "key" | "label" | "provider">;

/** A rate of one bucket or cell: its parts, and what they make. */
export const share = z.object({
  value: z.number().min(0).nullable(),
  numerator: count,
  denominator: count,
});

export type Share = Answer<typeof share>;

/** cause null: the provider gave none. */
export const causeCount = z.object({ cause: text.nullable(), count });
/** What sort of failure a cause is, by its provider's published codes. */
export const failureClass = z.enum(FAILURE_CLASSES).nullable().meta({
  description:
    "permanent, temporary, policy, refused (by the recipient) or sender (the sender's fault); null: not classified.",
});
export type CauseCount = Answer<typeof causeCount>;

const pair = { own: share, other: share };
/** A group's rate held against another's, over the buckets that have ended. */
export const against = z.object({
  // `unclear` where chance alone could do it.
  verdict: z.enum(["lower", "higher", "unclear"]),
  since: z
    .object({ start: z.iso.datetime(), day: z.iso.date() })
    .nullable()
    .meta({ description: "null: since the range began, or unclear." }),
  ...pair,
  before: z.object(pair).nullable(),
});
export type RateAgainst = Answer<typeof against>;
export type RateVerdict = RateAgainst["verdict"];

export const errorResponseSchema = z
  .object({ error: z.object({ code: text, message: text }) })
  .meta({ id: "Error" });
