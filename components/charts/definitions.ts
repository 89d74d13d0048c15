import { ALL_STAGES, RATE_TEXT, STAGE_TEXT } from "./stages";

/** What one number means: the same words on every page that shows it. */
export type NumberDefinition = {
  /** Stable, for links to it. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** How it is computed from counts; null for a count. */
  readonly formula: string | null;
  /** Which providers it includes and leaves out. */
  readonly covers: string;
  /** What a click on it leads to. */
  readonly behind: string;
};

const REPORTERS = "Providers that report this stage; the others show —, never 0.";
const BOTH =
  "Only providers and channels that report both parts; “not measurable for 2 of 5 providers” says so, and the figure's title names them.";
const FAILURES =
  "Providers that report failures, each by what else it reports: its sends, or where it reports none its failures and deliveries together.";
const MESSAGES = "The messages themselves, as many as the number says.";
const EVENTS = "The events themselves, as many as the number says.";

const counts: readonly NumberDefinition[] = ALL_STAGES.map((stage) => ({
  id: stage,
  label: STAGE_TEXT[stage].label,
  text: STAGE_TEXT[stage].definition,
  formula: null,
  covers: REPORTERS,
  behind: MESSAGES,
}));

const rates: readonly NumberDefinition[] = (
  Object.keys(RATE_TEXT) as (keyof typeof RATE_TEXT)[]
).map((rate) => ({
  id: `${rate}-rate`,
  label: RATE_TEXT[rate].label,
  text: "A share of messages, none counted twice.",
  formula: RATE_TEXT[rate].formula,
  covers: rate === "failure" ? FAILURES : BOTH,
  behind:
    rate === "failure"
      ? "The failed messages."
      : "Both its parts, and what lies between them: delivered, not opened.",
}));

const audience: readonly NumberDefinition[] = [
  {
    id: "optedIn",
    label: "Opted in",
    text: "Explicit opt-ins, of all causes, by the time they happened.",
    formula: null,
    covers: "Providers that report opt-ins.",
    behind: EVENTS,
  },
  {
    id: "optedOut",
    label: "Opted out",
    text: "Explicit opt-outs, of all causes, by the time they happened. No failed message is one.",
    formula: null,
    covers: "Providers that report opt-outs.",
    behind: EVENTS,
  },
  {
    id: "net",
    label: "Net subscribers",
    text: "Explicit opt-ins less explicit opt-outs, by the time they happened.",
    formula: "opted in − opted out",
    covers: "Providers that report opt-ins or opt-outs.",
    behind: "The opt-ins and opt-outs behind it.",
  },
  {
    id: "time-to-open",
    label: "Time to open",
    text: "From a message's delivery (else its sending) to its first open; the median and the 80th percentile, to within a fifth.",
    formula: "first open − first delivery",
    covers: "Opened messages of which a delivery or a sending was reported.",
    behind: "The opened messages of the campaign.",
  },
];

const PLANNED =
  "Messages of which ContextPush (or a source of one's own) says how they were planned.";
const experiments: readonly NumberDefinition[] = [
  {
    id: "experiment-effect",
    label: "Context-aware less traditional",
    text: "By how much more of the messages that were planned context-aware were opened within the window of their beginning: within each campaign, then weighed. Its bounds hold at 95% however often one looks, and count a person once.",
    formula: "Σ weight × (opened ÷ planned context-aware − opened ÷ planned traditional)",
    covers: PLANNED,
    behind: "Each campaign by itself, and the file with all of them.",
  },
  {
    id: "experiment-weight",
    label: "Weight of a campaign",
    text: "How much a campaign says: as much as its smaller arm allows, and nothing where all was planned one way.",
    formula: "context-aware × traditional ÷ all its messages, as a share of that of all campaigns",
    covers: PLANNED,
    behind: "The campaign's messages planned each way.",
  },
];

/** Every number of the dashboard, in groups. */
export const DEFINITIONS = [
  { title: "Counts", numbers: counts },
  { title: "Rates", numbers: rates },
  { title: "Audience and speed", numbers: audience },
  { title: "Experiments", numbers: experiments },
] as const;

/** What has to be known of all of them. */
export const RULES = [
  {
    id: "stages",
    label: "Stage",
    text: "A step on a message's way: scheduled, sent, delivered, opened, clicked. Failed and cancelled end the way, and stand at the side.",
  },
  {
    id: "not-reported",
    label: "— is not zero",
    text: "A dash stands where no selected provider reports a stage: nobody knows. A 0 was counted.",
  },
  {
    id: "hatched",
    label: "Hatched",
    text: "What is not known, and is no zero: in a funnel a stage that a provider does not report, in a chart over time days without data, in Best time hours with too few messages to judge.",
  },
  {
    id: "clocks",
    label: "Two clocks",
    text: "By send date: a message counts once, in the period in which it began, for every stage that it ever reached. By event date: an event counts when it happened, whenever its message began; nothing is implied.",
  },
  {
    id: "implied",
    label: "Implied",
    text: "An open cannot come without a delivery, nor a delivery without a sending. Where the provider reports the earlier stage but its event is missing, it counts as implied, and is shown as implied.",
  },
  {
    id: "evidence",
    label: "Evidence: accepted or confirmed",
    text: "What a delivery is known by. Some deliveries are confirmed by the device itself, others only accepted by a push service or mail server. “Confirmed” leaves the accepted ones out.",
  },
  {
    id: "opens",
    label: "Taps and pixels",
    text: "A push is opened by a tap, an e-mail by loading a pixel, which mail programs also do by themselves. Where both are added up, it says so.",
  },
  {
    id: "automatic",
    label: "Opens and clicks by machines",
    text: "Mail programs load pictures by themselves, and scanners follow links. Where a provider marks these, Opened and Clicked leave them out, and they stand beside as automatic: messages that only a machine opened or clicked. A switch adds them. What is not marked cannot be told apart, and is said so: opens include automatic ones. A machine’s open still shows that the message arrived.",
  },
  {
    id: "failure-classes",
    label: "Sorts of failure",
    text: "Each provider’s published causes are one of: permanent, temporary, against somebody’s rules (policy), refused by the recipient, the sender’s fault. A cause that is not known, or does not tell, is not classified. What a provider only puts off and tries again is not failed. A message that came back after it was delivered counts as both.",
  },
  {
    id: "again",
    label: "The same message again",
    text: "A provider may use the same ids again after a while. Each time counts as a message of its own.",
  },
  {
    id: "campaign",
    label: "One row, one number",
    text: "Cards, charts, tables, files and the API all read the same report: the same question gets the same number.",
  },
] as const;
