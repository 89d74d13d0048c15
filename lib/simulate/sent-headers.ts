import { providerBySlug } from "@/lib/providers/registry";
import { proofHeaders } from "@/lib/providers/types";
import type { SimulatedRequest, Simulator } from "./types";

/** The headers of a request as the vendor sends it: its own, and its proof. `now` in ms. */
export function sentHeaders(
  simulator: Simulator,
  { id, body, url }: Pick<SimulatedRequest, "id" | "body"> & { readonly url: string },
  secret: string | null,
  now: number,
): Record<string, string> {
  const provider = providerBySlug(simulator.slug);
  const proof = provider ? proofHeaders(provider, { url, body }, secret, now, id) : {};
  return { ...simulator.headers?.(id, now), ...proof };
}
