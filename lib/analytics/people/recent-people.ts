import { type Memory, remember } from "@/lib/analytics/counts/remember";
import { language } from "@/lib/words/here";
import type { FatigueReport, LeftAfterReport, PressureReport, ReachReport } from "./answers";
import { getFatigue } from "./fatigue";
import { getLeftAfter } from "./left-after";
import type { PeopleParameters, PressureParameters } from "./parameters";
import { getPressure } from "./pressure";
import { getReach } from "./reach";

type Any = ReachReport | PressureReport | FatigueReport | LeftAfterReport;
const shared = globalThis as typeof globalThis & { pushlensPeople?: Memory<Any> };

/** From memory where it takes long to make: a minute changes nothing in it that shows, and it says as of when. */
function recent<Params, Report extends Any>(
  name: string,
  get: (params: Params, now: number) => Promise<Report>,
) {
  return async (params: Params, now: number = Date.now()): Promise<Report> => {
    shared.pushlensPeople ??= new WeakMap();
    // Its labels are said in the language of whoever asks.
    const key = JSON.stringify([name, params, language()]);
    const read = () => get(params, now);
    return (await remember(shared.pushlensPeople, key, read, { onlyFresh: true })) as Report;
  };
}

export const recentReach = recent<PeopleParameters, ReachReport>("reach", getReach);
export const recentPressure = recent<PressureParameters, PressureReport>("pressure", getPressure);
export const recentFatigue = recent<PeopleParameters, FatigueReport>("fatigue", getFatigue);
export const recentLeftAfter = recent<PeopleParameters, LeftAfterReport>(
  "left-after",
  getLeftAfter,
);
