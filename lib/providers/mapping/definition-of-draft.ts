import {
  type AutomaticStage,
  type Channel,
  isStep,
  type Stage,
  type Step,
  stageOf,
} from "@/lib/providers/event";
import { parsePath } from "@/lib/providers/path";
import type { SourceDefinition } from "@/lib/providers/source/definition";
import { hasOffset, parsePattern } from "@/lib/providers/source/time-pattern";
import type { Draft, MappedType } from "./draft";
import { PAGE_WORDS } from "./page-words";
import { IGNORED_AS, isNoEvent, MACHINE_WORDS, type Role, TEST_WORDS } from "./roles";
import { UNTYPED } from "./untyped";

const DAY = 86_400_000;

/** Something that is still to be said. */
type Missing = "type" | "meaning" | "message" | "somebody" | "pattern" | "zone";

/** What is still to be said before a draft can be used; nothing where it is whole. */
export function missingOf({ roles, types, unit, pattern, zone }: Draft): Missing[] {
  const meanings = Object.values(types).map(({ meaning }) => meaning);
  const has = (role: Role) => (roles[role]?.length ?? 0) > 0;
  const needsMessage = meanings.some((one) => !isNoEvent(one) && isStep(one));
  const needsSomebody = meanings.some((one) => one === "opted_in" || one === "opted_out");
  const pieces = unit === "pattern" ? parsePattern(pattern) : [];
  const isMissing: Readonly<Record<Missing, boolean>> = {
    type: !has("type"),
    meaning: meanings.every((one) => one === "unknown"),
    message: needsMessage && !has("message"),
    somebody: needsSomebody && !has("device") && !has("person") && !has("address"),
    pattern: pieces === null,
    zone: pieces !== null && unit === "pattern" && !hasOffset(pieces) && zone === "",
  };
  return (Object.keys(isMissing) as Missing[]).filter((what) => isMissing[what]);
}

/** The definition that a draft is; `check` says whether it can be used. */
export function definitionOfDraft(draft: Draft): SourceDefinition {
  const { label, channel, proof } = draft;
  return {
    version: 1,
    slug: slugOf(label),
    label,
    body: bodyOf(draft),
    type: typeOf(draft),
    ...(draft.roles.test ? { ignore: draft.roles.test.map(testRule) } : {}),
    fields: fieldsOf(draft),
    rules: rulesOf(draft),
    ...(draft.roles.device ? { devices: draft.roles.device } : {}),
    reports: reportsOf(draft),
    defaultChannel: channel,
    proof: proofOf(proof),
    secretLabel: proof.kind === "header" ? titled(proof.header) : "Secret",
    ...WORDS,
    failures: failuresOf(draft),
  };
}

function bodyOf({ format, inner, items }: Draft): SourceDefinition["body"] {
  const name = parsePath(inner ?? "")?.[0];
  return {
    format,
    ...(inner === null ? {} : format === "form" ? { field: String(name) } : { texts: [inner] }),
    ...(items === null ? {} : { items: [items] }),
  };
}

/** What is marked as a test is counted apart, whatever its type. */
function testRule(at: string) {
  return { when: [{ at, in: [...TEST_WORDS] }], rule: "test_event" as const };
}

/** Items without a type have one of their own where that means something. */
function typeOf(draft: Draft): SourceDefinition["type"] {
  const untyped = draft.types[UNTYPED]?.meaning ?? "unknown";
  if (untyped === "unknown") return firstOf(draft, "type") ?? "type";
  return [...(draft.roles.type ?? ["type"]), { text: UNTYPED }];
}

/** The first of a role's values that is there. */
function firstOf({ roles }: Draft, role: Role): string | string[] | undefined {
  const [only, ...others] = roles[role] ?? [];
  return others.length === 0 ? only : roles[role];
}

function fieldsOf(draft: Draft): SourceDefinition["fields"] {
  const { roles } = draft;
  const message = firstOf(draft, "message");
  const whose = firstOf(draft, "device") ?? firstOf(draft, "person") ?? firstOf(draft, "address");
  const plain = PLAIN.flatMap((role) => {
    const value = firstOf(draft, role);
    return value === undefined ? [] : [[role, value]];
  });
  return {
    ...(message === undefined ? {} : { message: [message, ...(roles.joined ?? [])] }),
    ...(whose === undefined ? {} : { subscription: [whose] }),
    key: [firstOf(draft, "event") ?? "@digest"],
    ...(roles.time ? { at: timeOf(draft) } : {}),
    ...Object.fromEntries(plain),
    ...(roles.platform ? { platform: roles.platform.map(lower) } : {}),
    ...(roles.channel?.[0] ? { channel: lower(roles.channel[0]) } : {}),
  };
}

/** Roles that are a field of the same name, as they are. */
const PLAIN = [
  "campaign",
  "campaignName",
  "person",
  "address",
  "cause",
  "title",
  "country",
  "language",
] as const;

/** What the page does not ask for. */
const WORDS = {
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  rhythm: {
    quiet: DAY,
    late: 3_600_000,
    source: PAGE_WORDS.rhythm.en,
  },
  setup: [
    {
      title: PAGE_WORDS.setupTitle.en,
      text: PAGE_WORDS.setup.en,
      withSecret: PAGE_WORDS.setupWithSecret.en,
    },
  ],
  replace: {
    token: PAGE_WORDS.replaceToken.en,
    secret: PAGE_WORDS.replaceSecret.en,
  },
  assumptions: [],
  documentation: "",
  example: {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ event: "example", id: "example-{ms}", time: "{iso}" }),
  },
} satisfies Partial<SourceDefinition>;

const lower = (from: string) => ({ from, lower: true as const });

function timeOf({ roles, unit, pattern, zone }: Draft) {
  const from = roles.time ?? [];
  if (unit !== "pattern") return { from, unit };
  return { from, pattern, ...(zone === "" ? {} : { zone }) };
}

/** One rule for all types of a meaning and channel, in the order of the table. */
function rulesOf({ types, roles }: Draft): SourceDefinition["rules"] {
  const groups = new Map<string, { names: string[]; of: MappedType }>();
  for (const [name, of] of Object.entries(types)) {
    if (of.meaning === "unknown") continue;
    const key = `${of.meaning} ${of.channel}`;
    const group = groups.get(key) ?? { names: [], of };
    group.names.push(name);
    groups.set(key, group);
  }
  const rules: SourceDefinition["rules"] = [...groups.values()].map(({ names, of }) =>
    ruleOf(names, of, roles.machine?.[0]),
  );
  return rules.length > 0 ? rules : [];
}

function ruleOf(
  names: string[],
  { meaning, channel }: MappedType,
  machine: string | undefined,
): SourceDefinition["rules"][0] {
  if (meaning === "test" || meaning === "ignored") return { names, ignore: IGNORED_AS[meaning] };
  const kind = meaning as Exclude<MappedType["meaning"], "test" | "ignored" | "unknown">;
  const isMarked = machine !== undefined && isMarkable(kind);
  return {
    ...{ names, kind, ...(channel === null ? {} : { channel }) },
    ...(isMarked ? { automatic: [{ at: machine, in: [...MACHINE_WORDS] }] } : {}),
  };
}

type Reported = {
  [stage in Stage]?: true;
} & {
  evidence?: Draft["evidence"];
  automatic?: { [stage in AutomaticStage]?: true };
};

/** What the types can report, on each channel that they are of. */
function reportsOf({ types, roles, channel, evidence }: Draft): SourceDefinition["reports"] {
  const reports: { [name in Channel]?: Reported } = { [channel]: {} };
  for (const { meaning, channel: own } of Object.values(types)) {
    if (isNoEvent(meaning) || !isStep(meaning)) continue;
    const reported = reports[own ?? channel] ?? {};
    reports[own ?? channel] = { ...reported, ...reportOf(meaning, reported, evidence, roles) };
  }
  return reports;
}

function reportOf(
  meaning: Step,
  { automatic }: Reported,
  evidence: Draft["evidence"],
  { machine }: Draft["roles"],
): Reported {
  const stage = stageOf(meaning);
  const isMarked = isMarkable(stage) && (stage !== meaning || machine);
  return {
    [stage]: true,
    ...(stage === "delivered" ? { evidence } : {}),
    ...(isMarked ? { automatic: { ...automatic, [stage]: true } } : {}),
  } as Reported;
}

/** True for what a machine can do in a person's place. */
function isMarkable(kind: string): kind is AutomaticStage {
  return kind === "opened" || kind === "clicked";
}

function failuresOf({ failures }: Draft): SourceDefinition["failures"] {
  return Object.entries(failures).flatMap(([cause, { class: sort, todo }]) =>
    sort === null && todo.trim() === ""
      ? []
      : [
          {
            ...{ causes: [cause], label: cause, meaning: PAGE_WORDS.meaning.en },
            ...(sort === null ? {} : { class: sort }),
            todo: todo.trim() || PAGE_WORDS.todo.en,
          },
        ],
  );
}

/** What the page has said of failures, back from a definition. */
export function saidOfFailures(failures: SourceDefinition["failures"]): Draft["failures"] {
  return Object.fromEntries(
    failures.flatMap(({ causes: [cause], class: sort, todo }) =>
      // The page has no place for a text in several languages.
      cause === undefined || typeof todo !== "string"
        ? []
        : [[cause, { class: sort ?? null, todo: todo === PAGE_WORDS.todo.en ? "" : todo }]],
    ),
  );
}

function proofOf(proof: Draft["proof"]): SourceDefinition["proof"] {
  if (proof.kind !== "hmac") {
    return proof.kind === "basic" ? { kind: "basic" } : { kind: "header", header: proof.header };
  }
  const { prefix, ...rest } = proof;
  return { ...rest, signed: "{body}", ...(prefix === "" ? {} : { prefix }) };
}

const titled = (header: string) =>
  header.replaceAll(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());

/** A name as a slug: what a definition's file is called. */
export function slugOf(label: string): string {
  const slug = label
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[-\d]+|-+$/g, "")
    .slice(0, 40);
  return slug === "" ? "source" : slug;
}
