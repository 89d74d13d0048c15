import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { requireAdmin } from "@/lib/auth/session";
import { PushlensError } from "@/lib/errors";
import { currentProviders } from "@/lib/facts/sources";
import { words } from "@/lib/words/words";
import { changeEndpoint } from "./change-endpoint";

export const endCredentialSchema = z.object({ endpointId: z.uuid(), credentialId: z.uuid() });

/**
 * Ends a token or secret: what comes with it is refused from now on. The last token stays, and so
 * does the last secret of a provider that must send one. Admins only.
 */
export async function endCredential(input: z.infer<typeof endCredentialSchema>): Promise<void> {
  const actor = await requireAdmin();
  const { endpointId, credentialId } = endCredentialSchema.parse(input);
  await changeEndpoint(endpointId, async (tx, endpoint) => {
    const active = await tx.credential.findMany({ where: { endpointId, endedAt: null } });
    const ending = active.find((credential) => credential.id === credentialId);
    if (!ending) throw new PushlensError("not_found", words("endpoints")("endedAlready"));
    const others = active.filter(({ purpose }) => purpose === ending.purpose).length - 1;
    const provider = (await currentProviders(tx, [endpoint]))(endpoint);
    const required = provider?.proof.required ?? false;
    if (others === 0 && (ending.purpose === "token" || required)) {
      const only = ending.purpose === "token" ? "only.token" : "only.secret";
      throw new PushlensError("conflict", words("endpoints")(only));
    }
    await tx.credential.update({
      where: { id: credentialId },
      data: { endedAt: new Date(), endsAt: null },
    });
    // The one that stays is replaced by nothing any more.
    const { purpose } = ending;
    await tx.credential.updateMany({
      where: { endpointId, purpose, endedAt: null },
      data: { endsAt: null },
    });
    await recordAudit(tx, {
      actor,
      action: "credential.ended",
      subject: { kind: "endpoint", id: endpointId, name: endpoint.name },
      details: { purpose: ending.purpose, ending: ending.ending },
    });
  });
}
