import { formatCount, formatPercent } from "@/lib/format";

/** Counts of named things as bars behind their names, the largest first. */
export function BarList({
  label,
  rows,
  empty,
}: {
  label: string;
  rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly hint?: string;
    readonly count: number;
    readonly color?: string;
  }[];
  empty: string;
}) {
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const most = Math.max(1, ...rows.map((row) => row.count));
  if (rows.length === 0) {
    return <p className="grid min-h-28 place-items-center text-sm text-ink-3">{empty}</p>;
  }
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{label}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Count</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className="w-full py-0.75 pr-3 text-left font-normal">
              <div className="relative rounded px-2 py-1" title={row.hint}>
                <div
                  aria-hidden="true"
                  className="absolute inset-y-0 left-0 rounded opacity-20"
                  style={{
                    width: `${(row.count / most) * 100}%`,
                    background: row.color ?? "var(--accent)",
                  }}
                />
                <span className="relative [overflow-wrap:anywhere]">{row.name}</span>
              </div>
            </th>
            <td className="text-right font-medium whitespace-nowrap">{formatCount(row.count)}</td>
            <td className="pl-3 text-right whitespace-nowrap text-ink-3">
              {formatPercent(total === 0 ? null : row.count / total)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
