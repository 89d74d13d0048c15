import { words } from "@/lib/words/words";

const READS = ["from-now-on", "all"] as const;
/** Which requests a later version reads: those from now on, or all that are stored. */
export type Reads = (typeof READS)[number];

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
  const say = words("sources-ui");
  return (
    <fieldset className="space-y-1.5">
      <legend className="text-sm font-medium">{say("versionReads")}</legend>
      {READS.map((reads) => (
        <label key={reads} className="flex gap-2 text-sm">
          <input
            type="radio"
            name={`reads-${of}`}
            checked={value === reads}
            onChange={() => onChange(reads)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            {say(`reads.${reads}`)}
            <span className="block text-xs text-ink-3">{say(`readsHint.${reads}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
