import { z } from "zod";
import { parseRef } from "./ref";
import { hasOffset, isZone, parsePattern } from "./time-pattern";

/** A name, or one word of the vendor's. */
export const word = z.string().min(1).max(200);
/** A text that stands for itself. */
export const constant = z.string().max(1_000);

/** A reference to a value, as `ref.ts` has it. */
export const ref = z
  .string()
  .min(1)
  .max(300)
  .refine((text) => parseRef(text) !== null, {
    error:
      'This is no path: write names with dots between, [0] for a place in a list, ["a.b"] for a name with a dot in it.',
  });

/** One value of an item, as text. */
export const one = z.union([
  ref,
  z.strictObject({ text: constant }),
  z.strictObject({
    from: ref,
    trim: z.literal(true).optional(),
    lower: z.literal(true).optional(),
    /** Signs that are taken off both ends. */
    strip: z.string().min(1).max(10).optional(),
    /** What stands before, or after, the first such text; all of it where there is none. */
    before: z.string().min(1).max(20).optional(),
    after: z.string().min(1).max(20).optional(),
    map: z.record(z.string().max(200), constant).optional(),
    /** What stands for texts that `map` does not have; without it they stay as they are. */
    otherwise: constant.nullable().optional(),
    prefix: z.string().min(1).max(50).optional(),
  }),
  z.strictObject({ join: z.array(ref).min(2).max(6), with: z.string().max(10) }),
  /** The value beside a name in a list such as `[{"name": "campaign", "value": "menu"}]`. */
  z.strictObject({ in: ref, name: word, is: word, value: word }),
]);
export type OneDefinition = z.infer<typeof one>;

/** The first of several that is there. */
export const value = z.union([one, z.array(one).min(1).max(8)]);
export type ValueDefinition = z.infer<typeof value>;

/** A part of an identity: needed, unless it is said to be optional. */
export const part = z.union([value, z.strictObject({ optional: value })]);
export type PartDefinition = z.infer<typeof part>;
/** An identity. */
export const parts = z
  .array(part)
  .min(1)
  .max(8)
  .refine(
    (all) => all.slice(0, -1).every((one) => typeof one === "string" || !("optional" in one)),
    {
      error: "Only the last part may be optional.",
    },
  );

/** The first of several references that is there. */
export const refs = z.union([ref, z.array(ref).min(1).max(8)]);

/** A time with its unit, or with its pattern and zone: never guessed. */
export const time = z.union([
  z.strictObject({ from: refs, unit: z.enum(["s", "ms", "us", "ns", "iso", "http-date"]) }),
  z
    .strictObject({
      from: refs,
      pattern: z.string().min(8).max(60),
      zone: z.string().max(60).refine(isZone, { error: "This is no time zone." }).optional(),
    })
    .superRefine(({ pattern, zone }, check) => {
      const pieces = parsePattern(pattern);
      const add = (message: string) =>
        check.addIssue({ code: "custom", path: ["pattern"], message });
      if (pieces === null) add("The pattern names no year, month and day.");
      else if (hasOffset(pieces) === (zone !== undefined)) {
        add("Say the zone either in the pattern, by Z, or in `zone`.");
      }
    }),
]);
export type TimeDefinition = z.infer<typeof time>;

const scalar = z.union([z.string().max(300), z.number(), z.boolean()]);

/** Something that holds of an item, or does not; several are joined by "and". */
export const condition = z
  .strictObject({
    at: ref,
    is: scalar.optional(),
    in: z.array(scalar).min(1).max(50).optional(),
    present: z.boolean().optional(),
    not: z.literal(true).optional(),
  })
  .refine(
    (one) => [one.is, one.in, one.present].filter((test) => test !== undefined).length === 1,
    {
      error: "A condition says one of `is`, `in` and `present`.",
    },
  );
export type ConditionDefinition = z.infer<typeof condition>;
/** All of them must hold. */
export const conditions = z.array(condition).min(1).max(6);
