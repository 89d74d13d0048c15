import { v7 } from "uuid";
import { z } from "zod";
import type { Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { currentProviders } from "@/lib/facts/sources";
import { CUSTOM } from "@/lib/providers/custom";
import type { Provider } from "@/lib/providers/types";
import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";
import { insertCredential, randomCredential } from "./credential";
import { nameSchema } from "./line";
import { notifyEndpoints } from "./notify";

const NONE = { error: () => words("endpoints")("enterSecret") };
const PLAIN = { error: () => words("endpoints")("plainCharacters") };
const most = (most: number) => ({ error: () => words("endpoints")("secretMost", { most }) });

/** What can be sent as the whole value of a header: printable, no blanks at the ends. */
export const secretSchema = z
  .string()
  .trim()
  .min(1, NONE)
  .max(512, most(512))
  .regex(/^[\x20-\x7e]+$/, PLAIN);

/** What any provider's secret may be at most: `wrongSecret` says what this provider's may. */
export const anySecretSchema = z
  .string()
  .trim()
  .min(1, NONE)
  .max(16_384, most(16_384))
  .regex(/^[\x20-\x7e\r\n\t]+$/, PLAIN);

/** Why a text cannot be the secret of a provider, in a sentence; null where it can. */
export function wrongSecret({ proof }: Pick<Provider, "proof">, secret: string): string | null {
  if (proof.kind === "signature" && proof.textSecret) return said(proof.textSecret.wrong(secret));
  return secretSchema.safeParse(secret).error?.issues[0]?.message ?? null;
}

/** Tokens stand in a URL. */
export const tokenSchema = z.string().regex(/^[A-Za-z0-9._~-]{1,200}$/, {
  error: () => words("endpoints")("tokenForm"),
});

export type NewEndpoint = {
  readonly name: string;
  readonly provider: string;
  /** Left out: a random one. */
  readonly token?: string;
  /** Left out: the token in the URL is the secret. */
  readonly secret?: string;
  /** The source of people's own that it is of; for provider `custom` alone, and needed there. */
  readonly sourceId?: string;
  readonly demo?: boolean;
};

/**
 * Stores an endpoint with its token and secret and tells every process. No guard: for provisioning,
 * the command line and the guarded verbs. Throws `bad_request` and `conflict`.
 */
export async function insertEndpoint(
  tx: Tx,
  input: NewEndpoint,
): Promise<{ readonly id: string; readonly token: string }> {
  const { sourceId = null } = input;
  const currentOf = await currentProviders(tx, [{ provider: input.provider, sourceId }]);
  const provider = currentOf({ provider: input.provider, sourceId });
  const say = words("endpoints");
  if (!provider) {
    throw new PushlensError("bad_request", say("unknownProvider", { provider: input.provider }));
  }
  const wrong = input.secret ? wrongSecret(provider, input.secret.trim()) : null;
  if (wrong) throw new PushlensError("bad_request", wrong);
  if (provider.proof.required && !input.secret) {
    throw new PushlensError("bad_request", say("alwaysSecret", { provider: said(provider.label) }));
  }
  if ((provider.slug === CUSTOM) !== (sourceId !== null)) {
    throw new PushlensError("bad_request", say("sourceForCustom"));
  }
  const token = tokenSchema.parse(input.token ?? randomCredential());
  const id = v7();
  await tx.endpoint.create({
    data: {
      id,
      name: nameSchema.parse(input.name),
      provider: provider.slug,
      sourceId,
      demo: input.demo ?? false,
    },
  });
  await insertCredential(tx, { endpointId: id, purpose: "token", plain: token });
  if (input.secret) {
    const plain = anySecretSchema.parse(input.secret);
    await insertCredential(tx, { endpointId: id, purpose: "secret", plain });
  }
  await notifyEndpoints(tx, id);
  return { id, token };
}
