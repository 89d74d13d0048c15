import { Definition } from "@/components/charts/definition";
import { AUTOMATIC_TEXT } from "@/components/charts/stages";
import { Segmented } from "@/components/ui/segmented";
import { hrefWith, type PageQuery } from "@/lib/address/query";
import type { AutomaticCounts } from "@/lib/analytics/shapes";
import { formatCount, formatList } from "@/lib/format";

/** What of a report this line tells. */
type Told = {
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
}: {
  report: Told;
  path: string;
  query: PageQuery;
}) {
  const figures = [
    ...(automatic.opened === null ? [] : [["opened", automatic.opened] as const]),
    ...(automatic.clicked === null ? [] : [["clicked", automatic.clicked] as const]),
  ];
  const included = query.automatic === "include";
  if (figures.length === 0 && opensIncludeAutomatic.length === 0) return null;
  return (
    <div className="mt-2 space-y-1.5 text-sm text-ink-2">
      {figures.length > 0 ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <dl className="flex gap-1.5">
            <dt className="flex items-center gap-1">
              By machines alone
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
                  <b className="font-semibold text-ink">{formatCount(count)}</b> {word}
                </span>
              ))}
              <span className="text-ink-3">
                {included ? " · counted above too" : " · not counted above"}
              </span>
            </dd>
          </dl>
          <Segmented
            label="Opens and clicks by machines"
            options={[
              {
                label: "People’s only",
                title: "Opened and clicked count what people did",
                href: hrefWith(path, query, { automatic: null }),
                current: !included,
              },
              {
                label: "Machines’ too",
                title: "Opened and clicked count what machines did as well",
                href: hrefWith(path, query, { automatic: "include" }),
                current: included,
              },
            ]}
          />
        </div>
      ) : null}
      {opensIncludeAutomatic.length > 0 ? (
        <p className="text-xs text-ink-3 [overflow-wrap:anywhere]">
          Opens of e-mails through {formatList(opensIncludeAutomatic)} include automatic ones, which
          are not marked.
        </p>
      ) : null}
    </div>
  );
}
