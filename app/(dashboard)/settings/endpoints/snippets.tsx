import { CodeBlock } from "@/components/ui/code-block";
import type { ProviderSummary } from "@/lib/settings/endpoints/provider-summaries";
import { words } from "@/lib/words/words";

/** Code for the user's own app, with the endpoint's URL in it. */
export function Snippets({ provider, url }: { provider: ProviderSummary; url: string }) {
  if (provider.snippets.length === 0) return null;
  return (
    <div className="space-y-2 text-sm">
      {provider.snippets.map(({ title, code }) => (
        <details key={title}>
          <summary className="w-fit font-medium">{title}</summary>
          <CodeBlock
            code={code.replaceAll("{url}", url)}
            label={words("endpoints-ui")("copyOf", { title })}
            className="mt-1.5"
          />
        </details>
      ))}
    </div>
  );
}
