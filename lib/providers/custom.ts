import { splitText, textOf, UnreadableLine } from "./body";
import { quarantine, readItem } from "./fields";
import { compileSource } from "./source/compile";
import { handshakeOf } from "./source/handshake";
import { formFields } from "./source/items";
import { BodyError, type Provider, type RawRequest } from "./types";

/** The slug of every source of people's own, whichever its definition. */
export const CUSTOM = "custom";

/** What stands above the endpoints of people's own sources, where a vendor's name would. */
const LABEL = "Another vendor";

/**
 * A source of people's own without a definition: it takes all that comes, refuses nothing that can be kept,
 * and quarantines it.
 */
export const unmapped: Provider = {
  slug: CUSTOM,
  label: LABEL,
  reports: {},
  reportsOptIn: false,
  reportsOptOut: false,
  proof: { kind: "header", header: "authorization", required: false },
  handshake: handshakeOf({ get: true }),
  secretLabel: "Authorization",
  campaignWord: "Campaign",
  reuseAfter: null,
  begins: "any",
  typeFields: [],
  recipient: { person: [], device: [] },
  defaultChannel: "push",
  rhythm: {
    quiet: 24 * 3_600_000,
    late: 3_600_000,
    source:
      "How often another vendor sends is not known until its definition says it; a day is assumed.",
  },
  setup: [
    {
      title: "Give the vendor this URL",
      text: "Find where your vendor, or your own program, takes the address of a webhook, and paste this endpoint's URL. Choose POST and JSON where it asks.",
    },
    {
      title: "Let it send something",
      text: "Everything that comes is kept from the first request on. Nothing is counted before you have said what it means.",
    },
    {
      title: "Map it",
      text: "Open Map this source on this endpoint's page. What has come by then is read by what you say there.",
      withSecret:
        "Requests must come with a header Authorization that is this endpoint's value. Open Map this source on this endpoint's page: what has come by then is read by what you say there.",
    },
  ],
  replace: {
    token: "Where your vendor takes the address of its webhook, replace it with the new URL.",
    secret:
      "Where your vendor takes the header Authorization of its webhook, replace its value with the new one.",
  },
  assumptions: [],
  failures: new Map(),
  documentation: "",
  samples: {},
  example: (now) => ({
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      event: "example",
      id: `example-${now}`,
      time: new Date(now).toISOString(),
    }),
  }),
  items: keepWhatCame,
  read: (item, request) =>
    readItem(item, request, [], () =>
      quarantine("not_mapped", "Nobody has said yet what this source's items mean."),
    ),
};

/** Compiled ones, by their text; the oldest go first. */
const compiled = new Map<string, Provider>();
const MOST_COMPILED = 200;

/**
 * The provider that a stored definition (JSON text) makes; compiled once. What a built-in vendor would refuse
 * is kept, as items that are quarantined: another version of the definition may understand it. Throws
 * SourceError for a definition that cannot be used.
 */
export function customProvider(definition: string): Provider {
  const known = compiled.get(definition);
  if (known) return known;
  const made = compileSource(JSON.parse(definition));
  const provider: Provider = {
    ...made,
    slug: CUSTOM,
    items: (request) => {
      try {
        return made.items(request);
      } catch (error) {
        if (error instanceof BodyError) return keepWhatCame(request);
        throw error;
      }
    },
  };
  if (compiled.size >= MOST_COMPILED) compiled.delete(compiled.keys().next().value ?? "");
  compiled.set(definition, provider);
  return provider;
}

/** The same, or `unmapped` where the definition cannot be used by this version. */
export function usableProvider(definition: string | null): Provider {
  if (definition === null) return unmapped;
  try {
    return customProvider(definition);
  } catch {
    return unmapped;
  }
}

/** A body's items, as far as they can be told without knowing its sender; a body that is none is one item. */
function keepWhatCame({ headers, body }: RawRequest): readonly unknown[] {
  const text = textOf(body);
  if (text === "") return [];
  try {
    return splitText(text, () => false);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
  }
  return [saysForm(headers, text) ? formFields(text) : new UnreadableLine()];
}

function saysForm(headers: RawRequest["headers"], text: string): boolean {
  return headers["content-type"]?.includes("form-urlencoded") ?? /^[\w%.+[\]-]+=/.test(text);
}

/** True for a body that is a form: no JSON whatever it says, for many vendors say the wrong thing. */
export function isForm({ headers, body }: Pick<RawRequest, "headers" | "body">): boolean {
  const text = textOf(body);
  return !/^(?:[[{]|$)/.test(text) && saysForm(headers, text);
}
