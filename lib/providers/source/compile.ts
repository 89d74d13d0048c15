import type { Json } from "@/lib/providers/event";
import { getter, parsePath } from "@/lib/providers/path";
import type { Samples } from "@/lib/providers/samples";
import { BodyError, type Provider } from "@/lib/providers/types";
import { aboveOf } from "./above";
import { checkSource } from "./check";
import { testOf } from "./condition";
import type { CheckedSource } from "./definition";
import { handshakeOf } from "./handshake";
import { harmlessOf } from "./harmless";
import { itemReader, stageReader } from "./item-reader";
import { itemsReader } from "./items";
import { proofOf } from "./proof";
import { pathInItem, type Ref } from "./ref";
import { refsIn, refsOf } from "./refs-in";
import { snsQuestion } from "./sns-question";

/**
 * Makes a provider of a definition: once, as what is compiled is used for every item. `more` is what a
 * built-in vendor has beside it. Throws SourceError where the definition cannot be used.
 */
export function compileSource(
  definition: unknown,
  more: Partial<Pick<Provider, "samples" | "example" | "campaignKinds">> = {},
): Provider {
  const source = checkSource(definition);
  const refs = refsOf(source).map(({ ref }) => ref);
  const { body, proof, handshake, answer, busy } = source;
  const typePaths = pathsOf(refsIn({ type: source.type }).map(({ ref }) => ref));
  const read = itemReader(source);
  const readAs = stageReader(source);
  return {
    ...toldOf(source),
    proof: proofOf(proof),
    typeFields: typePaths,
    recipient: recipientOf(source),
    ...harmlessOf(source),
    samples: (more.samples ?? {}) satisfies Samples,
    example: more.example ?? ((now) => exampleAt(source.example, now)),
    ...(body.format === "query" ? { methods: ["GET", "POST"] } : {}),
    ...(proof.kind === "sns" ? { asks: snsQuestion } : {}),
    ...(more.campaignKinds ? { campaignKinds: more.campaignKinds } : {}),
    ...(handshake ? { handshake: handshakeOf(handshake) } : {}),
    ...(busy ? { busyStatus: busy } : {}),
    ...(answer ? { reply: { status: answer.status, text: answer.text ?? "" } } : {}),
    ...(body.emptyIsNothing ? { emptyIsNothing: true as const } : {}),
    items: itemsReader(body, { above: aboveOf(refs), isItem: itemTest(source, typePaths) }),
    read,
    ...(readAs ? { readAs } : {}),
  };
}

/** What a definition tells people, and says of its vendor, word by word. */
function toldOf(source: CheckedSource) {
  const { slug, label, secretLabel, campaignWord, reuseAfter, begins, defaultChannel } = source;
  const { rhythm, replace, assumptions, documentation } = source;
  const setup = source.setup.map(({ withSecret, copy, ...step }) => ({
    ...step,
    ...(withSecret === undefined ? {} : { withSecret }),
    ...(copy === undefined ? {} : { copy }),
  }));
  const hasKind = (kind: string) => source.rules.some((rule) => rule.kind === kind);
  return {
    slug,
    label,
    secretLabel,
    campaignWord,
    reuseAfter,
    begins,
    defaultChannel,
    rhythm,
    replace,
    setup,
    assumptions,
    documentation,
    reports: source.reports as Provider["reports"],
    reportsOptIn: hasKind("opted_in"),
    reportsOptOut: hasKind("opted_out"),
    enumerations: source.enumerations ?? [],
    failures: new Map(
      source.failures.flatMap(({ causes, ...told }) => {
        const hint = { ...told, class: told.class ?? null };
        return causes.map((cause) => [cause.toLowerCase(), hint] as const);
      }),
    ),
  };
}

/** Where items name whom they are about: what fills person and address, and what else is a device. */
function recipientOf(source: CheckedSource): Provider["recipient"] {
  const all = [source.fields, ...source.rules];
  const named = (field: "person" | "address") =>
    all.flatMap((fields) => pathsOf(refsIn({ from: fields[field] ?? [] }).map(({ ref }) => ref)));
  const devices = pathsOf(refsIn({ devices: source.devices ?? [] }).map(({ ref }) => ref));
  const person = [...new Set(named("person"))];
  const device = [...new Set([...named("address"), ...devices])];
  return { person, device: device.filter((path) => !person.includes(path)) };
}

function pathsOf(refs: readonly Ref[]): string[] {
  return [...new Set(refs.flatMap((ref) => pathInItem(ref) ?? []))];
}

const NO_REQUEST = { headers: {}, query: "", body: new Uint8Array() };

/** An object with a type is an item; one without may be what the definition refuses. */
function itemTest({ body }: CheckedSource, typePaths: readonly string[]) {
  const getters = typePaths.map((path) => getter(parsePath(path) ?? []));
  const refused = (body.refuse ?? []).map(({ when, message }) => ({ test: testOf(when), message }));
  return (item: { readonly [name: string]: Json }): boolean => {
    if (getters.some((get) => get(item) !== undefined)) return true;
    for (const { test, message } of refused) {
      const context = { item, request: NO_REQUEST, query: null, name: "", time: null };
      if (test?.(context)) throw new BodyError("not_an_event", message);
    }
    return false;
  };
}

/** The example with its times filled in. */
function exampleAt({ headers, body }: CheckedSource["example"], now: number) {
  const filled = body
    .replaceAll("{ms}", String(now))
    .replaceAll("{s}", String(Math.floor(now / 1_000)))
    .replaceAll("{iso}", new Date(now).toISOString());
  return { headers, body: filled };
}
