import type { FailureHints } from "@/lib/providers/told";

/** The one cause that the document names. */
export const FAILURES: FailureHints = new Map([
  [
    "device_token no longer valid",
    {
      label: {
        en: "Push token no longer valid",
        de: "Push-Token nicht mehr gültig",
        fr: "Jeton push plus valable",
      },
      class: "permanent",
      meaning: {
        en: "Apple refused the device's token: the app was removed, or reinstalled.",
        de: "Apple hat den Token des Geräts abgelehnt: Die App wurde entfernt oder neu installiert.",
        fr: "Apple a refusé le jeton de l’appareil : l’application a été supprimée, ou réinstallée.",
      },
      todo: {
        en: "Stop scheduling for this token, and send ContextPush the new one when the app next starts. Sending on to dead tokens makes every rate look worse.",
        de: "Für diesen Token nichts mehr planen, und ContextPush den neuen senden, wenn die App das nächste Mal startet. Weiter an tote Token zu senden verschlechtert jede Rate.",
        fr: "Ne planifiez plus rien pour ce jeton, et envoyez le nouveau à ContextPush au prochain démarrage de l’application. Continuer à écrire à des jetons morts fait baisser tous les taux.",
      },
    },
  ],
]);
