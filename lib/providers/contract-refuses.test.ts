import { describe, expect, it, test } from "vitest";
import type { InAll } from "@/lib/words/languages";
import { contextpush } from "./contextpush/index";
import { readEntry } from "./contextpush/payload";
import { samples } from "./contextpush/samples";
import { brokenPromises } from "./contract/contract";
import { type Subject, subjectOf } from "./contract/subject";
import { object, readItem } from "./fields";
import type { Samples } from "./samples";
import { BodyError, type Provider } from "./types";

const RIGHT: Subject = subjectOf(contextpush, [contextpush.slug]);

/** A subject whose provider has a mistake in it. */
function wrong(mistake: Partial<Provider>): Subject {
  const provider = { ...contextpush, ...mistake };
  return { ...RIGHT, provider };
}

const parsed = (body: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(body));

const TYPE = "keeps the name of a type that it does not know, wherever types stand";
const WHOM = "finds in an item whom it read as its person and device, so that an erasure does";
const PROOF = "tells its proof to nobody: not in what it reads, and not in an error";
const LISTS = "reads an object, an array, both envelopes and lines alike";
const SETUP = "explains its setup in steps that one can follow";
const LANGUAGES = "tells people all of it in every language";
const RHYTHM = "says how its events arrive, and where that is from";
const SAMPLE = "has a sample of all that it reports, and reads each as what it is";
const AGAIN = "knows a message again at each of its stages, and tells two messages apart";

const STEP = {
  title: { en: "Give it a key", de: "Einen Schlüssel geben", fr: "Lui donner une clé" },
  text: {
    en: "Give each message an idempotency_key.",
    de: "Jeder Nachricht einen idempotency_key geben.",
    fr: "Donnez à chaque message un idempotency_key.",
  },
};

const ENGLISH = "ContextPush documents how it does this.";
const IN_ONE_LANGUAGE: readonly (readonly [string, Partial<Provider>])[] = [
  ["a step", { setup: [{ ...STEP, text: ENGLISH }] }],
  ["a step with a secret", { setup: [{ ...STEP, withSecret: ENGLISH }] }],
  ["where the URL is replaced", { replace: { ...contextpush.replace, token: ENGLISH } }],
  ["an assumption", { assumptions: [{ about: "Time", text: ENGLISH }] }],
  ["a rhythm", { rhythm: { ...contextpush.rhythm, source: ENGLISH } }],
  ["how messages are planned", { planning: { how: ENGLISH, eachWay: ENGLISH } }],
  [
    "a cause of failure",
    { failures: new Map([["x", { label: "X", class: null, meaning: ENGLISH, todo: ENGLISH }]]) },
  ],
];

const MISTAKES: readonly (readonly [string, Subject, string])[] = [
  [
    "a header that is a proof named as harmless",
    wrong({ harmlessHeaders: ["x-ctx-secret"] }),
    PROOF,
  ],
  [
    "an error that quotes the headers",
    wrong({
      items: (request) => {
        if (request.body.length < 10)
          throw new BodyError("not_json", String(Object.values(request.headers)));
        return contextpush.items(request);
      },
    }),
    PROOF,
  ],
  [
    "headers among an event's properties",
    wrong({
      read: (item, request, at) => {
        const result = contextpush.read(item, request, at);
        if (result.outcome !== "event") return result;
        return { ...result, event: { ...result.event, properties: { ...request.headers } } };
      },
    }),
    PROOF,
  ],
  [
    "a person that stands elsewhere",
    wrong({ recipient: { person: ["external_id"], device: ["device_token"] } }),
    WHOM,
  ],
  [
    "a device that stands elsewhere",
    wrong({ recipient: { person: ["user_id"], device: ["token"] } }),
    WHOM,
  ],
  ["a device that is forgotten", wrong({ recipient: { person: ["user_id"], device: [] } }), WHOM],
  [
    "one path too many to a person",
    wrong({ recipient: { person: ["user_id", "typo"], device: ["device_token"] } }),
    WHOM,
  ],
  ["a type that stands elsewhere than is said", wrong({ typeFields: ["event.kind"] }), TYPE],
  [
    "a reader that looks for the type elsewhere",
    wrong({ read: (item, request) => readItem(item, request, ["kind"], readEntry) }),
    TYPE,
  ],
  [
    "a type that is not known counted as sent",
    wrong({
      read: (item, request) =>
        readItem(item, request, ["delivery_status"], (fields) => {
          const known = Object.hasOwn(STATUSES, String(fields.delivery_status));
          const result = readEntry(known ? fields : { ...fields, delivery_status: "delivered" });
          return result;
        }),
    }),
    TYPE,
  ],
  [
    "a body that is always one object",
    wrong({
      items: (request) =>
        request.body.length === 0 ? contextpush.items(request) : [parsed(request.body)],
    }),
    LISTS,
  ],
  ["an envelope that is not opened", wrong({ items: withoutEnvelope }), LISTS],
  [
    "no README",
    { ...RIGHT, readme: "" },
    "has a README that says what is documented and what is assumed",
  ],
  [
    "no simulator",
    { ...RIGHT, hasSimulator: false },
    "has a simulator, and a story for the journeys in a browser",
  ],
  [
    "no story",
    { ...RIGHT, hasStory: false },
    "has a simulator, and a story for the journeys in a browser",
  ],
  [
    "a rhythm of one word",
    wrong({ rhythm: { ...contextpush.rhythm, source: "Assumed." } }),
    RHYTHM,
  ],
  [
    "a rhythm from nowhere",
    wrong({
      rhythm: {
        ...contextpush.rhythm,
        source: "Events come quickly, often within a minute or even less.",
      },
    }),
    RHYTHM,
  ],
  [
    "two steps of one line",
    wrong({
      setup: [
        { title: "Open it", text: "Open the webhook settings." },
        { title: "Enter URL", text: "Enter the endpoint's URL." },
      ],
    }),
    SETUP,
  ],
  ...IN_ONE_LANGUAGE.map(
    ([what, mistake]) => [`${what} in one language alone`, wrong(mistake), LANGUAGES] as const,
  ),
  [
    "a step that lacks one language",
    wrong({ setup: [{ ...STEP, text: { en: "Open it.", de: "Öffnen." } as InAll }] }),
    LANGUAGES,
  ],
  [
    "a step that is left untranslated",
    wrong({ setup: [{ ...STEP, text: { ...STEP.text, de: STEP.text.en } }] }),
    LANGUAGES,
  ],
  [
    "a field's name that is lost in a translation",
    wrong({ setup: [{ ...STEP, text: { ...STEP.text, fr: "Donnez la clé à chaque message." } }] }),
    LANGUAGES,
  ],
  [
    "two steps of one title",
    wrong({ setup: [STEP, STEP] }),
    "gives its steps titles of their own, in every language",
  ],
  ["a stage that has no sample", wrong({ samples: without(samples, "opened") }), SAMPLE],
  [
    "a sample of another stage",
    wrong({ samples: { ...samples, opened: samples.delivered } }),
    SAMPLE,
  ],
  [
    "a stage that is reported and not said",
    wrong({ reports: { push: { scheduled: true } } }),
    SAMPLE,
  ],
  [
    "all messages of a campaign taken for one",
    wrong({
      read: (item, request) =>
        readItem(
          { ...object(item), idempotency_key: "k" },
          request,
          ["delivery_status"],
          readEntry,
        ),
    }),
    AGAIN,
  ],
  [
    "samples with fields that no vendor sends",
    wrong({ samples: { ...samples, opened: (of) => ({ ...samples.opened(of), invented: 1 }) } }),
    "has in its samples only fields that its fixtures have",
  ],
  [
    "no assumptions",
    wrong({ assumptions: [] }),
    "says what it assumes, and where the vendor's documentation is",
  ],
];

const STATUSES = { pending: 1, delivered: 1, opened: 1, failed: 1, cancelled: 1 };

function without(all: Samples, kind: keyof Samples): Samples {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== kind));
}

function withoutEnvelope(request: Parameters<Provider["items"]>[0]): readonly unknown[] {
  const isEnvelope = new TextDecoder().decode(request.body).startsWith('{"data"');
  return isEnvelope ? [parsed(request.body)] : contextpush.items(request);
}

test("a provider without a mistake keeps every promise", () => {
  expect(brokenPromises(RIGHT)).toEqual([]);
});

describe("the contract refuses", () => {
  it.each(MISTAKES)("%s", (_, subject, promise) => {
    expect(brokenPromises(subject)).toContain(promise);
  });
});

test("a type may be nested, and its items be read from where it is", () => {
  const nest =
    <Of>(build: (of: Of) => object) =>
    (of: Of) => ({ event: build(of) });
  const nested = wrong({
    typeFields: ["event.delivery_status"],
    recipient: { person: ["event.user_id"], device: ["event.device_token"] },
    enumerations: [],
    samples: Object.fromEntries(
      Object.entries(samples).map(([kind, build]) => [kind, nest(build)]),
    ),
    example: (now) => ({ headers: {}, body: JSON.stringify(nest(samples.opened)({ at: now })) }),
    read: (item, request) =>
      readItem(item, request, ["event.delivery_status"], (fields) =>
        readEntry(object(fields.event) ?? {}),
      ),
  });
  expect(brokenPromises({ ...nested, fixtures: [] })).toEqual([
    // Its fixtures are another provider's, so there are none.
    "has in its samples only fields that its fixtures have",
    "has a sample of the vendor's own document among its fixtures",
  ]);
});
