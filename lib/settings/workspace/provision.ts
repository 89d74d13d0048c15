import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { PASSWORD_MAX } from "@/lib/auth/password";
import { commonness, ownWordIn } from "@/lib/auth/weak-password";
import type { Db, Tx } from "@/lib/db";
import { log } from "@/lib/log";
import { CUSTOM } from "@/lib/providers/custom";
import { PROVIDER_SLUGS, providerBySlug } from "@/lib/providers/registry";
import { checkSource, SourceError } from "@/lib/providers/source/check";
import { apiKeySchema, insertApiKey } from "@/lib/settings/store/api-key";
import { digestOf } from "@/lib/settings/store/credential";
import {
  anySecretSchema,
  insertEndpoint,
  tokenSchema,
  wrongSecret,
} from "@/lib/settings/store/endpoint";
import { nameSchema } from "@/lib/settings/store/line";
import { insertSource, sourceIdByName } from "@/lib/settings/store/source";
import { emailSchema, insertUser, roleSchema } from "@/lib/settings/store/user";
import { insertWorkspace, timeZoneSchema } from "@/lib/settings/store/workspace";

const endpointSchema = z
  .strictObject({
    name: nameSchema,
    provider: z.enum(PROVIDER_SLUGS),
    /** The source of people's own that it is of, by name. */
    source: nameSchema.optional(),
    token: tokenSchema,
    secret: anySecretSchema.optional(),
  })
  .superRefine(({ provider, secret }, check) => {
    // What a source of people's own takes is known once its definition is.
    const known = provider === CUSTOM ? null : providerBySlug(provider);
    const message = known && secret ? wrongSecret(known, secret) : null;
    if (message) check.addIssue({ code: "custom", path: ["secret"], message });
  })
  .refine(({ provider, source }) => (provider === CUSTOM) === (source !== undefined), {
    path: ["source"],
    error: `Name the source of an endpoint of the provider ${CUSTOM}, and of no other.`,
  })
  .refine(({ provider, secret }) => secret || !providerBySlug(provider)?.proof.required, {
    path: ["secret"],
    error: "This provider always sends a secret. Set it.",
  });

/** A definition, refused with the places in it that are wrong. */
const definitionSchema = z.unknown().superRefine((definition, check) => {
  if (definition === undefined) return;
  try {
    checkSource(definition);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    for (const { path, message } of error.problems) {
      check.addIssue({ code: "custom", path: path === "" ? [] : [path], message });
    }
  }
});

/** A file is its author's own choice, and a start must not fail on it: any password goes. */
const provisionedPassword = z.string().min(1, "Set a password.").max(PASSWORD_MAX);

const schema = z.strictObject({
  workspace: z.strictObject({ name: nameSchema, timeZone: timeZoneSchema }).optional(),
  users: z
    .array(z.strictObject({ email: emailSchema, password: provisionedPassword, role: roleSchema }))
    .default([]),
  sources: z
    .array(z.strictObject({ name: nameSchema, definition: definitionSchema.optional() }))
    .default([]),
  endpoints: z.array(endpointSchema).default([]),
  apiKeys: z
    .array(z.strictObject({ name: nameSchema, key: apiKeySchema, role: roleSchema }))
    .default([]),
});

/** A provisioning file, checked. */
export type Provision = z.infer<typeof schema>;

/** Reads a provisioning file. Throws an Error of one line that names the field that is wrong. */
export function parseProvision(text: string): Provision {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    // The parser's own message quotes the file, which holds secrets.
    throw new Error("The provisioning file is not JSON.", { cause: error });
  }
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`The provisioning file is wrong at ${fieldOf(issue?.path)}: ${issue?.message}`);
}

/**
 * Creates what a provisioning file names and the installation lacks, all of it or nothing, and
 * never changes what is there. Returns how many things it created.
 */
export async function provision(db: Db, document: Provision): Promise<number> {
  const actor = "provisioning file";
  return db.$transaction(
    async (tx) => {
      // Two starts at once must not both find the same thing missing.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(7275412)`;
      const { workspace } = document;
      let created = workspace && (await insertWorkspace(tx, workspace)) ? 1 : 0;
      created += await addEach(document.users, (user) => addUser(tx, user));
      created += await addEach(document.sources, (source) => addSource(tx, source, actor));
      created += await addEach(document.endpoints, (endpoint) => addEndpoint(tx, endpoint));
      created += await addEach(document.apiKeys, (key) => addApiKey(tx, key));
      if (created > 0)
        await recordAudit(tx, { actor, action: "provision.applied", details: { created } });
      return created;
    },
    { timeout: 120_000 },
  );
}

/** Adds one after the other; gives how many were created. */
async function addEach<One>(
  all: readonly One[],
  add: (one: One) => Promise<number>,
): Promise<number> {
  let created = 0;
  for (const one of all) created += await add(one);
  return created;
}

/**
 * True when provisioning meets a thing for the first time. Whoever was removed in the UI afterwards
 * stays removed at the next start.
 */
async function isNew(tx: Tx, kind: string, key: string): Promise<boolean> {
  const digest = digestOf(`${kind} ${key}`);
  const { count } = await tx.provisioned.createMany({ data: { digest }, skipDuplicates: true });
  return count === 1;
}

async function addUser(tx: Tx, user: Provision["users"][number]): Promise<number> {
  if (!(await isNew(tx, "user", user.email))) return 0;
  if (await tx.user.findUnique({ where: { email: user.email } })) return 0;
  const { email, password } = user;
  if (commonness(password) || ownWordIn(password, { email })) {
    log().warn(
      { email },
      "the provisioning file's password of this account is easily guessed: change it",
    );
  }
  await insertUser(tx, user);
  return 1;
}

async function addEndpoint(tx: Tx, input: Provision["endpoints"][number]): Promise<number> {
  if (!(await isNew(tx, "endpoint", input.token))) return 0;
  const digest = digestOf(input.token);
  if (await tx.credential.findFirst({ where: { purpose: "token", digest } })) return 0;
  const { secret, source, ...endpoint } = input;
  const sourceId = source === undefined ? null : await sourceIdByName(tx, source);
  if (source !== undefined && sourceId === null) {
    throw new Error(
      `The provisioning file is wrong at the endpoint ${input.name}: there is no source called ${source}. Add it to sources.`,
    );
  }
  await insertEndpoint(tx, {
    ...endpoint,
    ...(secret ? { secret } : {}),
    ...(sourceId ? { sourceId } : {}),
  });
  return 1;
}

async function addSource(
  tx: Tx,
  { name, definition }: Provision["sources"][number],
  createdBy: string,
): Promise<number> {
  if (!(await isNew(tx, "source", name.toLowerCase()))) return 0;
  if (await sourceIdByName(tx, name)) return 0;
  await insertSource(tx, { name, createdBy, ...(definition === undefined ? {} : { definition }) });
  return 1;
}

async function addApiKey(tx: Tx, input: Provision["apiKeys"][number]): Promise<number> {
  if (!(await isNew(tx, "api key", input.key))) return 0;
  if (await tx.apiKey.findUnique({ where: { digest: digestOf(input.key) } })) return 0;
  await insertApiKey(tx, input);
  return 1;
}

/** `endpoints[0].provider`, as people write it. */
function fieldOf(path: readonly PropertyKey[] = []): string {
  const text = path.reduce<string>(
    (before, step) =>
      typeof step === "number" ? `${before}[${step}]` : `${before}.${String(step)}`,
    "",
  );
  return text.replace(/^\./, "") || "the top";
}
