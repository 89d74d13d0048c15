import type { Texts } from "./languages";

/** Sources of people's own and their mappings, where the server draws them or refuses something. */
export const sources = {
  sources: { en: "Sources", de: "Quellen", fr: "Sources" },
  about: {
    en: "Vendors and programs of your own that Pushlens has no adapter for, and what their values mean.",
    de: "Anbieter und eigene Programme, für die Pushlens keinen Adapter hat, und was ihre Werte bedeuten.",
    fr: "Les fournisseurs et programmes à vous pour lesquels Pushlens n’a pas d’adaptateur, et ce que signifient leurs valeurs.",
  },
  newEndpoint: { en: "New endpoint", de: "Neuer Endpunkt", fr: "Nouveau point d’accès" },
  noneYet: {
    en: "No source of your own yet",
    de: "Noch keine eigene Quelle",
    fr: "Pas encore de source à vous",
  },
  noneYetMeans: {
    en: "Make an endpoint of “Another vendor”. It keeps all that it gets, and you say here what it means.",
    de: "Einen Endpunkt für „Anderer Anbieter“ anlegen. Er bewahrt alles auf, was er bekommt, und Sie sagen hier, was es bedeutet.",
    fr: "Créez un point d’accès pour « Autre fournisseur ». Il conserve tout ce qu’il reçoit, et vous dites ici ce que cela signifie.",
  },
  name: { en: "Name", de: "Name", fr: "Nom" },
  state: { en: "State", de: "Status", fr: "État" },
  newestMapping: {
    en: "Newest mapping",
    de: "Neueste Zuordnung",
    fr: "Dernière correspondance",
  },
  readByIt: { en: "Read by it", de: "Danach gelesen", fr: "Lus selon elle" },
  renameOrDelete: {
    en: "Rename or delete",
    de: "Umbenennen oder löschen",
    fr: "Renommer ou supprimer",
  },
  provisioned: {
    en: "from the provisioning file",
    de: "aus der Provisionierungsdatei",
    fr: "du fichier de provisionnement",
  },
  noMapping: { en: "none", de: "keine", fr: "aucune" },
  versionAt: {
    en: "<strong>Version {version}</strong>, <at></at>",
    de: "<strong>Version {version}</strong>, <at></at>",
    fr: "<strong>Version {version}</strong>, <at></at>",
  },
  savedBy: { en: "by {name}", de: "von {name}", fr: "par {name}" },
  noEndpoint: { en: "no endpoint", de: "kein Endpunkt", fr: "aucun point d’accès" },
  notMapped: {
    en: "Not mapped yet",
    de: "Noch nicht zugeordnet",
    fr: "Pas encore de correspondance",
  },
  mapped: { en: "Mapped", de: "Zugeordnet", fr: "Correspondance faite" },
  readsStored: {
    en: "Version {version} reads all that is stored",
    de: "Version {version} liest alles, was gespeichert ist",
    fr: "La version {version} lit tout ce qui est enregistré",
  },
  waits: {
    en: "{n, plural, one {# item waits} other {# items wait}} in quarantine",
    de: "{n, plural, one {# Eintrag wartet} other {# Einträge warten}} in Quarantäne",
    fr: "{n, plural, one {# élément attend} other {# éléments attendent}} en quarantaine",
  },
  deleteThis: {
    en: "Delete<hidden> {name}</hidden>",
    de: "Löschen<hidden>: {name}</hidden>",
    fr: "Supprimer<hidden> {name}</hidden>",
  },
  deleteQuestion: { en: "Delete {name}?", de: "{name} löschen?", fr: "Supprimer {name} ?" },
  deleteEndpointsFirst: {
    en: "{more, plural, =0 {{name} is an endpoint that is read by it: delete that} one {{name} and # more are endpoints that are read by it: delete them} other {{name} and # more are endpoints that are read by it: delete them}} first, and choose there whether what was counted stays.",
    de: "{more, plural, =0 {Der Endpunkt {name} wird nach ihr gelesen: Löschen Sie zuerst ihn} one {Die Endpunkte {name} und ein weiterer werden nach ihr gelesen: Löschen Sie zuerst diese} other {Die Endpunkte {name} und # weitere werden nach ihr gelesen: Löschen Sie zuerst diese}}, und wählen Sie dort, ob bleibt, was gezählt ist.",
    fr: "{more, plural, =0 {Le point d’accès {name} est lu selon elle : supprimez-le d’abord} one {Les points d’accès {name} et # de plus sont lus selon elle : supprimez-les d’abord} other {Les points d’accès {name} et # de plus sont lus selon elle : supprimez-les d’abord}}, et choisissez-y si ce qui a été compté reste.",
  },
  deleteCounted: {
    en: "What its deleted endpoints counted stays, with all its numbers, and is still read by the saved mappings where it is ever counted anew. The mappings cannot be seen or exported any more, and the name is free again.",
    de: "Was ihre gelöschten Endpunkte gezählt haben, bleibt mit allen Zahlen und wird weiter nach den gespeicherten Zuordnungen gelesen, falls es je neu gezählt wird. Die Zuordnungen lassen sich nicht mehr ansehen oder exportieren, und der Name ist wieder frei.",
    fr: "Ce que ses points d’accès supprimés ont compté reste, avec tous ses chiffres, et se lit toujours selon les correspondances enregistrées en cas de nouveau comptage. Les correspondances ne peuvent plus être vues ni exportées, et le nom est de nouveau libre.",
  },
  deleteMapped: {
    en: "Nothing is stored of it, so no number changes. Its saved mappings are gone for good: export them first if you may need them.",
    de: "Von ihr ist nichts gespeichert, also ändert sich keine Zahl. Ihre gespeicherten Zuordnungen sind endgültig weg: Exportieren Sie sie vorher, wenn Sie sie noch brauchen könnten.",
    fr: "Rien n’en est enregistré, aucun chiffre ne change donc. Ses correspondances enregistrées disparaissent définitivement : exportez-les d’abord si vous pourriez en avoir besoin.",
  },
  deleteUnused: {
    en: "Nothing is stored of it, so no number changes.",
    de: "Von ihr ist nichts gespeichert, also ändert sich keine Zahl.",
    fr: "Rien n’en est enregistré, aucun chiffre ne change donc.",
  },
  keepIt: { en: "Keep it", de: "Behalten", fr: "Conserver" },
  deleteSource: { en: "Delete the source", de: "Quelle löschen", fr: "Supprimer la source" },

  mapASource: {
    en: "Map a source",
    de: "Quelle zuordnen",
    fr: "Faire correspondre une source",
  },
  backTo: { en: "← {name}", de: "← {name}", fr: "← {name}" },
  backToEndpoints: { en: "← Endpoints", de: "← Endpunkte", fr: "← Points d’accès" },
  mapThis: { en: "Map {name}", de: "{name} zuordnen", fr: "Faire correspondre {name}" },
  mapAbout: {
    en: "Say what the values of its bodies mean. Nothing is counted before you save, and all that came is kept until then. That you looked at the bodies is in the audit log.",
    de: "Sagen Sie, was die Werte der Inhalte bedeuten. Gezählt wird nichts, bevor Sie speichern, und bis dahin bleibt alles aufbewahrt, was kam. Dass Sie die Inhalte angesehen haben, steht im Protokoll.",
    fr: "Dites ce que signifient les valeurs de ses contenus. Rien n’est compté avant l’enregistrement, et tout ce qui est arrivé est conservé d’ici là. Le fait que vous avez vu les contenus figure dans le journal d’audit.",
  },
  savedMappings: {
    en: "Saved mappings",
    de: "Gespeicherte Zuordnungen",
    fr: "Correspondances enregistrées",
  },
  exportFile: {
    en: "Export as a file",
    de: "Als Datei exportieren",
    fr: "Exporter en fichier",
  },
  version: { en: "Version {version}", de: "Version {version}", fr: "Version {version}" },
  versionAll: {
    en: "by {name}, <at></at>, reads all that ever came",
    de: "von {name}, <at></at>, liest alles, was je kam",
    fr: "par {name}, <at></at>, lit tout ce qui est jamais arrivé",
  },
  versionOnwards: {
    en: "by {name}, <at></at>, reads what came from then on, and what was not understood before",
    de: "von {name}, <at></at>, liest, was danach kam, und was vorher nicht verstanden wurde",
    fr: "par {name}, <at></at>, lit ce qui est arrivé depuis, et ce qui n’avait pas été compris avant",
  },

  versionReplaced: {
    en: "by {name}, <at></at>, no longer in use: version {other} reads all in its place",
    de: "von {name}, <at></at>, nicht mehr in Gebrauch: Version {other} liest alles an ihrer Stelle",
    fr: "par {name}, <at></at>, plus en service : la version {other} lit tout à sa place",
  },

  "missing.type": {
    en: "Choose the value that says what happened: the type.",
    de: "Den Wert wählen, der sagt, was geschah: den Typ.",
    fr: "Choisissez la valeur qui dit ce qui s’est passé : le type.",
  },
  "missing.meaning": {
    en: "Say what at least one of the types means.",
    de: "Sagen, was mindestens einer der Typen bedeutet.",
    fr: "Dites ce que signifie au moins un des types.",
  },
  "missing.message": {
    en: "Choose what identifies a message, so that its opening is joined with its sending. Where nothing does, choose the campaign’s id, and with the person the message’s.",
    de: "Wählen, woran eine Nachricht zu erkennen ist, damit ihre Öffnung mit ihrem Versand verbunden wird. Gibt es nichts davon, die ID der Kampagne wählen, und mit der Person die der Nachricht.",
    fr: "Choisissez ce qui identifie un message, pour que son ouverture soit reliée à son envoi. Si rien ne le fait, choisissez l’identifiant de la campagne, et avec la personne celui du message.",
  },
  "missing.somebody": {
    en: "Choose the person, device or address: an opt-in or opt-out is somebody's.",
    de: "Person, Gerät oder Adresse wählen: Ein Opt-in oder Opt-out gehört jemandem.",
    fr: "Choisissez la personne, l’appareil ou l’adresse : un opt-in ou opt-out est celui de quelqu’un.",
  },
  "missing.pattern": {
    en: "The pattern of the time names no year, month and day.",
    de: "Das Muster der Zeit nennt nicht Jahr, Monat und Tag.",
    fr: "Le modèle de l’heure n’indique pas l’année, le mois et le jour.",
  },
  "missing.zone": {
    en: "Say the time zone: the pattern has none.",
    de: "Die Zeitzone angeben: Das Muster hat keine.",
    fr: "Indiquez le fuseau horaire : le modèle n’en a pas.",
  },

  notFound: {
    en: "There is no such source. It may have been deleted.",
    de: "Diese Quelle gibt es nicht. Vielleicht wurde sie gelöscht.",
    fr: "Cette source n’existe pas. Elle a peut-être été supprimée.",
  },
  "usedBy.one": {
    en: "The endpoint {name} is read by it. Nothing was deleted. Delete that endpoint first, without its data where its numbers are to stay.",
    de: "Der Endpunkt {name} wird nach ihr gelesen. Nichts wurde gelöscht. Löschen Sie zuerst diesen Endpunkt, ohne seine Daten, wenn die Zahlen bleiben sollen.",
    fr: "Le point d’accès {name} est lu selon elle. Rien n’a été supprimé. Supprimez d’abord ce point d’accès, sans ses données si ses chiffres doivent rester.",
  },
  "usedBy.several": {
    en: "These endpoints are read by it: {names}. Nothing was deleted. Delete them first, without their data where their numbers are to stay.",
    de: "Diese Endpunkte werden nach ihr gelesen: {names}. Nichts wurde gelöscht. Löschen Sie sie zuerst, ohne ihre Daten, wenn die Zahlen bleiben sollen.",
    fr: "Ces points d’accès sont lus selon elle : {names}. Rien n’a été supprimé. Supprimez-les d’abord, sans leurs données si leurs chiffres doivent rester.",
  },
  "usedBy.many": {
    en: "These endpoints are read by it: {names} and {n, number} more. Nothing was deleted. Delete them first, without their data where their numbers are to stay.",
    de: "Diese Endpunkte werden nach ihr gelesen: {names} und {n, number} weitere. Nichts wurde gelöscht. Löschen Sie sie zuerst, ohne ihre Daten, wenn die Zahlen bleiben sollen.",
    fr: "Ces points d’accès sont lus selon elle : {names} et {n, number} de plus. Rien n’a été supprimé. Supprimez-les d’abord, sans leurs données si leurs chiffres doivent rester.",
  },
  pastedTooLong: {
    en: "A million characters at most. Paste a part of it.",
    de: "Höchstens eine Million Zeichen. Bitte einen Teil davon einfügen.",
    fr: "Un million de caractères au plus. Collez-en une partie.",
  },
  fileTooLong: {
    en: "This file is too long for a definition.",
    de: "Diese Datei ist für eine Definition zu lang.",
    fr: "Ce fichier est trop long pour une définition.",
  },
  provisionUnread: {
    en: "The provisioning file cannot be read, so it is not known whether it names this source. Nothing was changed. Look at PUSHLENS_PROVISION, and try again.",
    de: "Die Provisionierungsdatei lässt sich nicht lesen, also ist nicht bekannt, ob sie diese Quelle nennt. Nichts wurde geändert. Prüfen Sie PUSHLENS_PROVISION, und versuchen Sie es noch einmal.",
    fr: "Le fichier de provisionnement ne peut pas être lu, on ne sait donc pas s’il nomme cette source. Rien n’a été modifié. Vérifiez PUSHLENS_PROVISION, et réessayez.",
  },
  namedByFile: {
    en: "The provisioning file names {name}, and its endpoints there would no longer find it. Nothing was changed. Take the source and its endpoints out of the file first: what they made stays.",
    de: "Die Provisionierungsdatei nennt {name}, und ihre Endpunkte dort fänden die Quelle nicht mehr. Nichts wurde geändert. Nehmen Sie zuerst die Quelle und ihre Endpunkte aus der Datei: Was daraus entstand, bleibt.",
    fr: "Le fichier de provisionnement nomme {name}, et ses points d’accès n’y trouveraient plus la source. Rien n’a été modifié. Retirez d’abord la source et ses points d’accès du fichier : ce qu’ils ont créé reste.",
  },
  nameTaken: {
    en: "There is a source called {name} already. Choose another name.",
    de: "Eine Quelle namens {name} gibt es schon. Bitte einen anderen Namen wählen.",
    fr: "Une source appelée {name} existe déjà. Choisissez un autre nom.",
  },
  savedMeanwhile: {
    en: "Somebody else has saved another mapping meanwhile. Nothing was changed: load the page again to see it.",
    de: "Inzwischen hat jemand anderes eine Zuordnung gespeichert. Nichts wurde geändert: Laden Sie die Seite neu, um sie zu sehen.",
    fr: "Quelqu’un d’autre a enregistré une correspondance entre-temps. Rien n’a été modifié : rechargez la page pour la voir.",
  },
  beingRead: {
    en: "Everything that is stored is just being read by version {version}. Nothing was changed: wait until that is done, or stop it below.",
    de: "Alles, was gespeichert ist, wird gerade nach Version {version} gelesen. Nichts wurde geändert: Warten Sie, bis das fertig ist, oder halten Sie es unten an.",
    fr: "Tout ce qui est enregistré est en train d’être lu selon la version {version}. Rien n’a été modifié : attendez la fin, ou arrêtez-la ci-dessous.",
  },
  cannotStop: {
    en: "Everything that is stored has just been read by its new version, which is now put into use and cannot be stopped any more. Nothing else was changed: load the page again in a few minutes.",
    de: "Alles, was gespeichert ist, wurde gerade nach der neuen Version gelesen, die jetzt in Gebrauch geht und sich nicht mehr anhalten lässt. Sonst wurde nichts geändert: Laden Sie die Seite in ein paar Minuten neu.",
    fr: "Tout ce qui est enregistré vient d’être lu selon sa nouvelle version, qui est en train d’être mise en service et ne peut plus être arrêtée. Rien d’autre n’a été modifié : rechargez la page dans quelques minutes.",
  },
  overAlready: {
    en: "It is over already. Load the page again to see what came of it.",
    de: "Das ist schon vorbei. Laden Sie die Seite neu, um zu sehen, was daraus wurde.",
    fr: "C’est déjà terminé. Rechargez la page pour voir ce qu’il en est advenu.",
  },
  cannotChangeLives: {
    en: "reuseAfter, begins: what makes one message of several cannot change for a source that has counted already. Nothing was changed.",
    de: "reuseAfter, begins: Was aus mehreren Nachrichten eine macht, kann sich bei einer Quelle, die schon gezählt hat, nicht ändern. Nichts wurde geändert.",
    fr: "reuseAfter, begins : ce qui fait un message de plusieurs ne peut pas changer pour une source qui a déjà compté. Rien n’a été modifié.",
  },
  noMappingIn: {
    en: "There is no mapping in it. Nothing was changed.",
    de: "Darin steht keine Zuordnung. Nichts wurde geändert.",
    fr: "Il n’y a pas de correspondance dedans. Rien n’a été modifié.",
  },
  notJson: {
    en: "This is no JSON, so it is no definition. Nothing was changed.",
    de: "Das ist kein JSON, also keine Definition. Nichts wurde geändert.",
    fr: "Ce n’est pas du JSON, ce n’est donc pas une définition. Rien n’a été modifié.",
  },
  problemAt: { en: "{place}: {problem}", de: "{place}: {problem}", fr: "{place} : {problem}" },
  theDefinition: { en: "The definition", de: "Die Definition", fr: "La définition" },
  andMoreProblems: {
    en: "And {n, number} more.",
    de: "Und {n, number} weitere.",
    fr: "Et {n, number} de plus.",
  },
} as const satisfies Texts;
