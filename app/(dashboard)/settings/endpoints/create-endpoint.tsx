"use client";

import { useEffect, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import type { ProviderSummary } from "@/lib/settings/endpoints/provider-summaries";
import { words } from "@/lib/words/words";
import { createEndpointAction } from "./actions";
import { EndpointMade } from "./endpoint-made";
import { ProviderChoice } from "./provider-choice";
import { SecretChoice } from "./secret-choice";

/** Makes an endpoint, then shows its address and secret once and waits for the first event. */
export function CreateEndpoint({
  providers,
  first = false,
  onMade,
}: {
  providers: readonly ProviderSummary[];
  /** True in setup: there is nothing else to go back to. */
  first?: boolean;
  onMade?: () => void;
}) {
  const say = words("endpoints-ui");
  const { state, pending, result, form, errorOf } = useSubmit(createEndpointAction);
  const [slug, setSlug] = useState(providers[0]?.slug ?? "");
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    if (result) onMade?.();
  }, [result, onMade]);
  const provider = providers.find((known) => known.slug === slug);
  if (!provider) return null;
  if (result) return <EndpointMade made={result} provider={provider} first={first} />;
  return (
    <form {...form} className="space-y-6" noValidate>
      <ProviderChoice providers={providers} value={slug} onChange={setSlug} />
      <FormField
        id="name"
        label={say("name")}
        hint={say("nameHint")}
        error={errorOf("name")}
        className="max-w-sm"
      >
        <Input
          name="name"
          autoComplete="off"
          value={name ?? provider.label}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </FormField>
      <SecretChoice provider={provider} optional error={errorOf("secret") ?? errorOf("value")} />
      <FormMessage state={state} />
      <SubmitButton pending={pending} size={first ? "lg" : "md"}>
        {say("createEndpoint")}
      </SubmitButton>
    </form>
  );
}
