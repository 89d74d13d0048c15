"use client";

import { useState } from "react";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { ProviderSummary } from "@/lib/settings/endpoints/provider-summaries";
import { words } from "@/lib/words/words";

type Kind = "none" | "generated" | "given";

/** What may be chosen for a provider, the recommended choice first. */
function choicesOf(provider: ProviderSummary, optional: boolean): readonly Kind[] {
  const always: readonly Kind[] = provider.proof === "header" ? ["generated", "given"] : ["given"];
  if (provider.secretRequired || !optional) return always;
  // What a vendor cannot send would be asked of it, and all that it sends be refused.
  const canBeMade = provider.proof === "header" && provider.proofKnown;
  return canBeMade ? [...always, "none"] : ["none", ...always];
}

function textOf(kind: Kind, provider: ProviderSummary): { title: string; text: string } {
  const say = words("endpoints-ui");
  const by = { provider: provider.named.doer };
  if (kind === "generated") {
    const text = say("generateOneMeans", { provider: provider.named.at });
    return { title: say("generateOne"), text };
  }
  if (kind === "none") {
    const text = say(provider.proofKnown ? "noSecretMeans" : "noSecretYetMeans");
    return { title: say("noSecret"), text };
  }
  if (provider.secretIsText) {
    return { title: say("enterCertificates"), text: say("enterCertificatesMeans") };
  }
  if (provider.proof !== "header") {
    return { title: say("enterSigning"), text: say("enterSigningMeans", by) };
  }
  const word = provider.secretAfter;
  const text = word ? say("enterOwnAfter", { ...by, word }) : say("enterOwnMeans", by);
  return { title: say("enterOwn"), text };
}

/** Where the secret of an endpoint comes from. */
export function SecretChoice({
  provider,
  optional,
  error,
}: {
  provider: ProviderSummary;
  optional: boolean;
  error: string | null;
}) {
  const choices = choicesOf(provider, optional);
  const [chosen, setChosen] = useState<Kind | null>(null);
  const kind = chosen && choices.includes(chosen) ? chosen : choices[0];
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1.5 text-sm font-medium">
        {words("endpoints-ui")("secretCalled", { label: provider.secretLabel })}
      </legend>
      {choices.map((choice) => {
        const { title, text } = textOf(choice, provider);
        return (
          <label key={choice} className="flex items-start gap-2.5 text-sm">
            <input
              type="radio"
              name="secretKind"
              value={choice}
              checked={kind === choice}
              onChange={() => setChosen(choice)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span>
              <span className="font-medium">{title}</span>{" "}
              <span className="text-ink-2">{text}</span>
            </span>
          </label>
        );
      })}
      {kind === "given" ? (
        <FormField
          id="secret"
          label={provider.secretLabel}
          error={error}
          className="pt-1 sm:pl-6.5"
        >
          {provider.secretIsText ? (
            <Textarea
              name="secret"
              autoComplete="off"
              spellCheck={false}
              rows={8}
              className="font-mono text-xs"
            />
          ) : (
            <Input name="secret" autoComplete="off" spellCheck={false} className="font-mono" />
          )}
        </FormField>
      ) : null}
    </fieldset>
  );
}
