import { ExternalLink } from "lucide-react";
import { CodeBlock } from "@/components/ui/code-block";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import type { ProviderSummary } from "@/lib/settings/endpoints/provider-summaries";
import { words } from "@/lib/words/words";

/** What to do at the provider, in its own words, with what is assumed of it. */
export function SetupSteps({
  provider,
  hasSecret,
}: {
  provider: ProviderSummary;
  hasSecret: boolean;
}) {
  const say = words("endpoints-ui");
  return (
    <div className="space-y-3 text-sm">
      <ol className="space-y-2.5">
        {provider.setup.map((step, index) => (
          <li key={step.title} className="flex gap-2.5">
            <span
              aria-hidden="true"
              className="grid size-5 shrink-0 place-items-center rounded-full bg-line-soft text-2xs font-medium text-ink-2"
            >
              {index + 1}
            </span>
            <div className="min-w-0">
              <p className="font-medium">{step.title}</p>
              <p className="text-ink-2">{hasSecret ? (step.withSecret ?? step.text) : step.text}</p>
              {step.copy ? (
                <CodeBlock
                  wrap
                  code={step.copy}
                  label={say("copyOf", { title: step.title })}
                  className="mt-1.5"
                />
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {provider.assumptions.length > 0 ? (
        <details className="text-ink-2">
          <summary className="w-fit text-ink">
            {say("assumed", { provider: provider.named.at })}
          </summary>
          <dl className="mt-2 space-y-2 border-l-2 border-line pl-3">
            {provider.assumptions.map(({ about, text }) => (
              <div key={about}>
                <dt className="font-medium text-ink">{about}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
      {provider.documentation === "" ? null : (
        <a
          href={provider.documentation}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 text-accent underline-offset-3 hover:underline"
        >
          {richWords("endpoints-ui")("documentationOf", { provider: provider.named.at, hidden })}
          <ExternalLink aria-hidden="true" className="size-3.5" />
        </a>
      )}
    </div>
  );
}
