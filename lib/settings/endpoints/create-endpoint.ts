import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin, type Viewer } from "@/lib/auth/session";
import { db, type Tx } from "@/lib/db";
import { refreshEndpoints } from "@/lib/endpoints/find-endpoint";
import { PushlensError } from "@/lib/errors";
import { CUSTOM } from "@/lib/providers/custom";
import { providerBySlug } from "@/lib/providers/registry";
import { randomCredential } from "@/lib/settings/store/credential";
import { anySecretSchema, insertEndpoint, wrongSecret } from "@/lib/settings/store/endpoint";
import { nameSchema } from "@/lib/settings/store/line";
import { freeSourceName, insertSource } from "@/lib/settings/store/source";
import { words } from "@/lib/words/words";

/** Where a secret comes from: nowhere, from us, or from the person. */
export const secretChoiceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("generated") }),
  z.object({
    kind: z.literal("given"),
    value: anySecretSchema.min(8, { error: () => words("endpoints")("secretTooShort") }),
  }),
]);
export type SecretChoice = z.infer<typeof secretChoiceSchema>;

export const createEndpointSchema = z
  .object({
    name: nameSchema,
    provider: z.string().min(1, { error: () => words("endpoints")("chooseProvider") }),
    /** Of another vendor, a source that is there already; left out: a new one. */
    sourceId: z.guid().optional(),
    secret: secretChoiceSchema,
  })
  .superRefine(({ provider: slug, secret }, check) => {
    // What a source of people's own takes, its definition says: only the database knows it.
    const provider = slug === CUSTOM ? null : providerBySlug(slug);
    const message = provider && secret.kind === "given" && wrongSecret(provider, secret.value);
    if (message) check.addIssue({ code: "custom", path: ["secret", "value"], message });
  });

/** A new endpoint; token and secret in plain text, this once. */
export type CreatedEndpoint = {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly token: string;
  readonly secret: string | null;
};

/** The secret that a choice means; null for none. */
export function chosenSecret(choice: SecretChoice): string | null {
  if (choice.kind === "none") return null;
  return choice.kind === "given" ? choice.value : randomCredential();
}

/** Creates an endpoint. Admins only. */
export async function createEndpoint(
  input: z.infer<typeof createEndpointSchema>,
): Promise<CreatedEndpoint> {
  const actor = await requireAdmin();
  const { name, provider, secret: choice, ...rest } = createEndpointSchema.parse(input);
  const secret = chosenSecret(choice);
  const created = await db().$transaction(async (tx) => {
    const sourceId =
      provider === CUSTOM ? await sourceFor(tx, rest.sourceId, name, actor) : undefined;
    const endpoint = await insertEndpoint(tx, {
      name,
      provider,
      ...(secret ? { secret } : {}),
      ...(sourceId ? { sourceId } : {}),
    });
    await recordAudit(tx, {
      actor,
      action: "endpoint.created",
      subject: { kind: "endpoint", id: endpoint.id, name },
      details: { provider, secret: choice.kind },
    });
    return endpoint;
  });
  await refreshEndpoints();
  return { ...created, name, provider, secret };
}

/** A source that is there and not deleted, or a new one. Its row is locked: nobody deletes it meanwhile. */
async function sourceFor(
  tx: Tx,
  id: string | undefined,
  name: string,
  actor: Viewer,
): Promise<string> {
  if (id === undefined) return newSource(tx, name, actor);
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM source WHERE id = ${id}::uuid AND deleted_at IS NULL FOR KEY SHARE`;
  if (found.length > 0) return id;
  throw new PushlensError("not_found", words("endpoints")("noSource"));
}

/** A source that is not mapped yet, called as its first endpoint is. */
async function newSource(tx: Tx, wished: string, actor: Viewer): Promise<string> {
  const name = await freeSourceName(tx, wished);
  const { id } = await insertSource(tx, { name, createdBy: actor.email });
  const subject = { kind: "source", id, name };
  await recordAudit(tx, { actor, action: "source.created", subject });
  return id;
}
