import { Checkbox } from "@/components/ui/checkbox";
import { words } from "@/lib/words/words";

type Choice = { readonly value: string; readonly label: string };

/** What an alert can be narrowed to. */
export type FilterChoices = {
  readonly endpoint: readonly Choice[];
  readonly provider: readonly Choice[];
  readonly channel: readonly Choice[];
  readonly campaign: readonly Choice[];
};

const GROUPS = ["endpoint", "provider", "channel", "campaign"] as const;

/** Narrows an alert; nothing chosen is everything. */
export function AlertFilters({
  choices,
  chosen,
  byMessage,
}: {
  choices: FilterChoices;
  chosen: Readonly<Record<keyof FilterChoices, readonly string[]>>;
  byMessage: boolean;
}) {
  const say = words("alerts-ui");
  return (
    <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
      {GROUPS.map((name) =>
        !byMessage && (name === "channel" || name === "campaign") ? null : (
          <details key={name} className="rounded-md border border-line px-3 py-2 text-sm">
            <summary className="cursor-pointer">
              {say(`filter.${name}`)}{" "}
              <span className="text-ink-3">
                {chosen[name].length > 0
                  ? say("chosen", { n: chosen[name].length })
                  : say(`all.${name}`)}
              </span>
            </summary>
            <div className="mt-2 max-h-48 space-y-1.5 overflow-y-auto">
              {choices[name].map((choice) => (
                // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is inside
                <label key={choice.value} className="flex items-center gap-2">
                  <Checkbox
                    name={name}
                    value={choice.value}
                    defaultChecked={chosen[name].includes(choice.value)}
                  />
                  <span className="min-w-0 truncate">{choice.label}</span>
                </label>
              ))}
              {choices[name].length === 0 ? <p className="text-ink-3">{say("noneYet")}</p> : null}
            </div>
          </details>
        ),
      )}
    </div>
  );
}
