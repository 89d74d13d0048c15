import { splitText, textOf, UnreadableLine } from "./body";
import { quarantine, readItem } from "./fields";
import { inEveryLanguage } from "./mapping/page-words";
import { compileSource } from "./source/compile";
import { handshakeOf } from "./source/handshake";
import { formFields } from "./source/items";
import { BodyError, type Provider, type RawRequest } from "./types";

/** The slug of every source of people's own, whichever its definition. */
export const CUSTOM = "custom";

/** What stands above the endpoints of people's own sources, where a vendor's name would. */
const LABEL = { en: "Another vendor", de: "Anderer Anbieter", fr: "Autre fournisseur" };

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
    source: {
      en: "How often another vendor sends is not known until its definition says it; a day is assumed.",
      de: "Wie oft ein anderer Anbieter sendet, ist nicht bekannt, bis seine Definition es sagt; ein Tag ist angenommen.",
      fr: "On ne sait pas à quelle fréquence un autre fournisseur envoie tant que sa définition ne le dit pas ; on suppose une journée.",
    },
  },
  setup: [
    {
      title: {
        en: "Give the vendor this URL",
        de: "Dem Anbieter diese URL geben",
        fr: "Donner cette URL au fournisseur",
      },
      text: {
        en: "Find where your vendor, or your own program, takes the address of a webhook, and paste this endpoint's URL. Choose POST and JSON where it asks.",
        de: "Nachsehen, wo Ihr Anbieter oder Ihr eigenes Programm die Adresse eines Webhooks erwartet, und die URL dieses Endpunkts einfügen. POST und JSON wählen, wo danach gefragt wird.",
        fr: "Cherchez où votre fournisseur, ou votre propre programme, prend l’adresse d’un webhook, et collez l’URL de ce point d’accès. Choisissez POST et JSON si la question est posée.",
      },
    },
    {
      title: {
        en: "Let it send something",
        de: "Etwas senden lassen",
        fr: "Lui faire envoyer quelque chose",
      },
      text: {
        en: "Everything that comes is kept from the first request on. Nothing is counted before you have said what it means.",
        de: "Alles, was kommt, wird von der ersten Anfrage an behalten. Nichts wird gezählt, bevor Sie gesagt haben, was es bedeutet.",
        fr: "Tout ce qui arrive est conservé dès la première requête. Rien n’est compté avant que vous ayez dit ce que cela signifie.",
      },
    },
    {
      title: { en: "Map it", de: "Zuordnen", fr: "Faire la correspondance" },
      text: {
        en: "Open Map this source on this endpoint's page. What has come by then is read by what you say there.",
        de: "Auf der Seite dieses Endpunkts „Diese Quelle zuordnen“ öffnen. Was bis dahin gekommen ist, wird so gelesen, wie Sie es dort sagen.",
        fr: "Ouvrez « Faire correspondre cette source » sur la page de ce point d’accès. Ce qui est arrivé d’ici là est lu selon ce que vous y dites.",
      },
      withSecret: {
        en: "Requests must come with a header Authorization that is this endpoint's value. Open Map this source on this endpoint's page: what has come by then is read by what you say there.",
        de: "Anfragen müssen mit einem Header Authorization kommen, der den Wert dieses Endpunkts hat. Auf der Seite dieses Endpunkts „Diese Quelle zuordnen“ öffnen: Was bis dahin gekommen ist, wird so gelesen, wie Sie es dort sagen.",
        fr: "Les requêtes doivent venir avec un en-tête Authorization qui est la valeur de ce point d’accès. Ouvrez « Faire correspondre cette source » sur la page de ce point d’accès : ce qui est arrivé d’ici là est lu selon ce que vous y dites.",
      },
    },
  ],
  replace: {
    token: {
      en: "Where your vendor takes the address of its webhook, replace it with the new URL.",
      de: "Wo Ihr Anbieter die Adresse seines Webhooks erwartet, sie durch die neue URL ersetzen.",
      fr: "Là où votre fournisseur prend l’adresse de son webhook, remplacez-la par la nouvelle URL.",
    },
    secret: {
      en: "Where your vendor takes the header Authorization of its webhook, replace its value with the new one.",
      de: "Wo Ihr Anbieter den Header Authorization seines Webhooks erwartet, dessen Wert durch den neuen ersetzen.",
      fr: "Là où votre fournisseur prend l’en-tête Authorization de son webhook, remplacez sa valeur par la nouvelle.",
    },
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
  const { setup, replace, rhythm, failures } = made;
  const provider: Provider = {
    ...made,
    ...inEveryLanguage({ setup, replace, rhythm }),
    failures: new Map([...failures].map(([cause, hint]) => [cause, inEveryLanguage(hint)])),
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
