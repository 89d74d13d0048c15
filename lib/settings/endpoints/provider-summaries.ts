import "server-only";
import { providerOf } from "@/lib/endpoints/provider-of";
import { env } from "@/lib/env";
import { unmapped } from "@/lib/providers/custom";
import { PROVIDERS } from "@/lib/providers/registry";
import type { Assumption, Provider, SetupStep, Snippet } from "@/lib/providers/types";
import { words } from "@/lib/words/words";

/** What forms and guides say of a provider; plain data, for the browser too. */
export type ProviderSummary = {
  readonly slug: string;
  readonly label: string;
  readonly secretLabel: string;
  /** `header`: sends the secret as it is. `signature`: signs with it, so the vendor makes it. */
  readonly proof: "header" | "signature";
  readonly secretRequired: boolean;
  /** The secret is a text of several lines. */
  readonly secretIsText: boolean;
  /** The word that the vendor puts before the secret, as in `Bearer …`; null for none. */
  readonly secretAfter: string | null;
  readonly setup: readonly SetupStep[];
  /** Where a new URL and a new secret take the place of the old ones. */
  readonly replace: Provider["replace"];
  readonly assumptions: readonly Assumption[];
  /** '' where there is none. */
  readonly documentation: string;
  /** Code for the user's own app; `{url}` in it stands for the endpoint's URL. */
  readonly snippets: readonly Snippet[];
  /** How it sends when all is well. */
  readonly rhythm: string;
};

/** Every provider that an endpoint can be made for. */
export function providerSummaries(): readonly ProviderSummary[] {
  return [...PROVIDERS, unmapped].map(toSummary);
}

/** One provider, of another vendor by the definition of its source; null for an unknown slug. */
export function providerSummary(
  slug: string,
  definition: string | null = null,
): ProviderSummary | null {
  const provider = providerOf({ provider: slug, definition });
  return provider && toSummary(provider);
}

function toSummary(provider: Provider): ProviderSummary {
  const { slug, label, secretLabel, assumptions, documentation, proof, replace } = provider;
  return {
    slug,
    label,
    secretLabel,
    proof: proof.kind,
    secretRequired: proof.required,
    secretIsText: proof.kind === "signature" && proof.textSecret !== undefined,
    secretAfter: wordBefore(proof),
    setup: setupSteps(provider),
    replace,
    assumptions,
    documentation,
    snippets: provider.snippets ?? [],
    rhythm: provider.rhythm.source,
  };
}

function wordBefore(proof: Provider["proof"]): string | null {
  const form = proof.kind === "header" ? proof.form : undefined;
  return form === undefined || form === "basic" ? null : form.prefix.trim();
}

/** The provider's steps, and the one for streaming where this installation listens for it. */
function setupSteps({ setup, stream }: Provider): readonly SetupStep[] {
  const values = env();
  if (!stream || values.PUSHLENS_GRPC_PORT === 0) return setup;
  const scheme = values.PUSHLENS_GRPC_TLS_CERT ? "https" : "http";
  const { hostname } = new URL(values.PUSHLENS_URL);
  const { title, text } = stream.setup(`${scheme}://${hostname}:${values.PUSHLENS_GRPC_PORT}`);
  const isLocal = /^(?:127\.|localhost$|::1$)/.test(values.PUSHLENS_GRPC_HOST);
  const hint = words("endpoints")("listensAlone", { host: values.PUSHLENS_GRPC_HOST });
  return [...setup, { title, text: isLocal ? `${text} ${hint}` : text }];
}
