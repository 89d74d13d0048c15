import { CUSTOM, usableProvider } from "@/lib/providers/custom";
import { providerBySlug } from "@/lib/providers/registry";
import type { Provider } from "@/lib/providers/types";
import type { EndpointRecord } from "./read-endpoints";

/** The provider of an endpoint as memory has it; null for one that this version does not know. */
export function providerOf({
  provider,
  definition,
}: Pick<EndpointRecord, "provider" | "definition">): Provider | null {
  return provider === CUSTOM ? usableProvider(definition) : providerBySlug(provider);
}
