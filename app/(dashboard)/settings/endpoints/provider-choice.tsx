import { cn } from "@/components/ui/cn";
import type { ProviderSummary } from "@/lib/settings/endpoints/provider-summaries";
import { words } from "@/lib/words/words";

/** The providers as a row of cards of which one is chosen. */
export function ProviderChoice({
  providers,
  value,
  onChange,
}: {
  providers: readonly ProviderSummary[];
  value: string;
  onChange: (slug: string) => void;
}) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{words("endpoints-ui")("provider")}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {providers.map(({ slug, label }) => (
          <label
            key={slug}
            className={cn(
              "flex cursor-pointer items-center gap-2 rounded-lg border border-line bg-panel px-3 py-2.5 text-sm shadow-panel hover:bg-line-soft has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
              value === slug && "border-accent bg-accent-soft font-medium hover:bg-accent-soft",
            )}
          >
            <input
              type="radio"
              name="provider"
              value={slug}
              checked={value === slug}
              onChange={() => onChange(slug)}
              className="size-4 shrink-0 accent-accent outline-none"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
