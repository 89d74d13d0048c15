/** Which requests a later version reads: those from now on, or all that are stored. */
export type Reads = "from-now-on" | "all";

const READS = {
  "from-now-on": [
    "From now on",
    "It reads what comes, and what waits in quarantine. What was counted stays as it is.",
  ],
  all: [
    "For all that is stored",
    "Everything of this source is counted anew: the numbers above take the place of those in use.",
  ],
} as const;

/** Asks which requests a version is to read; `of` tells one such question on a page from another. */
export function ReadsChoice({
  of,
  value,
  onChange,
}: {
  of: string;
  value: Reads;
  onChange: (reads: Reads) => void;
}) {
  return (
    <fieldset className="space-y-1.5">
      <legend className="text-sm font-medium">This version reads</legend>
      {(Object.keys(READS) as Reads[]).map((reads) => (
        <label key={reads} className="flex gap-2 text-sm">
          <input
            type="radio"
            name={`reads-${of}`}
            checked={value === reads}
            onChange={() => onChange(reads)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            {READS[reads][0]}
            <span className="block text-xs text-ink-3">{READS[reads][1]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
