import { OPEN_WINDOWS, type OpenWindow } from "@/lib/facts/planned";
import { type ArmTotal, type Doubt, LEAST } from "@/lib/statistics/judge-effect";

const HOUR = 3_600_000;
const number = new Intl.NumberFormat("en");
const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

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
  return hours > 96 ? `${hours / 24} days` : `${hours} hours`;
}

const SENTENCES: Readonly<Record<Doubt, (of: Circumstances) => string>> = {
  no_messages: ({ young, window }) =>
    young > 0
      ? `None of the ${number.format(young)} planned messages has had ${windowWords(window)} to be opened yet. Look again when they have, choose a shorter window, or an earlier range.`
      : "No message here says how its delivery was planned. ContextPush tells it in its webhooks; connect it in Settings → Endpoints, or choose another range or fewer filters.",
  one_arm: ({ contextAware }) =>
    `All messages were planned ${contextAware.messages > 0 ? "context-aware" : "traditional"}, so there is nothing to compare them with. Schedule without delivery_method, and ContextPush plans some each way.`,
  apart: () =>
    "No campaign has messages planned each way, so only campaigns could be compared, and not ways of delivery. Schedule without delivery_method, and ContextPush plans some each way.",
  few_messages: ({ contextAware, traditional, window }) =>
    `Each way needs ${number.format(LEAST.messages)} messages that have had ${windowWords(window)} to be opened: context-aware has ${number.format(contextAware.messages)}, traditional ${number.format(traditional.messages)}. Choose a longer range, or wait.`,
  few_outcomes: ({ contextAware, traditional }) =>
    `Each way needs ${number.format(LEAST.outcomes)} opened messages: context-aware has ${number.format(contextAware.outcomes)}, traditional ${number.format(traditional.outcomes)}. Choose a longer range, or wait.`,
  few_persons: ({ persons }) =>
    `All of it went to ${number.format(Math.round(persons))} persons, and ${number.format(LEAST.persons)} are needed to tell what is theirs from what is the delivery's. Choose a longer range or fewer filters.`,
  split: ({ expected, observed }) =>
    `The split is not what was asked for: ${percent.format(observed ?? 0)} of messages were planned context-aware, ${percent.format(expected ?? 0)} were asked for. Whatever moved the split may have moved the opens. Find out what it was, or correct the share that was asked for.`,
};

/** Why nothing can be told, and what to do, in a sentence or two. */
export function reasonFor(doubt: Doubt, of: Circumstances): string {
  return SENTENCES[doubt](of);
}
