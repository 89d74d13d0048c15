import { isDeepStrictEqual } from "node:util";
import { pathText } from "@/lib/providers/path";
import type { SourceDefinition } from "@/lib/providers/source/definition";
import { textIn } from "@/lib/words/languages";
import { definitionOfDraft, saidOfFailures } from "./definition-of-draft";
import { type Draft, draftSchema, emptyDraft, type MappedType } from "./draft";
import type { Role } from "./roles";

/** The draft that a definition was made of; null for one that says more than the mapping page can show. */
export function draftOfDefinition(definition: SourceDefinition): Draft | null {
  const { body, fields, rules, proof, label, defaultChannel, reports } = definition;
  const draft: Draft = {
    ...emptyDraft(textIn(label, "en")),
    format: body.format === "form" ? "form" : "json",
    inner: body.field === undefined ? (body.texts?.[0] ?? null) : pathText([body.field]),
    items: body.items?.[0] ?? null,
    roles: rolesOf(definition),
    ...timeOf(fields.at),
    types: typesOf(rules),
    failures: saidOfFailures(definition.failures),
    channel: defaultChannel,
    evidence:
      Object.values(reports).find(({ evidence }) => evidence !== undefined)?.evidence ?? "accepted",
    proof: draftSchema.shape.proof.safeParse(proofOf(proof)).data ?? emptyDraft("").proof,
  };
  const { success, data } = draftSchema.safeParse(draft);
  if (!success) return null;
  return isDeepStrictEqual(plain(definitionOfDraft(data)), plain(definition)) ? data : null;
}

/** Without what is undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function rolesOf({ type, fields, devices, rules, ignore = [] }: SourceDefinition): Draft["roles"] {
  const found: [Role, unknown][] = [
    ["type", type],
    ["time", timesOf(fields.at)],
    ["message", fields.message?.[0]],
    ["joined", fields.message?.slice(1)],
    ["person", fields.person],
    ["device", devices],
    ["address", fields.address],
    ["event", fields.key],
    ["campaign", fields.campaign],
    ["campaignName", fields.campaignName],
    ["cause", fields.cause],
    ["platform", fields.platform],
    ["channel", fields.channel],
    ["title", fields.title],
    ["country", fields.country],
    ["language", fields.language],
    ["machine", rules.find(({ automatic }) => automatic)?.automatic?.[0]?.at],
    ["test", ignore.map(({ when }) => when[0]?.at)],
  ];
  return Object.fromEntries(
    found.flatMap(([role, value]) => {
      const refs = [value].flat().flatMap((one) => refIn(one) ?? []);
      return refs.length === 0 || refs[0] === "@digest" ? [] : [[role, refs]];
    }),
  );
}

function refIn(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || !("from" in value)) return null;
  return typeof value.from === "string" ? value.from : null;
}

function timesOf(at: SourceDefinition["fields"]["at"]): unknown {
  const [first] = [at ?? []].flat();
  return first?.from;
}

function timeOf(at: SourceDefinition["fields"]["at"]): Partial<Draft> {
  const [first] = [at ?? []].flat();
  if (first === undefined) return {};
  if ("unit" in first) return { unit: first.unit };
  return { unit: "pattern", pattern: first.pattern, zone: first.zone ?? "" };
}

function typesOf(rules: SourceDefinition["rules"]): Draft["types"] {
  const types: Record<string, MappedType> = {};
  for (const { names, kind, ignore, channel } of rules) {
    const own = typeof channel === "string" ? (channel as MappedType["channel"]) : null;
    for (const name of [names].flat()) {
      types[name] = {
        meaning: kind ?? (ignore === "test_event" ? "test" : "ignored"),
        channel: own,
      };
    }
  }
  return types;
}

function proofOf(proof: SourceDefinition["proof"]): unknown {
  if (proof.kind !== "hmac") return proof;
  const { kind, hash, header, encoding, prefix = "" } = proof;
  return { kind, hash, header, encoding, prefix };
}
