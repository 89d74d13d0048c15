import "server-only";
import { providerOf } from "@/lib/endpoints/provider-of";
import { env } from "@/lib/env";
import { unmapped } from "@/lib/providers/custom";
import { PROVIDERS } from "@/lib/providers/registry";
import type { Provider, Snippet } from "@/lib/providers/types";
import { type Said, said } from "@/lib/words/said";
import { words } from "@/lib/words/words";

/** What forms and guides say of a provider, to the reader; plain data, for the browser too. */
export type ProviderSummary = {
  readonly slug: string;
  readonly label: string;
  /** Its name in a sentence: as whoever does something, and after "at" or "of", which German tells apart. */
  readonly named: { readonly doer: string; readonly at: string };
  /** False where how requests prove themselves is yet to be said, on the mapping page. */
  readonly proofKnown: boolean;
  readonly secretLabel: string;
  /** `header`: sends the secret as it is. `signature`: signs with it, so the vendor makes it. */
  readonly proof: "header" | "signature";
  readonly secretRequired: boolean;
  /** The secret is a text of several lines. */
  readonly secretIsText: boolean;
  /** The word that the vendor puts before the secret, as in `Bearer …`; null for none. */
  readonly secretAfter: string | null;
  readonly setup: Said<Provider["setup"]>;
  /** Where a new URL and a new secret take the place of the old ones. */
  readonly replace: Said<Provider["replace"]>;
  readonly assumptions: Said<Provider["assumptions"]>;
  /** '' where there is none. */
  readonly documentation: string;
  /** Code for the user's own app; `{url}` in it stands for the endpoint's URL. */
  readonly snippets: Said<readonly Snippet[]>;
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
  const { slug, documentation, proof } = provider;
  const label = said(provider.label);
  return {
    slug,
    label,
    named: provider === unmapped ? yourVendor() : { doer: label, at: label },
    proofKnown: provider !== unmapped,
    secretLabel: said(provider.secretLabel),
    proof: proof.kind,
    secretRequired: proof.required,
    secretIsText: proof.kind === "signature" && proof.textSecret !== undefined,
    secretAfter: wordBefore(proof),
    setup: setupSteps(provider),
    replace: said(provider.replace),
    assumptions: said(provider.assumptions),
    documentation,
    snippets: said(provider.snippets ?? []),
    rhythm: said(provider.rhythm.source),
  };
}

/** A vendor that has no name here yet. */
function yourVendor(): ProviderSummary["named"] {
  const say = words("endpoints");
  return { doer: say("yourVendor.doer"), at: say("yourVendor.at") };
}

function wordBefore(proof: Provider["proof"]): string | null {
  const form = proof.kind === "header" ? proof.form : undefined;
  return form === undefined || form === "basic" ? null : form.prefix.trim();
}

/** The provider's steps, and the one for streaming where this installation listens for it. */
function setupSteps({ setup, stream }: Provider): ProviderSummary["setup"] {
  const values = env();
  if (!stream || values.PUSHLENS_GRPC_PORT === 0) return said(setup);
  const scheme = values.PUSHLENS_GRPC_TLS_CERT ? "https" : "http";
  const { hostname } = new URL(values.PUSHLENS_URL);
  const step = said(stream.setup(`${scheme}://${hostname}:${values.PUSHLENS_GRPC_PORT}`));
  const isLocal = /^(?:127\.|localhost$|::1$)/.test(values.PUSHLENS_GRPC_HOST);
  const hint = words("endpoints")("listensAlone", { host: values.PUSHLENS_GRPC_HOST });
  return [...said(setup), { ...step, text: isLocal ? `${step.text} ${hint}` : step.text }];
}
