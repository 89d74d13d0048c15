import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Open the Event Webhooks",
        de: "„Event Webhooks“ öffnen",
        fr: "Ouvrir « Event Webhooks »",
      },
      text: {
        en: "In SendGrid, open Settings, then Mail Settings, then Event Webhooks, and create a new webhook.",
        de: "In SendGrid „Settings“, dann „Mail Settings“, dann „Event Webhooks“ öffnen und einen neuen Webhook anlegen.",
        fr: "Dans SendGrid, ouvrez « Settings », puis « Mail Settings », puis « Event Webhooks », et créez un nouveau webhook.",
      },
    },
    {
      title: {
        en: "Enter this endpoint's URL",
        de: "Die URL dieses Endpunkts eintragen",
        fr: "Saisir l’URL de ce point d’accès",
      },
      text: {
        en: "Paste this endpoint's URL as the Post URL.",
        de: "Die URL dieses Endpunkts als „Post URL“ einfügen.",
        fr: "Collez l’URL de ce point d’accès comme « Post URL ».",
      },
    },
    {
      title: { en: "Select the events", de: "Ereignisse auswählen", fr: "Choisir les événements" },
      text: {
        en: "Select Processed, Delivered, Deferred, Dropped, Bounced, Opened, Clicked, Spam Reports, Unsubscribed and the group events. Opened and Clicked need open and click tracking in Tracking Settings.",
        de: "„Processed“, „Delivered“, „Deferred“, „Dropped“, „Bounced“, „Opened“, „Clicked“, „Spam Reports“, „Unsubscribed“ und die Ereignisse zu Gruppen auswählen. „Opened“ und „Clicked“ brauchen „open tracking“ und „click tracking“ in „Tracking Settings“.",
        fr: "Sélectionnez « Processed », « Delivered », « Deferred », « Dropped », « Bounced », « Opened », « Clicked », « Spam Reports », « Unsubscribed » et les événements de groupes. « Opened » et « Clicked » demandent le suivi des ouvertures et des clics dans « Tracking Settings ».",
      },
    },
    {
      title: {
        en: "Switch the signature on",
        de: "Die Signatur einschalten",
        fr: "Activer la signature",
      },
      text: {
        en: "Under Security features, switch Signed Event Webhook on and save. Then copy the Verification Key that SendGrid shows, and enter it here as the secret. Without it the token in the URL is the secret.",
        de: "Unter „Security features“ „Signed Event Webhook“ einschalten und speichern. Dann den „Verification Key“ kopieren, den SendGrid zeigt, und hier als Secret eintragen. Ohne ihn ist der Token in der URL das Secret.",
        fr: "Sous « Security features », activez « Signed Event Webhook » et enregistrez. Copiez ensuite la « Verification Key » que SendGrid affiche, et saisissez-la ici comme secret. Sans elle, le jeton dans l’URL en tient lieu.",
      },
      withSecret: {
        en: "Under Security features, switch Signed Event Webhook on. Its Verification Key must be the one that you entered here: requests that it does not fit are refused.",
        de: "Unter „Security features“ „Signed Event Webhook“ einschalten. Der „Verification Key“ dort muss der sein, den Sie hier eingetragen haben: Anfragen, zu denen er nicht passt, werden abgewiesen.",
        fr: "Sous « Security features », activez « Signed Event Webhook ». Sa « Verification Key » doit être celle que vous avez saisie ici : les requêtes auxquelles elle ne correspond pas sont refusées.",
      },
    },
  ],
  replace: {
    token: {
      en: "In SendGrid, open Settings, Mail Settings, Event Webhooks, open the webhook, and replace its Post URL with the new one.",
      de: "In SendGrid „Settings“, „Mail Settings“, „Event Webhooks“ öffnen, den Webhook öffnen und seine „Post URL“ durch die neue ersetzen.",
      fr: "Dans SendGrid, ouvrez « Settings », « Mail Settings », « Event Webhooks », ouvrez le webhook, et remplacez sa « Post URL » par la nouvelle.",
    },
    secret: {
      en: "In SendGrid, switch Signed Event Webhook off and on again, copy the new Verification Key, and enter that key here as the new secret.",
      de: "In SendGrid „Signed Event Webhook“ aus- und wieder einschalten, den neuen „Verification Key“ kopieren und diesen Schlüssel hier als neues Secret eintragen.",
      fr: "Dans SendGrid, désactivez puis réactivez « Signed Event Webhook », copiez la nouvelle « Verification Key », et saisissez cette clé ici comme nouveau secret.",
    },
  },
  assumptions: [
    {
      about: { en: "Delivered", de: "Zugestellt", fr: "Distribué" },
      text: {
        en: "Delivered means that the recipient's mail server took the e-mail, not that somebody saw it. A bounce can still follow.",
        de: "Zugestellt heißt, dass der Mailserver des Empfängers die E-Mail angenommen hat, nicht, dass jemand sie gesehen hat. Ein Bounce kann noch folgen.",
        fr: "Distribué signifie que le serveur de messagerie du destinataire a pris l’e-mail, non que quelqu’un l’a vu. Un rebond peut encore suivre.",
      },
    },
    {
      about: { en: "Automatic opens", de: "Automatische Öffnungen", fr: "Ouvertures automatiques" },
      text: {
        en: "Opens that SendGrid marks as made by a machine are counted apart, as automatic. Clicks are not marked at all, and include those of scanners.",
        de: "Öffnungen, die SendGrid als von einer Maschine gemacht kennzeichnet, werden getrennt gezählt, als automatisch. Klicks sind gar nicht gekennzeichnet und enthalten die von Scannern.",
        fr: "Les ouvertures que SendGrid marque comme faites par une machine sont comptées à part, comme automatiques. Les clics ne sont pas du tout marqués, et incluent ceux des scanners.",
      },
    },
    {
      about: { en: "Dropped", de: "Fallen gelassen („Dropped“)", fr: "Abandonnés (« Dropped »)" },
      text: {
        en: "What was dropped because of your own suppression lists is counted as cancelled; what was dropped for other reasons as failed.",
        de: "Was wegen Ihrer eigenen Sperrlisten fallen gelassen wurde, zählt als abgebrochen; was aus anderen Gründen, als fehlgeschlagen.",
        fr: "Ce qui a été abandonné à cause de vos propres listes d’exclusion compte comme annulé ; pour d’autres raisons, comme échoué.",
      },
    },
    {
      about: { en: "Campaign", de: "Kampagne", fr: "Campagne" },
      text: {
        en: "The campaign is the single send, else the marketing campaign, else the first category, else the template.",
        de: "Die Kampagne ist der „Single Send“, sonst die „marketing campaign“, sonst die erste „category“, sonst die Vorlage.",
        fr: "La campagne est le « Single Send », sinon la « marketing campaign », sinon la première « category », sinon le modèle.",
      },
    },
    {
      about: { en: "Time of the signature", de: "Zeit der Signatur", fr: "Heure de la signature" },
      text: {
        en: "A signature is taken for two days, as SendGrid does not say whether it signs again when it tries again.",
        de: "Eine Signatur gilt zwei Tage, denn SendGrid sagt nicht, ob es bei einer Wiederholung neu signiert.",
        fr: "Une signature est acceptée pendant deux jours, car SendGrid ne dit pas s’il signe à nouveau quand il réessaie.",
      },
    },
    {
      about: {
        en: "Unsubscribed from a group",
        de: "Von einer Gruppe abgemeldet",
        fr: "Désabonné d’un groupe",
      },
      text: {
        en: "Leaving one group counts as an opt-out, whose cause names the group.",
        de: "Eine Gruppe zu verlassen zählt als Opt-out, dessen Ursache die Gruppe nennt.",
        fr: "Quitter un groupe compte comme un opt-out, dont la cause nomme le groupe.",
      },
    },
  ],
} satisfies Told;
