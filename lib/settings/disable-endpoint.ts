import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { changeEndpoint } from "./change-endpoint";

export const disableEndpointSchema = z.object({ id: z.uuid(), disabled: z.boolean() });

/** Disables an endpoint (its requests are answered 403), or enables it again. Admins only. */
export async function disableEndpoint(input: z.infer<typeof disableEndpointSchema>): Promise<void> {
  await requireAdmin();
  const { id, disabled } = disableEndpointSchema.parse(input);
  await changeEndpoint(id, (tx, endpoint) =>
    tx.endpoint.update({
      where: { id },
      data: { disabledAt: disabled ? (endpoint.disabledAt ?? new Date()) : null },
    }),
  );
}
