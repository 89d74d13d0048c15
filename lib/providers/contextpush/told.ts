import type { Told } from "@/lib/providers/told";

/** What is told to people who connect it. */
export const told = {
  setup: [
    {
      title: {
        en: "Choose a shared secret",
        de: "Ein gemeinsames Secret wählen",
        fr: "Choisir un secret partagé",
      },
      text: {
        en: "Pushlens makes one with the endpoint. ContextPush sends it as X-ctx-secret with every request.",
        de: "Pushlens erzeugt eines mit dem Endpunkt. ContextPush sendet es mit jeder Anfrage als X-ctx-secret.",
        fr: "Pushlens en crée un avec le point d’accès. ContextPush l’envoie comme X-ctx-secret avec chaque requête.",
      },
    },
    {
      title: {
        en: "Write to support@contextsdk.com",
        de: "An support@contextsdk.com schreiben",
        fr: "Écrire à support@contextsdk.com",
      },
      text: {
        en: "Ask for ContextPush webhooks, and give them this endpoint's URL and the shared secret. There is no form for it.",
        de: "Um Webhooks von ContextPush bitten und die URL dieses Endpunkts und das gemeinsame Secret mitteilen. Ein Formular dafür gibt es nicht.",
        fr: "Demandez les webhooks de ContextPush, et donnez l’URL de ce point d’accès et le secret partagé. Il n’y a pas de formulaire pour cela.",
      },
    },
    {
      title: {
        en: "Give every message an idempotency_key",
        de: "Jeder Nachricht einen idempotency_key geben",
        fr: "Donner à chaque message un idempotency_key",
      },
      text: {
        en: "Set it when you schedule a message. Without it two messages of a campaign to one person cannot be told apart, so Pushlens keeps such entries in quarantine and does not count them.",
        de: "Er wird beim Planen einer Nachricht gesetzt. Ohne ihn lassen sich zwei Nachrichten einer Kampagne an dieselbe Person nicht unterscheiden; Pushlens hält solche Einträge deshalb in Quarantäne und zählt sie nicht.",
        fr: "Définissez-le en planifiant un message. Sans lui, deux messages d’une campagne à une même personne ne se distinguent pas ; Pushlens garde donc ces entrées en quarantaine et ne les compte pas.",
      },
    },
  ],
  replace: {
    token: {
      en: "Write to support@contextsdk.com and give them the new URL. There is no form for it.",
      de: "An support@contextsdk.com schreiben und die neue URL mitteilen. Ein Formular dafür gibt es nicht.",
      fr: "Écrivez à support@contextsdk.com et donnez la nouvelle URL. Il n’y a pas de formulaire pour cela.",
    },
    secret: {
      en: "Write to support@contextsdk.com and give them the new shared secret. There is no form for it.",
      de: "An support@contextsdk.com schreiben und das neue gemeinsame Secret mitteilen. Ein Formular dafür gibt es nicht.",
      fr: "Écrivez à support@contextsdk.com et donnez le nouveau secret partagé. Il n’y a pas de formulaire pour cela.",
    },
  },
  assumptions: [
    {
      about: { en: "Time", de: "Zeit", fr: "Heure" },
      text: {
        en: "The document does not say what timestamp is the time of. It is taken as the time of the status change.",
        de: "Das Dokument sagt nicht, wovon timestamp die Zeit ist. Sie gilt hier als die Zeit des Statuswechsels.",
        fr: "Le document ne dit pas de quoi timestamp est l’heure. On la prend pour celle du changement de statut.",
      },
    },
    {
      about: {
        en: "Missing idempotency_key",
        de: "Fehlender idempotency_key",
        fr: "idempotency_key manquant",
      },
      text: {
        en: "What is sent when a message was scheduled without one is not documented. Such entries are quarantined.",
        de: "Was gesendet wird, wenn eine Nachricht ohne ihn geplant wurde, ist nicht dokumentiert. Solche Einträge kommen in Quarantäne.",
        fr: "Ce qui est envoyé quand un message a été planifié sans lui n’est pas documenté. Ces entrées vont en quarantaine.",
      },
    },
    {
      about: { en: "Device transitions", de: "Gerätewechsel", fr: "Transitions d’appareil" },
      text: {
        en: "A request with X-CTX-Event-Type: device_transition is about devices, not messages. Its entries are kept and ignored.",
        de: "Eine Anfrage mit X-CTX-Event-Type: device_transition betrifft Geräte, nicht Nachrichten. Ihre Einträge werden behalten und nicht beachtet.",
        fr: "Une requête avec X-CTX-Event-Type: device_transition concerne des appareils, non des messages. Ses entrées sont conservées et ignorées.",
      },
    },
  ],
} satisfies Told;
