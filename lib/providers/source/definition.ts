import { z } from "zod";
import { CHANNELS, KINDS, STAGES } from "@/lib/providers/event";
import { FAILURE_CLASSES } from "@/lib/providers/types";
import type { Language } from "@/lib/words/languages";
import { handshakeSchema } from "./handshake-definition";
import { proofSchema } from "./proof-definition";
import { parseSplit } from "./split-path";
import { conditions, constant, one, parts, ref, refs, time, value, word } from "./value-definition";

const sentence = z.string().min(1).max(1_000);

/** A text that people read: in one language, or in each that Pushlens is in. */
const inAny = (text: z.ZodType<string, string>) =>
  z.union([
    text,
    z.strictObject({ en: text, de: text, fr: text } satisfies Record<Language, unknown>),
  ]);
const toldWord = inAny(word);
const toldSentence = inAny(sentence);

const property = z.union([
  value,
  z.strictObject({ from: ref, without: z.array(word).min(1).max(20) }),
  /** The texts of a list. */
  z.strictObject({ list: ref }),
]);
export type PropertyDefinition = z.infer<typeof property>;

const channel = z.union([z.enum(CHANNELS), one]);

/** What is read of an item; a rule's own stand before those of all. */
const fields = {
  message: parts.optional(),
  subscription: parts.optional(),
  key: parts.optional(),
  /** Nothing in an item recognises a redelivery. */
  unique: z.literal(true).optional(),
  follows: parts.optional(),
  at: z.union([time, z.array(time).min(1).max(6)]).optional(),
  campaign: value.optional(),
  campaignName: value.optional(),
  channel: channel.optional(),
  platform: value.optional(),
  person: refs.optional(),
  address: refs.optional(),
  cause: value.optional(),
  title: value.optional(),
  plannedMethod: value.optional(),
  deliveryMethod: value.optional(),
  country: value.optional(),
  language: value.optional(),
  /** Lists of texts, one after the other. */
  topics: refs.optional(),
  properties: z.record(word, property).optional(),
} as const;
const fieldsSchema = z.strictObject(fields);
export type FieldsDefinition = z.infer<typeof fieldsSchema>;

const ignoring = z.enum([
  "test_event",
  "nothing_to_keep",
  "inbound_message",
  "device_transition",
  "confirmation",
]);

/** What items of some names mean. The first rule that fits counts; exact names before others. */
const rule = z
  .strictObject({
    names: z.union([word, z.array(word).min(1).max(64)]),
    by: z.enum(["exact", "prefix", "suffix"]).optional(),
    when: conditions.optional(),
    kind: z.enum(KINDS).optional(),
    ignore: ignoring.optional(),
    /** Where they hold, a machine opened or clicked: for the kinds `opened` and `clicked`. */
    automatic: conditions.optional(),
    ...fields,
  })
  .refine(({ kind, ignore }) => (kind === undefined) !== (ignore === undefined), {
    error: "A rule says one of `kind` and `ignore`.",
  });
export type RuleDefinition = z.infer<typeof rule>;

const split = z
  .string()
  .max(300)
  .refine((text) => parseSplit(text) !== null, {
    error: "This is no path to a list: write [*] where there is one, as in entry[*].changes[*].",
  });

const body = z.strictObject({
  /** `query`: the URL's parameters are the item; anything else may be JSON or lines of it as well. */
  format: z.enum(["json", "form", "query"]),
  /** The form's field that holds JSON. */
  field: word.optional(),
  /** Where a text is JSON again. */
  texts: z.array(ref).min(1).max(4).optional(),
  items: z.array(split).min(1).max(12).optional(),
  /** An empty body is taken, as nothing. */
  emptyIsNothing: z.literal(true).optional(),
  /** Bodies without a type that are no delivery, and what their sender has to do. */
  refuse: z
    .array(z.strictObject({ when: conditions, message: sentence }))
    .max(4)
    .optional(),
});
export type BodyDefinition = z.infer<typeof body>;

const reported = z.strictObject({
  ...(Object.fromEntries(STAGES.map((stage) => [stage, z.literal(true).optional()])) as Record<
    (typeof STAGES)[number],
    z.ZodOptional<z.ZodLiteral<true>>
  >),
  evidence: z.enum(["accepted", "confirmed"]).optional(),
  /** Which of its opens and clicks the vendor marks where a machine made them. */
  automatic: z
    .strictObject({ opened: z.literal(true).optional(), clicked: z.literal(true).optional() })
    .optional(),
});

const step = z.strictObject({
  title: toldWord,
  text: toldSentence,
  withSecret: toldSentence.optional(),
  /** What is pasted at the vendor, exactly so. */
  copy: sentence.optional(),
});
const failure = z.strictObject({
  causes: z.array(z.string().max(200)).min(1).max(40),
  label: toldWord,
  /** Left out where the causes do not tell. */
  class: z.enum(FAILURE_CLASSES).optional(),
  meaning: toldSentence,
  todo: toldSentence,
});

/** A source as data: all that a vendor's webhooks are, and what they mean. See docs/sources.md. */
export const sourceSchema = z.strictObject({
  version: z.literal(1),
  slug: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  label: toldWord,
  body,
  /** The name of an item's type. */
  type: value,
  /** Names are compared in lower case. */
  caseless: z.literal(true).optional(),
  /** Items that are understood and leave nothing, whatever their type. */
  ignore: z
    .array(z.strictObject({ when: conditions, rule: ignoring }))
    .max(8)
    .optional(),
  fields: fieldsSchema,
  rules: z.array(rule).min(1).max(128),
  /** What becomes of a name that no rule has. */
  otherwise: z.enum(["quarantine", "custom"]).optional(),
  /** Further paths to a device or address, for an erasure to find; persons and addresses are found anyway. */
  devices: z.array(ref).max(8).optional(),
  enumerations: z.array(ref).max(8).optional(),
  reports: z.partialRecord(z.enum(CHANNELS), reported),
  defaultChannel: z.enum(CHANNELS),
  proof: proofSchema,
  handshake: handshakeSchema.optional(),
  answer: z
    .strictObject({
      status: z.union([z.literal(200), z.literal(202), z.literal(204)]),
      text: constant.optional(),
    })
    .optional(),
  /** What is answered where a delivery cannot be stored, by a vendor that does not try again after 503. */
  busy: z.literal(429).optional(),
  secretLabel: toldWord,
  campaignWord: word,
  /** ms; null: ids never come again. */
  reuseAfter: z.number().int().positive().nullable(),
  begins: z.union([z.literal("any"), z.array(z.enum(STAGES)).min(1)]),
  rhythm: z.strictObject({
    quiet: z.number().int().positive(),
    late: z.number().int().positive(),
    source: toldSentence,
  }),
  setup: z.array(step).min(1).max(12),
  replace: z.strictObject({ token: toldSentence, secret: toldSentence }),
  assumptions: z.array(z.strictObject({ about: toldWord, text: toldSentence })).max(20),
  failures: z.array(failure).max(200),
  documentation: z.union([z.url({ protocol: /^https$/ }), z.literal("")]),
  /** A request to try it with; `{ms}`, `{s}` and `{iso}` in it are the time. */
  example: z.strictObject({
    headers: z.record(z.string().max(100), z.string().max(300)),
    body: z.string().max(20_000),
  }),
});

/** A source's definition as somebody writes it. */
export type SourceDefinition = z.input<typeof sourceSchema>;
/** A source's definition that has been found right in form. */
export type CheckedSource = z.output<typeof sourceSchema>;
