import { formatCount } from "@/lib/format";
import { TREND_LINES, type TrendPicture, type TrendPoint } from "./prepare-trend";

/** One bucket's numbers, and those of the bucket it is compared with. */
export function TrendTooltip({ point, picture }: { point: TrendPoint; picture: TrendPicture }) {
  const lines = TREND_LINES.filter((line) => picture.stages.includes(line.stage));
  return (
    <div className="rounded-lg border border-line bg-raised px-3 py-2 text-xs shadow-raised">
      <p className="font-medium">
        {point.label}
        {point.unfinished ? <span className="font-normal text-ink-3"> · not ended yet</span> : null}
      </p>
      <table className="mt-1">
        <tbody>
          {lines.map((line) => (
            <tr key={line.stage}>
              <th scope="row" className="pr-4 text-left font-normal text-ink-2">
                <span
                  className="mr-1.5 inline-block h-0.5 w-3 rounded-full align-middle"
                  style={{ background: line.color }}
                />
                {line.label}
              </th>
              <td className="text-right font-medium">
                {formatCount(point[line.stage] ?? point[`${line.stage}Open`])}
              </td>
              {picture.compared ? (
                <td className="pl-3 text-right text-ink-3">
                  {formatCount(point[`${line.stage}Before`])}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {picture.compared && point.previousLabel ? (
        <p className="mt-1 text-2xs text-ink-3">grey: {point.previousLabel}</p>
      ) : null}
    </div>
  );
}
