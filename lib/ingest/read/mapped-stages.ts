import { STAGES, type Stage } from "@/lib/providers/event";
import { providerBySlug } from "@/lib/providers/registry";
import { reportsStage } from "@/lib/providers/types";

/**
 * The stages that an unknown type of a provider can be mapped to: those that it reports, where what all
 * its items have says which message one is about.
 */
export function stagesToMap(slug: string): readonly Stage[] {
  const provider = providerBySlug(slug);
  if (!provider?.readAs) return [];
  return STAGES.filter((stage) => reportsStage(provider, null, stage));
}
