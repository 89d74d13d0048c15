import { z } from "zod";

const header = z
  .string()
  .max(100)
  .regex(/^[a-z0-9!#$%&'*+.^_`|~-]+$/, { error: "Write the header's name in lower case." });
const required = z.literal(true).optional();
const path = z.string().min(1).max(300);
const tolerance = z
  .number()
  .int()
  .positive()
  .max(30 * 86_400_000);

/** `{id}`, `{ts}`, `{body}` and `{url}` in it are what is signed; the body must be. */
const signed = z
  .string()
  .max(100)
  .refine((text) => text.includes("{body}"), { error: "What is signed must hold {body}." });

const HASH = z.enum(["sha1", "sha256", "sha512"]);
const encoding = z.enum(["hex", "base64"]);

/** How a source's requests prove that they come from it, as parameters. */
export const proofSchema = z.discriminatedUnion("kind", [
  /** A header that is the secret, or the secret after a word such as "Bearer ". */
  z.strictObject({
    kind: z.literal("header"),
    header,
    prefix: z.string().min(1).max(20).optional(),
    required,
  }),
  /** Basic authentication; the secret is `user:password`. */
  z.strictObject({ kind: z.literal("basic"), required }),
  z
    .strictObject({
      kind: z.literal("hmac"),
      hash: HASH,
      signed,
      header,
      encoding,
      /** Before the signature, as in `sha256=`. */
      prefix: z.string().min(1).max(20).optional(),
      /** Between several signatures of which any may fit. */
      list: z.string().min(1).max(3).optional(),
      id: header.optional(),
      timestamp: z
        .strictObject({
          header,
          unit: z.enum(["s", "ms", "http-date"]),
          tolerance: tolerance.nullable(),
        })
        .optional(),
      /** How the key is made of the secret: its bytes, base64, or base64 after `whsec_`. */
      key: z.enum(["text", "base64", "whsec"]).optional(),
      required,
    })
    .superRefine(({ signed: template, id, timestamp }, check) => {
      const add = (name: string, message: string) =>
        check.addIssue({ code: "custom", path: [name], message });
      if (template.includes("{id}") !== (id !== undefined)) {
        add("id", "The header of {id} is given where it is signed, and there alone.");
      }
      if (template.includes("{ts}") !== (timestamp !== undefined)) {
        add("timestamp", "The header of {ts} is given where it is signed, and there alone.");
      }
    }),
  /** Over the public URL and the form's parameters, sorted; a JSON body by its digest in the URL. */
  z.strictObject({
    kind: z.literal("hmac-url"),
    hash: HASH,
    header,
    encoding,
    /** The parameter of the URL that is the body's digest (SHA-256, hex), where it is no form. */
    digest: z.string().min(1).max(60).optional(),
    required,
  }),
  /** Over fields of the body, which has its own signature in it. The rest is not signed. */
  z.strictObject({
    kind: z.literal("hmac-fields"),
    hash: HASH,
    encoding,
    signature: path,
    signed: z.array(path).min(1).max(4),
    timestamp: z.strictObject({ at: path, unit: z.enum(["s", "ms"]), tolerance }),
    required,
  }),
  /** By the vendor's private key; the secret is the public one, as base64 or PEM. */
  z.strictObject({
    kind: z.literal("public-key"),
    algorithm: z.enum(["ecdsa-p256", "ed25519"]),
    signed,
    header,
    prefix: z.string().min(1).max(20).optional(),
    list: z.string().min(1).max(3).optional(),
    id: header.optional(),
    timestamp: z
      .strictObject({
        header,
        unit: z.enum(["s", "ms", "http-date"]),
        tolerance: tolerance.nullable(),
      })
      .optional(),
    required,
  }),
  /** Amazon SNS's own; the secret names the topics and holds the certificates. */
  z.strictObject({ kind: z.literal("sns"), required }),
]);
export type ProofDefinition = z.output<typeof proofSchema>;
