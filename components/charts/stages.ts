import type { OpenedBy, Rates, Stages } from "@/lib/analytics/shapes";

export type StageName = keyof Stages;

/** The nested stages, in order; failed and cancelled leave at the side. */
export const CHAIN = ["scheduled", "sent", "delivered", "opened", "clicked"] as const;
export type ChainName = (typeof CHAIN)[number];
/** Every stage, those at the side last. */
export const ALL_STAGES = [...CHAIN, "failed", "cancelled"] as const;

/** What each stage is called and means, on every page. */
export const STAGE_TEXT: Readonly<Record<StageName, { label: string; definition: string }>> = {
  scheduled: {
    label: "Scheduled",
    definition: "Messages that the provider planned to send.",
  },
  sent: {
    label: "Sent",
    definition: "Messages handed to a push service, mail server or SMS carrier.",
  },
  delivered: {
    label: "Delivered",
    definition:
      "Messages that arrived: confirmed by the device where the provider says so, otherwise accepted by the push service or mail server.",
  },
  opened: {
    label: "Opened",
    definition:
      "Messages opened at least once: a tap on a push, or the tracking pixel of an e-mail, labelled wherever they are added up. What a provider marks as opened by a machine is counted apart.",
  },
  clicked: {
    label: "Clicked",
    definition:
      "Messages in which a person followed a link at least once. Clicks that a provider marks as a machine's are counted apart.",
  },
  failed: {
    label: "Failed",
    definition: "Messages that could not be delivered: dead tokens, bounces, errors.",
  },
  cancelled: {
    label: "Cancelled",
    definition: "Messages that the provider gave up before sending.",
  },
};

/** What machines do to messages, as every page calls it. */
export const AUTOMATIC_TEXT = {
  label: "Automatic",
  opened: "Automatic opens",
  clicked: "Automatic clicks",
  definition:
    "Messages that only a machine opened or clicked: a mail program that loads pictures by itself, a scanner that follows links. A message that a person opened too counts as opened, once.",
} as const;

/** Each rate's name, formula and parts; always over the providers alone that report both parts. */
export const RATE_TEXT: Readonly<
  Record<keyof Rates, { label: string; formula: string; parts: string }>
> = {
  delivery: { label: "Delivery rate", formula: "delivered ÷ sent", parts: "delivered and sent" },
  open: { label: "Open rate", formula: "opened ÷ delivered", parts: "opened and delivered" },
  click: { label: "Click rate", formula: "clicked ÷ opened", parts: "clicked and opened" },
  failure: {
    label: "Failure rate",
    formula:
      "failed ÷ sent; for a provider that does not report sends, failed ÷ (failed + delivered); both parts added up",
    parts: "failed and sent (or delivered)",
  },
};

/** What opens are made of, as a word: taps, pixels, or both named. */
export function openedWord(openedBy: readonly OpenedBy[]): string {
  if (openedBy.length > 1) return "push taps and e-mail opens";
  return openedBy.map((way) => ({ tap: "taps", pixel: "e-mail opens" })[way]).join("");
}

/** Why a stage counts messages of which its own event is missing: "28 counted because …". */
export const IMPLIED_TEXT: Readonly<Record<string, string>> = {
  scheduled: "counted because they were sent",
  sent: "counted because they were delivered",
  delivered: "counted because they were opened",
  opened: "counted because they were clicked",
};

const CLASSES = {
  permanent: "permanent",
  temporary: "temporary",
  policy: "against somebody’s rules",
  refused: "refused by the recipient",
  sender: "the sender’s fault",
} as const;

/** What sort of failure a cause is, in words; null where its provider's word does not tell. */
export function failureClassLabel(of: keyof typeof CLASSES | null): string {
  return of === null ? "not classified" : CLASSES[of];
}
