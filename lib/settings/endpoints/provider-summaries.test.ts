import { expect, test } from "vitest";
import { inLanguage } from "@/lib/words/here";
import type { Language } from "@/lib/words/languages";
import { words } from "@/lib/words/words";
import { providerSummary } from "./provider-summaries";

test.each<[Language, string, string, string]>([
  [
    "en",
    "At your vendor",
    "What Pushlens assumes of your vendor",
    "The complete value that your vendor sends.",
  ],
  [
    "de",
    "Bei Ihrem Anbieter",
    "Was Pushlens bei Ihrem Anbieter annimmt",
    "Der vollständige Wert, den Ihr Anbieter sendet.",
  ],
  [
    "fr",
    "Chez votre fournisseur",
    "Ce que Pushlens suppose de votre fournisseur",
    "La valeur complète qu’envoie votre fournisseur.",
  ],
])("a vendor that has no name yet is told of in whole sentences: %s", (language, at, of, does) =>
  inLanguage(language, () => {
    const named = providerSummary("custom")?.named ?? { doer: "", at: "" };
    const say = words("endpoints-ui");
    expect(say("atProvider", { provider: named.at })).toBe(at);
    expect(say("assumed", { provider: named.at })).toBe(of);
    expect(say("enterOwnMeans", { provider: named.doer })).toBe(does);
  }),
);

test("every other is called by its name", () => {
  expect(providerSummary("cleverpush")?.named).toEqual({ doer: "CleverPush", at: "CleverPush" });
});
