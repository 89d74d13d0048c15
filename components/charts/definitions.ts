import { words } from "@/lib/words/words";
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

function counts(): readonly NumberDefinition[] {
  const say = words("definitions");
  return ALL_STAGES.map((stage) => ({
    id: stage,
    label: STAGE_TEXT[stage].label,
    text: STAGE_TEXT[stage].definition,
    formula: null,
    covers: say("reporters"),
    behind: say("theMessages"),
  }));
}

function rates(): readonly NumberDefinition[] {
  const say = words("definitions");
  return (Object.keys(RATE_TEXT) as (keyof typeof RATE_TEXT)[]).map((rate) => ({
    id: `${rate}-rate`,
    label: RATE_TEXT[rate].label,
    text: say("aShare"),
    formula: RATE_TEXT[rate].formula,
    covers: rate === "failure" ? say("failureReporters") : say("bothReported"),
    behind: rate === "failure" ? say("theFailed") : say("bothParts"),
  }));
}

const AUDIENCE = [
  "optedIn",
  "optedOut",
  "net",
  "reachable",
  "kept",
  "opt-outs-per-thousand",
  "messages-by-country",
  "time-to-open",
] as const;
const PEOPLE = [
  "persons",
  "pressure",
  "double-sends",
  "fatigue",
  "left-after",
  "first-answer",
] as const;
const EXPERIMENTS = ["experiment-effect", "experiment-weight"] as const;
/** Numbers that are counts, and have no formula. */
const COUNTED = ["optedIn", "optedOut", "messages-by-country", "persons"] as const;

type Named = (typeof AUDIENCE | typeof PEOPLE | typeof EXPERIMENTS)[number];
type Counted = (typeof COUNTED)[number];
const isCounted = (id: Named): id is Counted => COUNTED.some((one) => one === id);

function named(ids: readonly Named[]): readonly NumberDefinition[] {
  const say = words("definitions");
  return ids.map((id) => ({
    id,
    label: say(`${id}.label`),
    text: say(`${id}.text`),
    formula: isCounted(id) ? null : say(`${id}.formula`),
    covers: say(`${id}.covers`),
    behind: say(`${id}.behind`),
  }));
}

/** Every number of the dashboard, in groups. */
export function definitions() {
  const say = words("definitions");
  return [
    { title: say("counts"), numbers: counts() },
    { title: say("rates"), numbers: rates() },
    { title: say("audience"), numbers: named(AUDIENCE) },
    { title: say("people"), numbers: named(PEOPLE) },
    { title: say("experiments"), numbers: named(EXPERIMENTS) },
  ];
}

const RULES = [
  "stages",
  "not-reported",
  "sends",
  "hatched",
  "clocks",
  "implied",
  "evidence",
  "opens",
  "automatic",
  "failure-classes",
  "again",
  "campaign",
] as const;

/** What has to be known of all of them. */
export function rules() {
  const say = words("definitions");
  return RULES.map((id) => ({ id, label: say(`${id}.label`), text: say(`${id}.text`) }));
}
