import { z } from "zod";
import { CHANNELS } from "@/lib/providers/event";
import { FAILURE_CLASSES } from "@/lib/providers/types";
import { MEANINGS, ROLES, UNITS } from "./roles";

const path = z.string().min(1).max(300);
const name = z.string().min(1).max(200);

const typeMeaning = z.strictObject({
  meaning: z.enum(MEANINGS),
  /** Null: the source's own. */
  channel: z.enum(CHANNELS).nullable(),
});
export type MappedType = z.infer<typeof typeMeaning>;

const proof = z.discriminatedUnion("kind", [
  /** A header that is the secret, where the endpoint has one. */
  z.strictObject({ kind: z.literal("header"), header: z.string().max(100) }),
  z.strictObject({ kind: z.literal("basic") }),
  z.strictObject({
    kind: z.literal("hmac"),
    hash: z.enum(["sha1", "sha256", "sha512"]),
    header: z.string().max(100),
    encoding: z.enum(["hex", "base64"]),
    prefix: z.string().max(20),
  }),
]);

const failure = z.strictObject({
  /** Null: the cause does not tell. */
  class: z.enum(FAILURE_CLASSES).nullable(),
  /** What to do about it; '' is nothing said. */
  todo: z.string().max(300),
});
export type MappedFailure = z.infer<typeof failure>;

/** What somebody has said of a source on the mapping page, whole or not yet. */
export const draftSchema = z.strictObject({
  label: z.string().max(80),
  format: z.enum(["json", "form"]),
  /** Where a text is JSON again: a form's field, or a path in JSON; null: nowhere. */
  inner: path.nullable().default(null),
  /** The path to the list whose entries are items; null: as bodies are usually split. */
  items: path.nullable(),
  /** For each role the values that have it, as references: the first that is there; of `joined` all of them. */
  roles: z.partialRecord(z.enum(ROLES), z.array(path).min(1).max(6)),
  unit: z.enum(UNITS),
  /** Of unit `pattern`. */
  pattern: z.string().max(60),
  zone: z.string().max(60),
  types: z.record(name, typeMeaning).refine((types) => Object.keys(types).length <= 128, {
    error: "128 types at most.",
  }),
  /** By cause of failure, as the source has it. */
  failures: z
    .record(name, failure)
    .refine((causes) => Object.keys(causes).length <= 128, { error: "128 causes at most." })
    .default({}),
  channel: z.enum(CHANNELS),
  /** What `delivered` means. */
  evidence: z.enum(["accepted", "confirmed"]),
  proof,
});
export type Draft = z.infer<typeof draftSchema>;

/** A draft in which nothing was said yet. */
export function emptyDraft(label: string): Draft {
  return {
    label,
    format: "json",
    inner: null,
    items: null,
    roles: {},
    unit: "iso",
    pattern: "YYYY-MM-DD HH:mm:ss Z",
    zone: "",
    types: {},
    failures: {},
    channel: "email",
    evidence: "accepted",
    proof: { kind: "header", header: "authorization" },
  };
}
