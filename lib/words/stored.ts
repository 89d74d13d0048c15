import type { Texts } from "./languages";

/**
 * Texts that are stored in English, as machines read them too, and shown to people later: why an item is in
 * quarantine or a request was refused, and why a source was not read anew. `sayStored` says them.
 */
export const stored = {
  fieldMissing: {
    en: '"{field}" is missing.',
    de: "„{field}“ fehlt.",
    fr: "« {field} » manque.",
  },
  fieldNotThere: {
    en: 'The item has no "{field}".',
    de: "Der Eintrag hat kein „{field}“.",
    fr: "L’élément n’a pas de « {field} ».",
  },
  fieldNoId: {
    en: '"{field}" is neither text nor a number.',
    de: "„{field}“ ist weder Text noch Zahl.",
    fr: "« {field} » n’est ni un texte ni un nombre.",
  },
  fieldTooLong: {
    en: '"{field}" is longer than an id can be.',
    de: "„{field}“ ist länger, als eine ID sein kann.",
    fr: "« {field} » est plus long qu’un identifiant ne peut l’être.",
  },
  fieldNotExact: {
    en: '"{field}" holds bytes that are not UTF-8, so it is not exact.',
    de: "„{field}“ enthält Bytes, die kein UTF-8 sind, und ist deshalb nicht genau.",
    fr: "« {field} » contient des octets qui ne sont pas de l’UTF-8, il n’est donc pas exact.",
  },
  lineNoJson: {
    en: "The line is not valid JSON.",
    de: "Die Zeile ist kein gültiges JSON.",
    fr: "La ligne n’est pas du JSON valide.",
  },
  noObject: {
    en: "The item is not a JSON object.",
    de: "Der Eintrag ist kein JSON-Objekt.",
    fr: "L’élément n’est pas un objet JSON.",
  },
  tooDeep: {
    en: "The item is nested deeper than {most} levels.",
    de: "Der Eintrag ist tiefer als {most} Ebenen verschachtelt.",
    fr: "L’élément est imbriqué sur plus de {most} niveaux.",
  },
  notStored: {
    en: "The item was read, but storing what it means failed.",
    de: "Der Eintrag wurde gelesen, aber seine Bedeutung ließ sich nicht speichern.",
    fr: "L’élément a été lu, mais ce qu’il signifie n’a pas pu être enregistré.",
  },
  notMapped: {
    en: "Nobody has said yet what this source's items mean.",
    de: "Noch hat niemand gesagt, was die Einträge dieser Quelle bedeuten.",
    fr: "Personne n’a encore dit ce que signifient les éléments de cette source.",
  },
  typeUnknown: {
    en: 'The type "{name}" is not known.',
    de: "Der Typ „{name}“ ist nicht bekannt.",
    fr: "Le type « {name} » n’est pas connu.",
  },
  eventUnknown: {
    en: 'The event "{name}" is not known.',
    de: "Das Ereignis „{name}“ ist nicht bekannt.",
    fr: "L’événement « {name} » n’est pas connu.",
  },
  channelUnknown: {
    en: 'The channel "{name}" is not known.',
    de: "Der Kanal „{name}“ ist nicht bekannt.",
    fr: "Le canal « {name} » n’est pas connu.",
  },
  valueUnknown: {
    en: 'The {field} "{name}" is not known.',
    de: "Der Wert „{name}“ von {field} ist nicht bekannt.",
    fr: "La valeur « {name} » de {field} n’est pas connue.",
  },
  namesChannel: {
    en: '"{field}" names the channel "{name}", which is not known.',
    de: "„{field}“ nennt den Kanal „{name}“, der nicht bekannt ist.",
    fr: "« {field} » indique le canal « {name} », qui n’est pas connu.",
  },
  noStage: {
    en: '"{name}" is no stage.',
    de: "„{name}“ ist keine Stufe.",
    fr: "« {name} » n’est pas une étape.",
  },
  contradict: {
    en: '{one} and {other} "{name}" contradict each other.',
    de: "{one} und {other} „{name}“ widersprechen sich.",
    fr: "{one} et {other} « {name} » se contredisent.",
  },
  namesNone: {
    en: '"{field}" is missing, {other} names none.',
    de: "„{field}“ fehlt, und {other} nennt nichts davon.",
    fr: "« {field} » manque, et {other} n’en indique aucun.",
  },
  noChannelAndVerb: {
    en: 'The {field} "{name}" is no known channel and verb.',
    de: "„{name}“ in {field} ist kein bekannter Kanal mit Verb.",
    fr: "« {name} » dans {field} n’est ni un canal ni un verbe connus.",
  },
  fieldNorUrl: {
    en: 'The item has no "{field}", and the URL no "{parameter}".',
    de: "Der Eintrag hat kein „{field}“ und die URL kein „{parameter}“.",
    fr: "L’élément n’a pas de « {field} », ni l’URL de « {parameter} ».",
  },
  noJson: { en: "This is no JSON.", de: "Das ist kein JSON.", fr: "Ce n’est pas du JSON." },
  tooDeepToShow: {
    en: "It is nested too deeply to be shown.",
    de: "Das ist zu tief verschachtelt, um gezeigt zu werden.",
    fr: "C’est imbriqué trop profondément pour être affiché.",
  },

  topicNotNamed: {
    en: "It came from the topic {topic}, which the secret of this endpoint does not name. Where the topic is yours, set a new secret that names it, too.",
    de: "Das kam vom Topic {topic}, das im Secret dieses Endpunkts nicht steht. Gehört das Topic Ihnen, ein neues Secret setzen, in dem auch dieses steht.",
    fr: "Cela vient du topic {topic}, que le secret de ce point d’accès ne nomme pas. Si le topic est à vous, définissez un nouveau secret qui le nomme aussi.",
  },
  certificateElsewhere: {
    en: "It says that its certificate is at an address that is not one of Amazon SNS. Amazon did not send it.",
    de: "Darin steht, das Zertifikat liege an einer Adresse, die nicht zu Amazon SNS gehört. Amazon hat das nicht gesendet.",
    fr: "Elle dit que son certificat se trouve à une adresse qui n’est pas d’Amazon SNS. Amazon ne l’a pas envoyée.",
  },
  certificateMissing: {
    en: "The certificate that it is signed with is not in the secret of this endpoint. Download it from {address}, and set a new secret: the one of now, with this address and the certificate below it. Amazon SNS sends again what was refused meanwhile, for up to an hour.",
    de: "Das Zertifikat, mit dem signiert wurde, steht nicht im Secret dieses Endpunkts. Von {address} herunterladen und ein neues Secret setzen: das bisherige, darunter diese Adresse und das Zertifikat. Amazon SNS sendet bis zu einer Stunde lang erneut, was inzwischen abgewiesen wurde.",
    fr: "Le certificat avec lequel elle est signée n’est pas dans le secret de ce point d’accès. Téléchargez-le depuis {address}, et définissez un nouveau secret : l’actuel, suivi de cette adresse et du certificat. Amazon SNS renvoie pendant une heure au plus ce qui a été refusé entre-temps.",
  },
  rawDelivery: {
    en: "It came by raw message delivery, which Amazon SNS does not sign. Switch raw message delivery off in the subscription, or revoke the secret here: then the token in the URL is the secret.",
    de: "Das kam per „Raw message delivery“, die Amazon SNS nicht signiert. Diese im Abonnement ausschalten, oder das Secret hier widerrufen: Dann ist der Token in der URL das Secret.",
    fr: "Elle est arrivée par « raw message delivery », qu’Amazon SNS ne signe pas. Désactivez cette option dans l’abonnement, ou révoquez le secret ici : le jeton de l’URL est alors le secret.",
  },

  bodiesGone: {
    en: "Of some requests the bodies are no longer kept, so not all can be read again. Nothing was changed: save the mapping for what comes from now on.",
    de: "Von einigen Anfragen sind die Inhalte nicht mehr aufbewahrt, also lässt sich nicht alles erneut lesen. Nichts wurde geändert: Die Zuordnung für das speichern, was ab jetzt kommt.",
    fr: "Le contenu de certaines requêtes n’est plus conservé, tout ne peut donc pas être relu. Rien n’a été modifié : enregistrez la correspondance pour ce qui arrive désormais.",
  },
  readingStopped: {
    en: "Somebody stopped it. Nothing was changed.",
    de: "Jemand hat das angehalten. Nichts wurde geändert.",
    fr: "Quelqu’un l’a arrêté. Rien n’a été modifié.",
  },
  sourceDeleted: {
    en: "The source was deleted. Nothing was changed.",
    de: "Die Quelle wurde gelöscht. Nichts wurde geändert.",
    fr: "La source a été supprimée. Rien n’a été modifié.",
  },
  readingFailed: {
    en: "It did not work; the worker's log says why. Nothing was changed: what is counted is still by the version in use. Save the mapping again to try it again.",
    de: "Das hat nicht funktioniert; das Protokoll des Workers sagt, warum. Nichts wurde geändert: Gezählt wird weiter nach der Version, die in Gebrauch ist. Die Zuordnung noch einmal speichern, um es erneut zu versuchen.",
    fr: "Cela n’a pas fonctionné ; le journal du worker dit pourquoi. Rien n’a été modifié : le comptage suit toujours la version en service. Enregistrez de nouveau la correspondance pour réessayer.",
  },
} as const satisfies Texts;
