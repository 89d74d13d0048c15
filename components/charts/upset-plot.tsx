import { cn } from "@/components/ui/cn";
import type { ReachReport } from "@/lib/analytics/people/answers";
import { formatCount, formatList, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";

/** So many combinations are drawn, the largest first; the file has all. */
const MOST = 12;
const CELL = "border-b border-line-soft py-1.5";

function Dots({ has, span }: { has: readonly boolean[]; span: readonly [number, number] }) {
  return has.map((is, at) => (
    <td
      // biome-ignore lint/suspicious/noArrayIndexKey: a provider's column
      key={at}
      className={cn(CELL, "w-7 text-center")}
    >
      {/* The line is placed in here: on paper no cell is positioned. It is as long as a cell is wide, which a phone narrows. */}
      <span className="relative block">
        {at > span[0] && at <= span[1] ? (
          <span
            aria-hidden="true"
            className="absolute top-1/2 right-1/2 h-0.5 w-full -translate-y-1/2 bg-accent"
          />
        ) : null}
        <span
          aria-hidden="true"
          className={cn(
            "relative inline-block size-2.5 rounded-full align-middle",
            is ? "bg-accent" : "bg-line",
          )}
        />
        <span className="sr-only">{is ? words("people")("yes") : words("people")("no")}</span>
      </span>
    </td>
  ));
}

/** Persons by the providers that reached them: a table that is an UpSet plot. */
export function UpsetPlot({ report }: { report: ReachReport }) {
  const { providers, combinations, persons } = report;
  const say = words("people");
  const shown = combinations.slice(0, MOST);
  const most = Math.max(1, ...shown.map((one) => one.persons));
  const rest = combinations.slice(MOST).reduce((sum, one) => sum + one.persons, 0);
  return (
    <section
      aria-label={say("personsByProvider")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
      tabIndex={0}
      className="scroll-shadow-x relative overflow-x-auto"
    >
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{say("personsByCombination")}</caption>
        <thead>
          <tr className="text-2xs text-ink-3">
            {providers.map(({ provider, label }) => (
              <th key={provider} scope="col" className="h-28 w-7 align-bottom font-medium">
                <span className="mx-auto block rotate-180 text-left whitespace-nowrap text-ink-2 [writing-mode:vertical-rl]">
                  {label}
                </span>
              </th>
            ))}
            <th scope="col" className="pb-1 pl-3 text-left align-bottom font-medium">
              {say("byExactlyThese")}
            </th>
            <th scope="col" className="pb-1 pl-3 text-right align-bottom font-medium">
              {say("share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => {
            const has = providers.map(({ provider }) => one.providers.includes(provider));
            const labels = providers.filter((_, at) => has[at]).map(({ label }) => label);
            return (
              <tr key={one.providers.join(" ")}>
                <Dots has={has} span={[has.indexOf(true), has.lastIndexOf(true)]} />
                <th scope="row" className={cn(CELL, "w-full pl-3 text-left font-normal")}>
                  <span className="sr-only">{formatList(labels)}: </span>
                  <span className="flex items-center gap-2">
                    <span
                      aria-hidden="true"
                      className="h-3 rounded-sm bg-accent"
                      style={{ width: `${(one.persons / most) * 70}%` }}
                    />
                    <span className="tabular-nums">{formatCount(one.persons)}</span>
                  </span>
                </th>
                <td className={cn(CELL, "pl-3 text-right text-ink-2 tabular-nums")}>
                  {formatPercent(persons === 0 ? null : one.persons / persons)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rest > 0 ? (
        <p className="mt-2 text-xs text-ink-3">
          {say("rarerCombinations", { rest: formatCount(rest) })}
        </p>
      ) : null}
    </section>
  );
}
