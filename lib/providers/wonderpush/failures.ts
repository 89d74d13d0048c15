import type { FailureHints } from "@/lib/providers/told";

/** WonderPush's event names no cause at all. */
export const FAILURES: FailureHints = new Map([
  [
    "",
    {
      label: { en: "No reason given", de: "Kein Grund angegeben", fr: "Aucune raison donnée" },
      class: null,
      meaning: {
        en: "WonderPush says that sending failed, not why. Nearly always Apple or Google no longer accept the device's push token: the app was removed, or reinstalled.",
        de: "WonderPush sagt, dass das Senden fehlschlug, nicht warum. Fast immer nehmen Apple oder Google den Push-Token des Geräts nicht mehr an: Die App wurde entfernt oder neu installiert.",
        fr: "WonderPush dit que l’envoi a échoué, pas pourquoi. Presque toujours, Apple ou Google n’accepte plus le jeton push de l’appareil : l’application a été supprimée, ou réinstallée.",
      },
      todo: {
        en: "A few in a hundred are normal, and WonderPush drops such devices by itself. If the share jumped on one day, check the push credentials of the platform in WonderPush (APNs key or certificate, Firebase service account).",
        de: "Einige von hundert sind normal, und WonderPush entfernt solche Geräte von selbst. Ist der Anteil an einem Tag gesprungen, die Push-Zugangsdaten der Plattform in WonderPush prüfen (APNs-Schlüssel oder -Zertifikat, Firebase-Dienstkonto).",
        fr: "Quelques-uns sur cent, c’est normal, et WonderPush retire ces appareils de lui-même. Si la part a bondi un jour, vérifiez les identifiants push de la plateforme dans WonderPush (clé ou certificat APNs, compte de service Firebase).",
      },
    },
  ],
]);
