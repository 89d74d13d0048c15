import type { InAll } from "@/lib/words/languages";

/**
 * What a definition says that the mapping page wrote, where the page does not ask: the file has the English of it,
 * and whoever reads of the source their own.
 */
export const PAGE_WORDS = {
  rhythm: {
    en: "How often this source sends is not known; a day is assumed.",
    de: "Wie oft diese Quelle sendet, ist nicht bekannt; ein Tag ist angenommen.",
    fr: "On ne sait pas à quelle fréquence cette source envoie ; on suppose une journée.",
  },
  setupTitle: {
    en: "Give it this URL",
    de: "Ihr diese URL geben",
    fr: "Lui donner cette URL",
  },
  setup: {
    en: "Where your vendor, or your own program, takes the address of a webhook, paste this endpoint's URL.",
    de: "Wo Ihr Anbieter oder Ihr eigenes Programm die Adresse eines Webhooks erwartet, die URL dieses Endpunkts einfügen.",
    fr: "Là où votre fournisseur, ou votre propre programme, prend l’adresse d’un webhook, collez l’URL de ce point d’accès.",
  },
  setupWithSecret: {
    en: "Where your vendor, or your own program, takes the address of a webhook, paste this endpoint's URL, and this endpoint's secret beside it.",
    de: "Wo Ihr Anbieter oder Ihr eigenes Programm die Adresse eines Webhooks erwartet, die URL dieses Endpunkts einfügen, und das Secret dieses Endpunkts daneben.",
    fr: "Là où votre fournisseur, ou votre propre programme, prend l’adresse d’un webhook, collez l’URL de ce point d’accès, et son secret à côté.",
  },
  replaceToken: {
    en: "Where the source takes the address of its webhook, replace it with the new URL.",
    de: "Wo die Quelle die Adresse ihres Webhooks erwartet, sie durch die neue URL ersetzen.",
    fr: "Là où la source prend l’adresse de son webhook, remplacez-la par la nouvelle URL.",
  },
  replaceSecret: {
    en: "Where the source takes the secret of its webhook, replace it with the new one.",
    de: "Wo die Quelle das Secret ihres Webhooks erwartet, es durch das neue ersetzen.",
    fr: "Là où la source prend le secret de son webhook, remplacez-le par le nouveau.",
  },
  meaning: {
    en: "The source's own word.",
    de: "Ein Wort der Quelle selbst.",
    fr: "Un terme propre à la source.",
  },
  todo: {
    en: "Look it up in the source's documentation, or one of the messages in its own log.",
    de: "In der Dokumentation der Quelle nachschlagen, oder eine der Nachrichten in ihrem Protokoll.",
    fr: "Cherchez-le dans la documentation de la source, ou l’un des messages dans son propre journal.",
  },
} as const satisfies Readonly<Record<string, InAll>>;

const BY_ENGLISH: ReadonlyMap<string, InAll> = new Map(
  Object.values(PAGE_WORDS).map((text) => [text.en, text]),
);

/** Something told, with what of it is the page's own in every language. Plain data only. */
export function inEveryLanguage<Told>(told: Told): Told;
export function inEveryLanguage(told: unknown): unknown {
  if (typeof told === "string") return BY_ENGLISH.get(told) ?? told;
  // What is in every language already has its English in itself.
  if (typeof told !== "object" || told === null || "en" in told) return told;
  if (Array.isArray(told)) return told.map((one) => inEveryLanguage(one));
  const named = Object.entries(told).map(([name, value]) => [name, inEveryLanguage(value)]);
  return Object.fromEntries(named);
}
