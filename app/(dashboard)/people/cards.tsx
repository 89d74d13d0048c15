import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { CardSlot } from "@/components/cards/card-slot";
import { words } from "@/lib/words/words";
import { DoublesCard } from "./doubles-card";
import { FatigueCard } from "./fatigue-card";
import { FirstAnswerCard } from "./first-answer-card";
import { LeftAfterCard } from "./left-after-card";
import { PressureCard } from "./pressure-card";
import { ReachCard } from "./reach-card";

/** Everything that People reports, signed in or shared: who is reached, how often, and who has had enough. */
export function PeopleCards({ page }: { page: ReportPage }) {
  const say = words("people");
  return (
    <div className="grid grid-cols-1 gap-3.5 xl:grid-cols-2">
      <div className="xl:col-span-2">
        <CardSlot title={say("reach")} height="min-h-80">
          <ReachCard page={page} />
        </CardSlot>
      </div>
      <CardSlot
        title={say("pressure")}
        height="min-h-80"
        // Where there are no double sends to tell of, it has the row to itself.
        className="xl:[&:has(+:empty)]:col-span-2"
      >
        <PressureCard page={page} />
      </CardSlot>
      <CardSlot title={say("doubleSends")} height="min-h-80">
        <DoublesCard page={page} />
      </CardSlot>
      <div className="xl:col-span-2">
        <CardSlot title={say("fatigue")} height="min-h-80">
          <FatigueCard page={page} />
        </CardSlot>
      </div>
      <div className="xl:col-span-2">
        <CardSlot title={say("leftAfter")} height="min-h-80">
          <LeftAfterCard page={page} />
        </CardSlot>
      </div>
      <CardSlot title={say("firstAnswer")} height="min-h-60" className="xl:col-span-2">
        <FirstAnswerCard page={page} />
      </CardSlot>
    </div>
  );
}
