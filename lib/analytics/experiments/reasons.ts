import { OPEN_WINDOWS, type OpenWindow } from "@/lib/facts/planned";
import { PROVIDERS } from "@/lib/providers/registry";
import { type ArmTotal, type Doubt, LEAST } from "@/lib/statistics/judge-effect";
import { language } from "@/lib/words/here";
import { said } from "@/lib/words/said";
import { type Words, words } from "@/lib/words/words";

const HOUR = 3_600_000;

/** What vendors that plan say themselves. */
const planners = () =>
  PROVIDERS.flatMap(({ label, planning }) => (planning ? [{ label, ...planning }] : []));
const eachWay = (): string =>
  planners()
    .map((one) => said(one.eachWay))
    .join(" ");
const percent = (share: number): string =>
  share.toLocaleString(language(), { style: "percent", maximumFractionDigits: 1 });

/** What a sentence about a doubt names. */
export type Circumstances = {
  readonly window: OpenWindow;
  readonly contextAware: ArmTotal;
  readonly traditional: ArmTotal;
  readonly young: number;
  readonly persons: number;
  readonly expected: number | null;
  readonly observed: number | null;
};

/** "72 hours", "7 days". */
export function windowWords(window: OpenWindow): string {
  const hours = OPEN_WINDOWS[window] / HOUR;
  const say = words("experiments");
  return hours > 96 ? say("days", { days: hours / 24 }) : say("hours", { hours });
}

/** What each way has, and needs, of messages or of opens. */
const eachOf = (of: Circumstances, what: "messages" | "outcomes") => ({
  least: LEAST[what],
  contextAware: of.contextAware[what],
  traditional: of.traditional[what],
  window: windowWords(of.window),
});

type Say = Words<"experiments">;
const SENTENCES: Readonly<Record<Doubt, (say: Say, of: Circumstances) => string>> = {
  no_messages: (say, { young, window }) =>
    young > 0
      ? say("doubt.allYoung", { young, window: windowWords(window) })
      : say("doubt.nonePlanned", {
          providers: planners()
            .map(({ label }) => label)
            .join(` ${say("or")} `),
        }),
  one_arm: (say, { contextAware }) =>
    `${say(contextAware.messages > 0 ? "doubt.allContextAware" : "doubt.allTraditional")} ${eachWay()}`,
  apart: (say) => `${say("doubt.apart")} ${eachWay()}`,
  few_messages: (say, of) => say("doubt.fewMessages", eachOf(of, "messages")),
  few_outcomes: (say, of) => say("doubt.fewOutcomes", eachOf(of, "outcomes")),
  few_persons: (say, { persons }) =>
    say("doubt.fewPersons", { persons: Math.round(persons), least: LEAST.persons }),
  split: (say, { expected, observed }) =>
    say("doubt.split", {
      observed: percent(observed ?? 0),
      expected: percent(expected ?? 0),
    }),
};

/** Why nothing can be told, and what to do, in a sentence or two. */
export function reasonFor(doubt: Doubt, of: Circumstances): string {
  return SENTENCES[doubt](words("experiments"), of);
}
