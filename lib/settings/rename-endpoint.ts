import "server-only";
import { z } from "zod";
import { requireAdmin } from "@/lib/auth/session";
import { changeEndpoint } from "./change-endpoint";
import { nameSchema } from "./store/endpoint";

export const renameEndpointSchema = z.object({ id: z.uuid(), name: nameSchema });

/** Gives an endpoint another name. Admins only. */
export async function renameEndpoint(input: z.infer<typeof renameEndpointSchema>): Promise<void> {
  await requireAdmin();
  const { id, name } = renameEndpointSchema.parse(input);
  await changeEndpoint(id, (tx) => tx.endpoint.update({ where: { id }, data: { name } }));
}
