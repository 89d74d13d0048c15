import { expect } from "vitest";
import {
  AUTOMATIC,
  type Automatic,
  CHANNELS,
  type EventDraft,
  isStep,
  KINDS,
  type Kind,
  STAGES,
  stageOf,
} from "@/lib/providers/event";
import { readAll } from "@/lib/providers/fixtures";
import type { SampleOf } from "@/lib/providers/samples";
import { evidenceOf, type Provider, reportsStage } from "@/lib/providers/types";
import { AT, type Clause, readings, requestOf, utf8 } from "./subject";

/** What a provider promises of what it can report, and of the samples that show it. */
export const SAMPLES: readonly Clause[] = [
  {
    promise: "says of each channel what it can report, and what delivered means there",
    check({ provider }) {
      for (const channel of CHANNELS) {
        const hasEvidence = evidenceOf(provider, channel) !== null;
        expect(hasEvidence, channel).toBe(reportsStage(provider, channel, "delivered"));
      }
      expect(provider.reports[provider.defaultChannel]).toBeDefined();
    },
  },
  {
    promise: "has a sample of all that it reports, and reads each as what it is",
    check({ provider }) {
      const { samples, reports, defaultChannel } = provider;
      const needed: Kind[] = STAGES.filter((stage) => reports[defaultChannel]?.[stage]);
      const marked = (kind: Automatic) => {
        const stage = kind === "automatic_opened" ? "opened" : "clicked";
        return reports[defaultChannel]?.automatic?.[stage] === true;
      };
      needed.push(...AUTOMATIC.filter(marked));
      if (provider.reportsOptIn) needed.push("opted_in");
      if (provider.reportsOptOut) needed.push("opted_out");
      expect(Object.keys(samples)).toEqual(expect.arrayContaining(needed));
      for (const kind of KINDS) {
        if (!samples[kind]) continue;
        const { at, ...event } = sampleEvent(provider, kind, { at: AT, person: "ada" });
        expect(event.kind).toBe(kind);
        expect([AT, null], "its time").toContain(at);
        expect(["ada", null], "its person").toContain(event.person ?? null);
        if (isStep(kind)) expect(reportsStage(provider, null, stageOf(kind)), kind).toBe(true);
      }
    },
  },
  {
    promise: "knows a message again at each of its stages, and tells two messages apart",
    check({ provider }) {
      const { defaultChannel: channel, reports } = provider;
      const { samples } = provider;
      const stages: Kind[] = [
        ...STAGES.filter((stage) => reports[channel]?.[stage]),
        ...AUTOMATIC.filter((kind) => samples[kind]),
      ];
      const messageOf = (stage: Kind, message: string) =>
        sampleEvent(provider, stage, { at: AT, message, device: "d", channel }).message;
      for (const stage of stages) {
        expect(messageOf(stage, "a"), stage).toEqual(messageOf(stages[0] ?? stage, "a"));
        expect(messageOf(stage, "b"), `${stage}: two messages' identity`).not.toEqual(
          messageOf(stage, "a"),
        );
      }
    },
  },
  {
    promise: "has in its samples only fields that its fixtures have",
    check(subject) {
      const known = new Set(readings(subject).flatMap(({ item }) => pathsIn(item)));
      for (const build of Object.values(subject.provider.samples)) {
        const paths = pathsIn(build({ at: AT, person: "ada", campaign: "c", title: "t" }));
        const unknown = paths.filter((path) => !known.has(path));
        expect(unknown, "fields of a sample that no fixture has").toEqual([]);
      }
    },
  },
  {
    promise: "counts its own example as one event",
    check({ provider }) {
      const { headers, body } = provider.example(AT);
      const [result, ...more] = readAll(provider, { headers, query: "", body: utf8(body) });
      expect(result, "what its example is read as").toMatchObject({ outcome: "event" });
      expect(more, "further items of its example").toEqual([]);
    },
  },
];

function sampleEvent({ samples, ...provider }: Provider, kind: Kind, of: SampleOf): EventDraft {
  const item = samples[kind]?.(of);
  const [result] = readAll({ samples, ...provider }, requestOf([item]));
  if (result?.outcome !== "event") {
    throw new Error(`Its sample of ${kind} is read as ${JSON.stringify(result)}.`);
  }
  return result.event;
}

/** The dotted path of every field; entries of lists are not looked at. */
function pathsIn(item: unknown, prefix = ""): string[] {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return [];
  return Object.entries(item).flatMap(([key, value]) => [
    `${prefix}${key}`,
    ...pathsIn(value, `${prefix}${key}.`),
  ]);
}
