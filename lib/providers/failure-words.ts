import { type Text, textIn } from "@/lib/words/languages";
import { type FailureHint, failureHint, type Provider } from "./types";

const NO_REASON = { en: "No reason given", de: "Kein Grund angegeben", fr: "Aucune raison donnée" };
const TODO = {
  en: "Look the cause up in the provider's documentation, or one of the messages in its own log.",
  de: "Die Ursache in der Dokumentation des Anbieters nachschlagen, oder eine der Nachrichten in seinem Protokoll.",
  fr: "Cherchez la cause dans la documentation du fournisseur, ou l’un des messages dans son propre journal.",
};

/**
 * What a cause of failure is called, what it means and what to do, of any provider and any cause: where
 * nothing is known of it, that. `cause` null: none was given; `provider` null: this version does not know it.
 */
export function failureWords(
  provider: Pick<Provider, "failures" | "label"> | null,
  cause: string | null,
): FailureHint {
  const known = provider && failureHint(provider, cause);
  if (known) return known;
  return {
    class: null,
    label: cause?.replaceAll("_", " ") || NO_REASON,
    meaning: cause ? notKnown(provider?.label) : noReason(provider?.label),
    todo: TODO,
  };
}

const notKnown = (label: Text | undefined) => ({
  en: `${label ? textIn(label, "en") : "The provider"}'s own word, which Pushlens does not know yet.`,
  de: `Ein Wort von ${label ? textIn(label, "de") : "diesem Anbieter"}, das Pushlens noch nicht kennt.`,
  fr: `Un terme propre à ${label ? textIn(label, "fr") : "ce fournisseur"}, que Pushlens ne connaît pas encore.`,
});

const noReason = (label: Text | undefined) => ({
  en: `${label ? textIn(label, "en") : "The provider"} does not say why.`,
  de: `${label ? textIn(label, "de") : "Der Anbieter"} sagt nicht, warum.`,
  fr: `${label ? textIn(label, "fr") : "Le fournisseur"} ne dit pas pourquoi.`,
});
