import { NOT_REPORTED } from "@/lib/format";
import { words } from "@/lib/words/words";
import { DeltaText } from "./delta-text";
import { bandText } from "./prepare-forecast";
import {
  deltaAt,
  figureText,
  lineName,
  linesIn,
  type TrendLine,
  type TrendPicture,
  type TrendPoint,
  valueAt,
} from "./prepare-trend";
import { TrendMark } from "./trend-mark";

/** The value before and the change, where there are any. */
function Before({ point, line }: { point: TrendPoint; line: TrendLine }) {
  const delta = deltaAt(point, line);
  const before = point[`${line.stage}Before`] ?? null;
  return (
    <>
      <td className="pl-3 text-right text-ink-3">{figureText(line, before)}</td>
      <td className="pl-3 text-right">{delta ? <DeltaText delta={delta} /> : null}</td>
    </>
  );
}

function aheadText(point: TrendPoint, { stage }: TrendLine): string {
  const expected = point[`${stage}Ahead`] ?? null;
  return expected === null ? NOT_REPORTED : bandText(expected, point[`${stage}Band`]);
}

/** One bucket's numbers, and those of the bucket it is compared with. */
export function TrendTooltip({ point, picture }: { point: TrendPoint; picture: TrendPicture }) {
  const say = words("charts-ui");
  const lines = linesIn(picture);
  return (
    <div
      role="status"
      className="rounded-lg border border-line bg-raised px-3 py-2 text-xs shadow-raised"
    >
      <p className="font-medium">
        {point.label}
        {point.unfinished ? (
          <span className="font-normal text-ink-3"> · {say("notEnded")}</span>
        ) : null}
        {point.foretold ? (
          <span className="font-normal text-ink-3"> · {say("forecast")}</span>
        ) : null}
      </p>
      <table className="mt-1">
        <tbody>
          {lines.map((line) => (
            <tr key={line.stage}>
              <th scope="row" className="pr-4 text-left font-normal text-ink-2">
                <span className="flex items-center gap-1.5">
                  <TrendMark line={line} />
                  {lineName(line)}
                </span>
              </th>
              <td className="text-right font-medium">
                {point.foretold
                  ? aheadText(point, line)
                  : figureText(line, valueAt(point, line.stage))}
              </td>
              {picture.compared && !point.foretold ? <Before point={point} line={line} /> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {point.mark ? (
        <p className="mt-1 max-w-60 text-2xs text-ink-2">{point.mark.slice(2, -1)}</p>
      ) : null}
      {picture.compared && point.previousLabel ? (
        <p className="mt-1 text-2xs text-ink-3">{say("dashed", { days: point.previousLabel })}</p>
      ) : null}
    </div>
  );
}
