import {
  type AutomaticStage,
  type Channel,
  isStep,
  type Stage,
  stageOf,
} from "@/lib/providers/event";
import type { SourceDefinition } from "@/lib/providers/source/definition";
import { hasOffset, parsePattern } from "@/lib/providers/source/time-pattern";
import type { Draft, MappedType } from "./draft";
import type { Role } from "./roles";

const DAY = 86_400_000;

/** What is still to be said before a draft can be used, as sentences; none where it is whole. */
export function missingOf({ roles, types, unit, pattern, zone }: Draft): string[] {
  const meanings = Object.values(types).map(({ meaning }) => meaning);
  const has = (role: Role) => (roles[role]?.length ?? 0) > 0;
  const needsMessage = meanings.some(
    (one) => one !== "ignored" && one !== "unknown" && isStep(one),
  );
  const needsSomebody = meanings.some((one) => one === "opted_in" || one === "opted_out");
  const pieces = unit === "pattern" ? parsePattern(pattern) : [];
  return [
    ...(has("type") ? [] : ["Choose the value that says what happened: the type."]),
    ...(meanings.every((one) => one === "unknown")
      ? ["Say what at least one of the types means."]
      : []),
    ...(needsMessage && !has("message")
      ? ["Choose what identifies a message, so that its opening is joined with its sending."]
      : []),
    ...(needsSomebody && !has("device") && !has("person") && !has("address")
      ? ["Choose the person, device or address: an opt-in or opt-out is somebody's."]
      : []),
    ...(pieces === null ? ["The pattern of the time names no year, month and day."] : []),
    ...(pieces !== null && unit === "pattern" && !hasOffset(pieces) && zone === ""
      ? ["Say the time zone: the pattern has none."]
      : []),
  ];
}

/** The definition that a draft is; `check` says whether it can be used. */
export function definitionOfDraft(draft: Draft): SourceDefinition {
  const { label, channel, proof } = draft;
  return {
    version: 1,
    slug: slugOf(label),
    label,
    body: {
      format: draft.format,
      ...(draft.items === null ? {} : { items: [draft.items] }),
    },
    type: firstOf(draft, "type") ?? "type",
    fields: fieldsOf(draft),
    rules: rulesOf(draft),
    ...(draft.roles.device ? { devices: draft.roles.device } : {}),
    reports: reportsOf(draft),
    defaultChannel: channel,
    proof: proofOf(proof),
    secretLabel: proof.kind === "header" ? titled(proof.header) : "Secret",
    ...WORDS,
  };
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
    source: "How often this source sends is not known; a day is assumed.",
  },
  setup: [
    {
      title: "Give it this URL",
      text: "Where your vendor, or your own program, takes the address of a webhook, paste this endpoint's URL.",
      withSecret:
        "Where your vendor, or your own program, takes the address of a webhook, paste this endpoint's URL, and this endpoint's secret beside it.",
    },
  ],
  replace: {
    token: "Where the source takes the address of its webhook, replace it with the new URL.",
    secret: "Where the source takes the secret of its webhook, replace it with the new one.",
  },
  assumptions: [],
  failures: [],
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
function rulesOf({ types }: Draft): SourceDefinition["rules"] {
  const groups = new Map<string, { names: string[]; of: MappedType }>();
  for (const [name, of] of Object.entries(types)) {
    if (of.meaning === "unknown") continue;
    const key = `${of.meaning} ${of.channel}`;
    const group = groups.get(key) ?? { names: [], of };
    group.names.push(name);
    groups.set(key, group);
  }
  const rules: SourceDefinition["rules"] = [...groups.values()].map(({ names, of }) =>
    of.meaning === "ignored"
      ? { names, ignore: "test_event" as const }
      : {
          names,
          kind: of.meaning as Exclude<MappedType["meaning"], "ignored" | "unknown">,
          ...(of.channel === null ? {} : { channel: of.channel }),
        },
  );
  return rules.length > 0 ? rules : [];
}

type Reported = {
  [stage in Stage]?: true;
} & {
  evidence?: Draft["evidence"];
  automatic?: { [stage in AutomaticStage]?: true };
};

/** What the types can report, on each channel that they are of. */
function reportsOf({ types, channel, evidence }: Draft): SourceDefinition["reports"] {
  const reports: { [name in Channel]?: Reported } = { [channel]: {} };
  for (const { meaning, channel: own } of Object.values(types)) {
    if (meaning === "ignored" || meaning === "unknown" || !isStep(meaning)) continue;
    const reported = reports[own ?? channel] ?? {};
    reports[own ?? channel] = reported;
    const stage = stageOf(meaning);
    reported[stage] = true;
    if (stage === "delivered") reported.evidence = evidence;
    if (stage !== meaning) reported.automatic = { ...reported.automatic, [stage]: true };
  }
  return reports;
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
