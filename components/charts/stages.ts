import type { OpenedBy, Rates, Stages } from "@/lib/analytics/shapes";
import { type KeyOf, words } from "@/lib/words/words";

export type StageName = keyof Stages;

/** The nested stages, in order; failed and cancelled leave at the side. */
export const CHAIN = ["scheduled", "sent", "delivered", "opened", "clicked"] as const;
export type ChainName = (typeof CHAIN)[number];
/** Every stage, those at the side last. */
export const ALL_STAGES = [...CHAIN, "failed", "cancelled"] as const;

const say = (key: KeyOf<"stages-ui">): string => words("stages-ui")(key);

/** What a stage or rate is called, said in the language of whoever asks: nothing of it may be kept. */
type Told<Field extends string> = Readonly<Record<Field, string>>;

const stageText = (stage: StageName): Told<"label" | "definition"> => ({
  get label() {
    return say(`label.${stage}`);
  },
  get definition() {
    return say(`means.${stage}`);
  },
});

/** What each stage is called and means, on every page. */
export const STAGE_TEXT: Readonly<Record<StageName, Told<"label" | "definition">>> = {
  scheduled: stageText("scheduled"),
  sent: stageText("sent"),
  delivered: stageText("delivered"),
  opened: stageText("opened"),
  clicked: stageText("clicked"),
  failed: stageText("failed"),
  cancelled: stageText("cancelled"),
};

/** What machines do to messages, as every page calls it. */
export const AUTOMATIC_TEXT: Told<"label" | "opened" | "clicked" | "definition"> = {
  get label() {
    return say("automatic");
  },
  get opened() {
    return say("automaticOpens");
  },
  get clicked() {
    return say("automaticClicks");
  },
  get definition() {
    return say("automaticMeans");
  },
};

type RateText = Told<"label" | "formula" | "parts">;

const rateText = (rate: keyof Rates): RateText => ({
  get label() {
    return say(`rate.${rate}`);
  },
  get formula() {
    return say(`formula.${rate}`);
  },
  get parts() {
    return say(`parts.${rate}`);
  },
});

/** Each rate's name, formula and parts; always over the providers alone that report both parts. */
export const RATE_TEXT: Readonly<Record<keyof Rates, RateText>> = {
  delivery: rateText("delivery"),
  open: rateText("open"),
  click: rateText("click"),
  failure: rateText("failure"),
};

/** What opens are made of, as a word: taps, pixels, or both named. */
export function openedWord(openedBy: readonly OpenedBy[]): string {
  if (openedBy.length > 1) return say("by.both");
  return openedBy.map((way) => say(`by.${way}`)).join("");
}

const IMPLIED = ["scheduled", "sent", "delivered", "opened"] as const;

/** Why a stage counts messages of which its own event is missing: "28 counted because …"; else undefined. */
export function impliedText(stage: string): string | undefined {
  const known = IMPLIED.find((one) => one === stage);
  return known && say(`implied.${known}`);
}

type FailureClass = "permanent" | "temporary" | "policy" | "refused" | "sender";

/** What sort of failure a cause is, in words; null where its provider's word does not tell. */
export function failureClassLabel(of: FailureClass | null): string {
  return say(`class.${of ?? "none"}`);
}
