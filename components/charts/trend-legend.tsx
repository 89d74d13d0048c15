import { words } from "@/lib/words/words";
import { lineName, linesIn, type TrendPicture, type TrendPoint, valueAt } from "./prepare-trend";
import { TrendMark } from "./trend-mark";

/** What each line of a trend is; drawn on the server. */
export function TrendLegend({ picture }: { picture: TrendPicture }) {
  const say = words("charts");
  const item = "flex items-center gap-1.5";
  const isOpen = (point: TrendPoint) =>
    point.unfinished && picture.stages.some((stage) => valueAt(point, stage) !== null);
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1 px-4 text-xs text-ink-2">
      {linesIn(picture).map((line) => (
        <li key={line.stage} className={item}>
          <TrendMark line={line} />
          {lineName(line)}
        </li>
      ))}
      {picture.compared ? (
        <li className={item}>
          <span className="w-3.5 border-t-[1.5px] border-dashed border-previous" />
          {picture.against}
        </li>
      ) : null}
      {picture.marks.gaps.length > 0 ? (
        <li className={item}>
          <span className="hatched h-2.5 w-3.5 rounded-[2px]" />
          {say(picture.marks.gaps.every(({ whole }) => whole) ? "hatchedNoData" : "hatchedMissing")}
        </li>
      ) : null}
      {picture.foretold ? (
        <li className={item} title={say("forecastHow")}>
          <span className="h-2.5 w-3.5 border-t-[1.5px] border-dashed border-accent bg-accent/15" />
          {say("forecastLine")}
        </li>
      ) : null}
      {picture.points.some(isOpen) ? (
        <li className={item}>
          <span className="size-2 rounded-full border-[1.5px] border-accent" />
          {say("notEnded")}
        </li>
      ) : null}
    </ul>
  );
}
