import { Definition } from "@/components/charts/definition";
import { AUTOMATIC_TEXT } from "@/components/charts/stages";
import { FigureLink } from "@/components/ui/figure-link";
import { Segmented } from "@/components/ui/segmented";
import { hrefWith, type PageQuery } from "@/lib/address/query";
import type { AutomaticCounts } from "@/lib/analytics/shapes";
import { formatCount, formatList } from "@/lib/format";
import { words } from "@/lib/words/words";

/** What of a report this line tells. */
type AutomaticReport = {
  readonly automatic: AutomaticCounts;
  readonly opensIncludeAutomatic: readonly string[];
};

/**
 * What machines opened and clicked, with the switch that counts them too; and whose opens include
 * them, as nobody says which. Nothing where neither is so.
 */
export function AutomaticLine({
  report: { automatic, opensIncludeAutomatic },
  path,
  query,
  hrefOf,
}: {
  report: AutomaticReport;
  path: string;
  query: PageQuery;
  /** Where each count leads; null: nowhere. */
  hrefOf: (stage: keyof AutomaticCounts, part: "automatic") => string | null;
}) {
  const figures = [
    ...(automatic.opened === null ? [] : [["opened", automatic.opened] as const]),
    ...(automatic.clicked === null ? [] : [["clicked", automatic.clicked] as const]),
  ];
  const say = words("charts");
  const included = query.automatic === "include";
  if (figures.length === 0 && opensIncludeAutomatic.length === 0) return null;
  return (
    <div className="mt-2 space-y-1.5 text-sm text-ink-2">
      {figures.length > 0 ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <dl className="flex gap-1.5">
            <dt className="flex items-center gap-1">
              {say("byMachinesAlone")}
              <Definition
                id="automatic-line"
                label={AUTOMATIC_TEXT.label}
                text={AUTOMATIC_TEXT.definition}
              />
            </dt>
            <dd>
              {figures.map(([word, count], place) => (
                <span key={word}>
                  {place > 0 ? ", " : ""}
                  <FigureLink
                    href={count > 0 ? hrefOf(word, "automatic") : null}
                    label={say(`${word}ByMachines`, { figure: formatCount(count) })}
                  >
                    <b className="font-semibold text-ink">{formatCount(count)}</b>
                  </FigureLink>{" "}
                  {say(word)}
                </span>
              ))}
              <span className="text-ink-3">{say(included ? "countedToo" : "notCounted")}</span>
            </dd>
          </dl>
          <Segmented
            label={say("machines")}
            options={[
              {
                label: say("peoplesOnly"),
                title: say("peoplesOnlyWhat"),
                href: hrefWith(path, query, { automatic: null }),
                current: !included,
              },
              {
                label: say("machinesToo"),
                title: say("machinesTooWhat"),
                href: hrefWith(path, query, { automatic: "include" }),
                current: included,
              },
            ]}
          />
        </div>
      ) : null}
      {opensIncludeAutomatic.length > 0 ? (
        <p className="text-xs text-ink-3 [overflow-wrap:anywhere]">
          {say("includeAutomatic", { names: formatList(opensIncludeAutomatic) })}
        </p>
      ) : null}
    </div>
  );
}
