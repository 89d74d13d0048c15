import "server-only";
import { PROVIDERS, providerBySlug } from "@/lib/providers/registry";
import type { Assumption, Provider, SetupStep } from "@/lib/providers/types";

/** What forms and guides say of a provider; plain data, for the browser too. */
export type ProviderSummary = {
  readonly slug: string;
  readonly label: string;
  readonly secretLabel: string;
  /** `header`: sends the secret as it is. `signature`: signs with it, so the vendor makes it. */
  readonly proof: "header" | "signature";
  readonly secretRequired: boolean;
  readonly setup: readonly SetupStep[];
  readonly assumptions: readonly Assumption[];
  readonly documentation: string;
};

/** Every provider that an endpoint can be made for. */
export function providerSummaries(): readonly ProviderSummary[] {
  return PROVIDERS.map(toSummary);
}

/** One provider; null for an unknown slug. */
export function providerSummary(slug: string): ProviderSummary | null {
  const provider = providerBySlug(slug);
  return provider && toSummary(provider);
}

function toSummary(provider: Provider): ProviderSummary {
  const { slug, label, secretLabel, setup, assumptions, documentation, proof } = provider;
  return {
    slug,
    label,
    secretLabel,
    proof: proof.kind,
    secretRequired: proof.required,
    setup,
    assumptions,
    documentation,
  };
}
