import type { FatigueReport, LeftAfterReport, ReachReport } from "@/lib/analytics/people/answers";
import { formatCount, formatList, formatPercent } from "@/lib/format";
import { words } from "@/lib/words/words";

/** What must be said before any number: that there is none yet, and what to do. */
export type PeopleNote = { readonly title: string; readonly text: string };

/** What a card says in place of "nobody" before the first count is through; null afterwards. */
export function countingText({
  asOf,
  daysToCount,
}: Pick<ReachReport, "asOf" | "daysToCount">): string | null {
  if (asOf !== null) return null;
  return words("people")("daysLeft", { days: daysToCount });
}

/** Why there is nothing to show; null where there is. */
export function nothingOf(
  report: Pick<ReachReport, "asOf" | "daysToCount" | "persons">,
): PeopleNote | null {
  if (report.persons > 0) return null;
  const say = words("people");
  if (report.asOf === null)
    return {
      title: say("beingCounted"),
      text: say("beingCounted.text", { days: report.daysToCount }),
    };
  return {
    title: say("nobodyReached"),
    text: say("nobodyReached.text"),
  };
}

/** What limits the numbers, and what to do about it. */
export function peopleNotes(report: ReachReport): readonly PeopleNote[] {
  const { persons, devices, providers, sampledShare, asOf, daysToCount, silent } = report;
  const say = words("people");
  const notes: PeopleNote[] = [];
  const note = (when: boolean, title: string, text: string) => {
    if (when) notes.push({ title, text });
  };
  note(asOf === null, say("notAllDays"), say("notAllDays.text", { days: daysToCount }));
  note(persons > 0 && devices === persons, say("noneNamed"), say("noneNamed.text"));
  note(
    devices > 0 && devices < persons,
    say("noUserId", { share: formatPercent(devices / Math.max(1, persons)) }),
    say("noUserId.text"),
  );
  note(
    providers.length === 1,
    say("oneProvider"),
    say("oneProvider.text", { provider: providers[0]?.label ?? "" }),
  );
  note(
    providers.length > 1 && report.firstAnswer.persons === 0 && devices < persons,
    say("heldApart"),
    say("heldApart.text"),
  );
  note(
    sampledShare < 1,
    say("estimated", { share: formatPercent(sampledShare) }),
    say("estimated.text"),
  );
  note(silent.length > 0, say("notTold", { names: formatList(silent) }), say("notTold.text"));
  return notes;
}

/** True where all that anybody got came by one provider: then nothing is to be said of several. */
export const isOfOne = ({ providers }: Pick<ReachReport, "providers">): boolean =>
  providers.length === 1;

/** The range in one sentence. */
export function reachSentence({ persons, providers, firstAnswer }: ReachReport): string {
  const [first] = providers;
  const say = words("people");
  if (providers.length < 2 || !first) return say("personsReached", { persons });
  return say("personsReachedBySeveral", {
    persons,
    share: formatPercent(firstAnswer.persons / Math.max(1, persons)),
    provider: first.label,
    alone: formatCount(first.alone),
  });
}

/** A place in the week, as people say it: "5th", the last group "10th or later". */
export function nthWords(nth: number, last: number): string {
  const say = words("people");
  return nth === last ? say("nthOrLater", { nth }) : say("nth", { nth });
}

/** The group that holds all later ones. */
export const LAST_NTH = 10;

/** What fatigue comes to; said only where bounds part. */
export function fatigueSentences(report: FatigueReport): readonly string[] {
  const { groups, opensFallFrom, optOutsRiseFrom } = report;
  const say = words("people");
  const nth = (of: number) => nthWords(of, LAST_NTH);
  if (groups.length < 2) return [countingText(report) ?? say("nobodyHadMore")];
  return [
    opensFallFrom === null
      ? say("opensDoNotFall")
      : say("opensFallFrom", { nth: nth(opensFallFrom) }),
    optOutsRiseFrom === null
      ? say("optOutsDoNotRise")
      : say("optOutsRiseFrom", { nth: nth(optOutsRiseFrom) }),
  ];
}

/** What they left after, in a sentence: campaigns whose bounds leave out "as often as the others". */
export function leftSentence(report: LeftAfterReport): string {
  const { optOuts, followed, campaigns } = report;
  const say = words("people");
  if (optOuts === 0) return countingText(report) ?? say("nobodyOptedOut");
  const told = say("optOutsFollowed", { optOuts, followed: formatCount(followed) });
  const worse = campaigns.filter(({ few, low }) => !few && low !== null && low > 1);
  if (worse.length === 0) return `${told} ${say("noneClearlyMore")}`;
  const named = formatList(worse.slice(0, 3).map(({ name }) => say("quoted", { name })));
  return `${told} ${say("clearlyMore", { named })}`;
}
