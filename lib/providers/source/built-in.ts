import { lazily } from "@/lib/providers/lazily";
import type { Provider } from "@/lib/providers/types";
import { compileSource } from "./compile";
import type { SourceDefinition } from "./definition";
import { harmlessOf } from "./harmless";
import { proofOf } from "./proof";

/**
 * The provider of a definition of our own, which the contract's tests check: it is compiled when
 * something is asked of it. `more` is what a built-in vendor has beside its definition.
 */
export function builtIn(
  definition: SourceDefinition,
  more: Partial<Pick<Provider, "samples" | "example" | "campaignKinds">>,
): Provider {
  const known = { slug: definition.slug, proof: proofOf(definition.proof) };
  return lazily(
    known,
    () => compileSource(definition, more),
    () => harmlessOf(definition),
  );
}
