import type { ReachReport } from "@/lib/analytics/people/answers";
import { formatCount, formatList, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";
import { type Combination, UpsetTable } from "./upset-table";

/** So many combinations are drawn, the largest first; the file has all. */
const MOST = 12;
/** How much of its cell the longest bar takes (%). */
const LONGEST = 70;

/** Persons by the providers that reached them: a table that is an UpSet plot. */
export function UpsetPlot({ report }: { report: ReachReport }) {
  const { providers, combinations, persons } = report;
  const say = words("people");
  const shown = combinations.slice(0, MOST);
  const most = Math.max(1, ...shown.map((one) => one.persons));
  const rest = combinations.slice(MOST).reduce((sum, one) => sum + one.persons, 0);
  const rows = shown.map((one): Combination => {
    const has = providers.map(({ provider }) => one.providers.includes(provider));
    return {
      has: has.map(Number).join(""),
      name: formatList(providers.filter((_, at) => has[at]).map(({ label }) => label)),
      persons: formatCount(one.persons),
      width: Number(((one.persons / most) * LONGEST).toFixed(1)),
      share: formatPercent(persons === 0 ? null : one.persons / persons),
    };
  });
  return (
    <section
      aria-label={say("personsByProvider")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
      tabIndex={0}
      className="scroll-shadow-x relative overflow-x-auto"
    >
      <UpsetTable
        caption={say("personsByCombination")}
        providers={providers.map(({ label }) => label)}
        heads={[say("byExactlyThese"), say("share")]}
        answers={[say("no"), say("yes")]}
        rows={rows}
      />
      {rest > 0 ? (
        <p className="mt-2 text-xs text-ink-3">
          {say("rarerCombinations", { rest: formatCount(rest) })}
        </p>
      ) : null}
    </section>
  );
}
