import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { PushlensError } from "@/lib/errors";
import { currentProviders } from "@/lib/facts/sources";
import { endingOf, insertCredential, randomCredential } from "@/lib/settings/store/credential";
import { wrongSecret } from "@/lib/settings/store/endpoint";
import { words } from "@/lib/words/words";
import { changeEndpoint } from "./change-endpoint";
import { chosenSecret, secretChoiceSchema } from "./create-endpoint";
import { quietHoursSchema } from "./rotation";

export const rotateCredentialSchema = z.discriminatedUnion("purpose", [
  z.object({
    endpointId: z.uuid(),
    purpose: z.literal("token"),
    quietHours: quietHoursSchema,
  }),
  z.object({
    endpointId: z.uuid(),
    purpose: z.literal("secret"),
    quietHours: quietHoursSchema,
    secret: secretChoiceSchema,
  }),
]);

/**
 * Adds a new token or secret. The old one stays valid, so that nothing is lost while the provider
 * is told, until it is ended or has lain unused for `quietHours`. Returns the new one in plain text, this once. Admins only.
 */
export async function rotateCredential(
  input: z.input<typeof rotateCredentialSchema>,
): Promise<{ readonly id: string; readonly plain: string }> {
  const actor = await requireAdmin();
  const parsed = rotateCredentialSchema.parse(input);
  const { endpointId, purpose, quietHours } = parsed;
  const plain = parsed.purpose === "token" ? randomCredential() : chosenSecret(parsed.secret);
  if (!plain) throw new PushlensError("bad_request", words("endpoints")("chooseSecret"));
  return changeEndpoint(endpointId, async (tx, endpoint) => {
    const provider = (await currentProviders(tx, [endpoint]))(endpoint);
    const wrong = purpose === "secret" && provider ? wrongSecret(provider, plain) : null;
    if (wrong) throw new PushlensError("bad_request", wrong);
    const active = await tx.credential.count({ where: { endpointId, purpose, endedAt: null } });
    if (active > 1) {
      throw new PushlensError("conflict", words("endpoints")(`twoActive.${purpose}`));
    }
    const id = await insertCredential(tx, { endpointId, purpose, plain, quietHours });
    await recordAudit(tx, {
      actor,
      action: "credential.added",
      subject: { kind: "endpoint", id: endpointId, name: endpoint.name },
      details: { purpose, ending: endingOf(plain), ...(active > 0 ? { quietHours } : {}) },
    });
    return { id, plain };
  });
}
