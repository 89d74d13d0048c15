import { cn } from "@/components/ui/cn";
import { formatClauses } from "@/lib/format";
import { words } from "@/lib/words/words";
import type { RatesPicture } from "./prepare-rates";
import { RatePanel, type ShownPanel } from "./rate-panel";

function shownOf(
  { over, own, cut, ...panel }: RatesPicture["panels"][number],
  { first, last }: RatesPicture,
): ShownPanel {
  const say = words("funnel");
  const { label } = panel.look;
  const about = [over && say("overProviders", { names: over }), own && say("ownScale")];
  return {
    ...panel,
    picture: say("rateOverTime", { rate: label }),
    steps: say("stepByStep", { label }),
    about: [...about, cut && say("cutOff")].filter(Boolean).join(" · "),
    ...{ first, last },
  };
}

function Legend({ picture }: { picture: RatesPicture }) {
  const say = words("funnel");
  const item = "flex items-center gap-1.5";
  return (
    <ul className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
      {picture.reference ? (
        <li className={item}>
          <span className="w-3.5 border-t-[1.5px] border-dashed border-previous" />
          {picture.reference}
        </li>
      ) : null}
      {picture.hasFew ? (
        <li className={item}>
          <span className="size-1.5 rounded-full bg-control-line" /> {say("fewerThan100")}
        </li>
      ) : null}
      {picture.hasUnfinished ? (
        <li className={item}>
          <span className="w-3.5 border-t-2 border-dotted border-accent" />{" "}
          {say("notEndedNotCompared")}
        </li>
      ) : null}
      {picture.left.length > 0 ? (
        <li className="text-ink-3">{say("notDrawn", { names: formatClauses(picture.left) })}</li>
      ) : null}
    </ul>
  );
}

/** A rate over time, one small chart for each group on one scale: drawn with the page. */
export function RatePanels({ picture }: { picture: RatesPicture }) {
  return (
    <div className="@container">
      <ul
        className={cn(
          "grid grid-cols-1 gap-x-7 gap-y-5",
          picture.panels.length > 1 && "@xl:grid-cols-2 @4xl:grid-cols-3 @8xl:grid-cols-4",
        )}
      >
        {picture.panels.map((panel) => (
          <RatePanel key={panel.key ?? "unknown"} panel={shownOf(panel, picture)} />
        ))}
      </ul>
      <Legend picture={picture} />
    </div>
  );
}
