import type { Texts } from "./languages";

/** Settings → Audit log: what was done, by whom, and to what. */
export const audit = {
  auditLog: { en: "Audit log", de: "Protokoll", fr: "Journal d’audit" },
  about: {
    en: "What was done here, and by whom. Nothing in it can be changed: each hash is over the entry and the hash before it, and <code>pushlens audit verify</code> checks them all. Times are in {zone}; in the CSV, in UTC.",
    de: "Was hier getan wurde, und von wem. Nichts darin lässt sich ändern: Jeder Hash gilt dem Eintrag und dem Hash davor, und <code>pushlens audit verify</code> prüft sie alle. Zeiten in {zone}; in der CSV in UTC.",
    fr: "Ce qui a été fait ici, et par qui. Rien ne peut y être modifié : chaque empreinte porte sur l’entrée et sur l’empreinte précédente, et <code>pushlens audit verify</code> les vérifie toutes. Les heures sont celles de {zone} ; dans le CSV, en UTC.",
  },
  theAuditLog: { en: "the audit log", de: "das Protokoll", fr: "le journal d’audit" },
  noEntries: { en: "No entries here", de: "Hier sind keine Einträge", fr: "Aucune entrée ici" },
  nothingFits: {
    en: "Nothing fits these filters. Take one away, or choose a longer time.",
    de: "Nichts passt zu diesen Filtern. Entfernen Sie einen, oder wählen Sie einen längeren Zeitraum.",
    fr: "Rien ne correspond à ces filtres. Retirez-en un, ou choisissez une période plus longue.",
  },
  newest: { en: "Newest", de: "Neueste", fr: "Plus récentes" },
  older: { en: "Older", de: "Ältere", fr: "Plus anciennes" },
  number: { en: "No.", de: "Nr.", fr: "Nº" },
  when: { en: "When", de: "Wann", fr: "Quand" },
  who: { en: "Who", de: "Wer", fr: "Qui" },
  what: { en: "What", de: "Was", fr: "Quoi" },
  details: { en: "Details", de: "Einzelheiten", fr: "Détails" },
  hash: { en: "Hash", de: "Hash", fr: "Empreinte" },
  anybody: { en: "anybody", de: "alle", fr: "tout le monde" },
  anything: { en: "anything", de: "alles", fr: "tout" },
  from: { en: "From", de: "Von", fr: "Du" },
  to: { en: "To", de: "Bis", fr: "Au" },
  filter: { en: "Filter", de: "Filtern", fr: "Filtrer" },
  allEntries: { en: "All entries", de: "Alle Einträge", fr: "Toutes les entrées" },

  "actor.command line": { en: "command line", de: "Kommandozeile", fr: "ligne de commande" },
  "actor.provisioning file": {
    en: "provisioning file",
    de: "Provisionierungsdatei",
    fr: "fichier de provisionnement",
  },
  "actor.Pushlens itself": {
    en: "Pushlens itself",
    de: "Pushlens selbst",
    fr: "Pushlens lui-même",
  },
  "actor.nobody": { en: "nobody", de: "niemand", fr: "personne" },

  "subject.alert": { en: "alert {name}", de: "Alarm {name}", fr: "alerte {name}" },
  "subject.annotation": { en: "annotation {name}", de: "Notiz {name}", fr: "note {name}" },
  "subject.api key": { en: "api key {name}", de: "API-Schlüssel {name}", fr: "clé d’API {name}" },
  "subject.campaign": { en: "campaign {name}", de: "Kampagne {name}", fr: "campagne {name}" },
  "subject.endpoint": { en: "endpoint {name}", de: "Endpunkt {name}", fr: "point d’accès {name}" },
  "subject.gap": { en: "gap {name}", de: "Lücke {name}", fr: "lacune {name}" },
  "subject.invitation": {
    en: "invitation {name}",
    de: "Einladung {name}",
    fr: "invitation {name}",
  },
  "subject.message": { en: "message {name}", de: "Nachricht {name}", fr: "message {name}" },
  "subject.person": { en: "person {name}", de: "Person {name}", fr: "personne {name}" },
  "subject.report": { en: "report {name}", de: "Bericht {name}", fr: "rapport {name}" },
  "subject.request": { en: "request {name}", de: "Anfrage {name}", fr: "requête {name}" },
  "subject.share link": {
    en: "share link {name}",
    de: "Freigabelink {name}",
    fr: "lien de partage {name}",
  },
  "subject.source": { en: "source {name}", de: "Quelle {name}", fr: "source {name}" },
  "subject.topic": { en: "topic {name}", de: "Thema {name}", fr: "sujet {name}" },
  "subject.view": { en: "view {name}", de: "Ansicht {name}", fr: "vue {name}" },
  "subject.workspace": {
    en: "workspace {name}",
    de: "Arbeitsbereich {name}",
    fr: "espace de travail {name}",
  },

  "did.sign_in.succeeded": { en: "signed in", de: "hat sich angemeldet", fr: "s’est connecté" },
  "did.sign_in.failed": {
    en: "failed to sign in",
    de: "konnte sich nicht anmelden",
    fr: "n’a pas pu se connecter",
  },
  "did.sign_in.refused": {
    en: "tried to sign in too often at once",
    de: "hat zu oft auf einmal versucht, sich anzumelden",
    fr: "a tenté trop de connexions à la fois",
  },
  "did.session.ended": {
    en: "ended a session",
    de: "hat eine Sitzung beendet",
    fr: "a mis fin à une session",
  },
  "did.session.others_ended": {
    en: "ended all other sessions",
    de: "hat alle anderen Sitzungen beendet",
    fr: "a mis fin à toutes les autres sessions",
  },
  "did.session.ended_everywhere": {
    en: "signed out everywhere",
    de: "hat sich überall abgemeldet",
    fr: "s’est déconnecté partout",
  },
  "did.workspace.claimed": {
    en: "claimed the installation",
    de: "hat die Installation übernommen",
    fr: "a pris possession de l’installation",
  },
  "did.workspace.changed": {
    en: "changed the workspace",
    de: "hat den Arbeitsbereich geändert",
    fr: "a modifié l’espace de travail",
  },
  "did.experiment.share_set": {
    en: "said which share was asked to be context-aware",
    de: "hat angegeben, welcher Anteil kontextbezogen zugestellt werden sollte",
    fr: "a indiqué la part qui devait être contextuelle",
  },
  "did.conversions.chosen": {
    en: "chose what counts as a conversion",
    de: "hat gewählt, was als Conversion zählt",
    fr: "a choisi ce qui compte comme conversion",
  },
  "did.identity_space.joined": {
    en: "joined the people of two endpoints",
    de: "hat die Personen zweier Endpunkte verbunden",
    fr: "a réuni les personnes de deux points d’accès",
  },
  "did.identity_space.parted": {
    en: "parted an endpoint's people from all others",
    de: "hat die Personen eines Endpunkts von allen anderen getrennt",
    fr: "a séparé les personnes d’un point d’accès de toutes les autres",
  },
  "did.demo.filled": {
    en: "filled in demo data",
    de: "hat Demodaten angelegt",
    fr: "a ajouté des données de démonstration",
  },
  "did.demo.removed": {
    en: "removed the demo data",
    de: "hat die Demodaten entfernt",
    fr: "a supprimé les données de démonstration",
  },
  "did.zone_rules.followed": {
    en: "counted days anew by changed time-zone rules",
    de: "hat Tage nach geänderten Zeitzonenregeln neu gezählt",
    fr: "a recompté des jours selon des règles de fuseau modifiées",
  },
  "did.provision.applied": {
    en: "applied a provisioning file",
    de: "hat eine Provisionierungsdatei angewendet",
    fr: "a appliqué un fichier de provisionnement",
  },
  "did.endpoint.created": {
    en: "made an endpoint",
    de: "hat einen Endpunkt angelegt",
    fr: "a créé un point d’accès",
  },
  "did.endpoint.renamed": {
    en: "renamed an endpoint",
    de: "hat einen Endpunkt umbenannt",
    fr: "a renommé un point d’accès",
  },
  "did.endpoint.disabled": {
    en: "disabled an endpoint",
    de: "hat einen Endpunkt deaktiviert",
    fr: "a désactivé un point d’accès",
  },
  "did.endpoint.enabled": {
    en: "enabled an endpoint",
    de: "hat einen Endpunkt aktiviert",
    fr: "a activé un point d’accès",
  },
  "did.endpoint.limited": {
    en: "changed an endpoint's limits",
    de: "hat die Limits eines Endpunkts geändert",
    fr: "a modifié les limites d’un point d’accès",
  },
  "did.endpoint.completes": {
    en: "said whose messages an endpoint completes",
    de: "hat angegeben, wessen Nachrichten ein Endpunkt ergänzt",
    fr: "a indiqué les messages que complète un point d’accès",
  },
  "did.endpoint.deleted": {
    en: "deleted an endpoint",
    de: "hat einen Endpunkt gelöscht",
    fr: "a supprimé un point d’accès",
  },
  "did.endpoint.tested": {
    en: "sent a test event",
    de: "hat ein Testereignis gesendet",
    fr: "a envoyé un événement de test",
  },
  "did.credential.added": {
    en: "added a token or secret",
    de: "hat einen Token oder ein Secret hinzugefügt",
    fr: "a ajouté un jeton ou un secret",
  },
  "did.credential.ended": {
    en: "ended a token or secret",
    de: "hat einen Token oder ein Secret beendet",
    fr: "a mis fin à un jeton ou un secret",
  },
  "did.campaign.named": {
    en: "named a campaign",
    de: "hat eine Kampagne benannt",
    fr: "a nommé une campagne",
  },
  "did.campaign.marked": {
    en: "said what kind a campaign is, or tagged it",
    de: "hat die Art einer Kampagne angegeben oder sie getaggt",
    fr: "a indiqué le type d’une campagne, ou l’a étiquetée",
  },
  "did.topic.named": { en: "named a topic", de: "hat ein Thema benannt", fr: "a nommé un sujet" },
  "did.campaign.names_imported": {
    en: "imported campaign names",
    de: "hat Kampagnennamen importiert",
    fr: "a importé des noms de campagnes",
  },
  "did.person.invited": {
    en: "invited a person",
    de: "hat eine Person eingeladen",
    fr: "a invité une personne",
  },
  "did.person.joined": {
    en: "joined by an invitation",
    de: "ist mit einer Einladung beigetreten",
    fr: "a rejoint l’espace par une invitation",
  },
  "did.person.joined_open_id": {
    en: "joined by the company's sign-in",
    de: "ist über die Anmeldung des Unternehmens beigetreten",
    fr: "a rejoint l’espace par la connexion de l’entreprise",
  },
  "did.passwords.off": {
    en: "switched passwords off",
    de: "hat Passwörter ausgeschaltet",
    fr: "a désactivé les mots de passe",
  },
  "did.passwords.on": {
    en: "switched passwords on",
    de: "hat Passwörter eingeschaltet",
    fr: "a activé les mots de passe",
  },
  "did.person.role_changed": {
    en: "changed a role",
    de: "hat eine Rolle geändert",
    fr: "a changé un rôle",
  },
  "did.person.removed": {
    en: "removed a person",
    de: "hat eine Person entfernt",
    fr: "a supprimé une personne",
  },
  "did.person.signed_out": {
    en: "signed a person out everywhere",
    de: "hat eine Person überall abgemeldet",
    fr: "a déconnecté une personne partout",
  },
  "did.invitation.revoked": {
    en: "revoked an invitation",
    de: "hat eine Einladung widerrufen",
    fr: "a révoqué une invitation",
  },
  "did.password.changed": {
    en: "changed the password",
    de: "hat das Passwort geändert",
    fr: "a changé le mot de passe",
  },
  "did.password.reset": {
    en: "reset a password",
    de: "hat ein Passwort zurückgesetzt",
    fr: "a réinitialisé un mot de passe",
  },
  "did.second_factor.on": {
    en: "turned the second factor on",
    de: "hat den zweiten Faktor eingeschaltet",
    fr: "a activé le second facteur",
  },
  "did.second_factor.off": {
    en: "turned the second factor off",
    de: "hat den zweiten Faktor ausgeschaltet",
    fr: "a désactivé le second facteur",
  },
  "did.second_factor.reset": {
    en: "took a second factor away",
    de: "hat einen zweiten Faktor entfernt",
    fr: "a retiré un second facteur",
  },
  "did.second_factor.required": {
    en: "required a second factor of everybody",
    de: "hat von allen einen zweiten Faktor verlangt",
    fr: "a exigé un second facteur de tout le monde",
  },
  "did.second_factor.optional": {
    en: "no longer requires a second factor",
    de: "verlangt keinen zweiten Faktor mehr",
    fr: "n’exige plus de second facteur",
  },
  "did.recovery_code.used": {
    en: "used a recovery code",
    de: "hat einen Wiederherstellungscode benutzt",
    fr: "a utilisé un code de récupération",
  },
  "did.api_key.created": {
    en: "made an API key",
    de: "hat einen API-Schlüssel angelegt",
    fr: "a créé une clé d’API",
  },
  "did.api_key.revoked": {
    en: "revoked an API key",
    de: "hat einen API-Schlüssel widerrufen",
    fr: "a révoqué une clé d’API",
  },
  "did.sql_reader.made": {
    en: "let a role read the figures by SQL",
    de: "hat eine Rolle die Zahlen per SQL lesen lassen",
    fr: "a permis à un rôle de lire les chiffres en SQL",
  },
  "did.secret_key.rotated": {
    en: "rotated the secret key",
    de: "hat den geheimen Schlüssel getauscht",
    fr: "a remplacé la clé secrète",
  },
  "did.personal_data.revealed": {
    en: "revealed personal data",
    de: "hat personenbezogene Daten aufgedeckt",
    fr: "a révélé des données personnelles",
  },
  "did.personal_data.exported": {
    en: "exported personal data",
    de: "hat personenbezogene Daten exportiert",
    fr: "a exporté des données personnelles",
  },
  "did.personal_data.erased": {
    en: "erased personal data",
    de: "hat personenbezogene Daten gelöscht",
    fr: "a effacé des données personnelles",
  },
  "did.request.replayed": {
    en: "replayed requests",
    de: "hat Anfragen erneut verarbeitet",
    fr: "a retraité des requêtes",
  },
  "did.quarantine.replayed": {
    en: "replayed quarantined items",
    de: "hat Einträge in Quarantäne erneut verarbeitet",
    fr: "a retraité des éléments en quarantaine",
  },
  "did.source.created": {
    en: "made a source",
    de: "hat eine Quelle angelegt",
    fr: "a créé une source",
  },
  "did.source.mapped": {
    en: "said what a source's items mean",
    de: "hat angegeben, was die Einträge einer Quelle bedeuten",
    fr: "a indiqué ce que signifient les éléments d’une source",
  },
  "did.source.reading_stopped": {
    en: "stopped a mapping from reading all that is stored",
    de: "hat eine Zuordnung daran gehindert, alles Gespeicherte zu lesen",
    fr: "a empêché une correspondance de lire tout ce qui est enregistré",
  },
  "did.source.renamed": {
    en: "renamed a source",
    de: "hat eine Quelle umbenannt",
    fr: "a renommé une source",
  },
  "did.source.deleted": {
    en: "deleted a source",
    de: "hat eine Quelle gelöscht",
    fr: "a supprimé une source",
  },
  "did.quarantine.ignored": {
    en: "ignored a kind of item in quarantine",
    de: "ignoriert eine Art von Einträgen in Quarantäne",
    fr: "ignore un type d’éléments en quarantaine",
  },
  "did.quarantine.noticed": {
    en: "no longer ignores a kind of item in quarantine",
    de: "ignoriert eine Art von Einträgen in Quarantäne nicht mehr",
    fr: "n’ignore plus un type d’éléments en quarantaine",
  },
  "did.type.mapped": {
    en: "said what an unknown event type means",
    de: "hat angegeben, was ein unbekannter Ereignistyp bedeutet",
    fr: "a indiqué ce que signifie un type d’événement inconnu",
  },
  "did.field.known": {
    en: "said that a change in what comes is known",
    de: "hat eine Änderung an dem, was kommt, als bekannt markiert",
    fr: "a marqué comme connu un changement dans ce qui arrive",
  },
  "did.view.saved": {
    en: "saved a view",
    de: "hat eine Ansicht gespeichert",
    fr: "a enregistré une vue",
  },
  "did.view.deleted": {
    en: "deleted a view",
    de: "hat eine Ansicht gelöscht",
    fr: "a supprimé une vue",
  },
  "did.share_link.created": {
    en: "made a share link",
    de: "hat einen Freigabelink angelegt",
    fr: "a créé un lien de partage",
  },
  "did.share_link.revoked": {
    en: "revoked a share link",
    de: "hat einen Freigabelink widerrufen",
    fr: "a révoqué un lien de partage",
  },
  "did.annotation.added": {
    en: "added an annotation",
    de: "hat eine Notiz hinzugefügt",
    fr: "a ajouté une note",
  },
  "did.annotation.changed": {
    en: "changed an annotation",
    de: "hat eine Notiz geändert",
    fr: "a modifié une note",
  },
  "did.annotation.removed": {
    en: "removed an annotation",
    de: "hat eine Notiz entfernt",
    fr: "a supprimé une note",
  },
  "did.gap.added": {
    en: "marked a known gap",
    de: "hat eine bekannte Lücke eingetragen",
    fr: "a enregistré une lacune connue",
  },
  "did.gap.removed": {
    en: "unmarked a known gap",
    de: "hat eine bekannte Lücke entfernt",
    fr: "a retiré une lacune connue",
  },
  "did.alert.created": {
    en: "made an alert",
    de: "hat einen Alarm angelegt",
    fr: "a créé une alerte",
  },
  "did.alert.changed": {
    en: "changed an alert",
    de: "hat einen Alarm geändert",
    fr: "a modifié une alerte",
  },
  "did.alert.deleted": {
    en: "deleted an alert",
    de: "hat einen Alarm gelöscht",
    fr: "a supprimé une alerte",
  },
  "did.alert.acknowledged": {
    en: "acknowledged an alert",
    de: "hat einen Alarm bestätigt",
    fr: "a pris en compte une alerte",
  },
  "did.alert.snoozed": {
    en: "snoozed an alert, or woke it",
    de: "hat einen Alarm stumm geschaltet oder wieder geweckt",
    fr: "a mis une alerte en veille, ou l’a réveillée",
  },
  "did.report.created": {
    en: "made a report that comes by itself",
    de: "hat einen regelmäßigen Bericht angelegt",
    fr: "a créé un rapport régulier",
  },
  "did.report.changed": {
    en: "changed a report that comes by itself",
    de: "hat einen regelmäßigen Bericht geändert",
    fr: "a modifié un rapport régulier",
  },
  "did.report.deleted": {
    en: "deleted a report that comes by itself",
    de: "hat einen regelmäßigen Bericht gelöscht",
    fr: "a supprimé un rapport régulier",
  },
  "did.report.sent": {
    en: "had a report sent to themselves",
    de: "hat sich einen Bericht senden lassen",
    fr: "s’est fait envoyer un rapport",
  },
  "did.report.unsubscribed": {
    en: "unsubscribed from a report by its link",
    de: "hat einen Bericht über dessen Link abbestellt",
    fr: "s’est désabonné d’un rapport par son lien",
  },
  "did.retention.changed": {
    en: "changed the retention",
    de: "hat die Aufbewahrung geändert",
    fr: "a modifié la conservation",
  },
  "did.history.imported": {
    en: "imported history",
    de: "hat Verlaufsdaten importiert",
    fr: "a importé un historique",
  },
  "did.backup.restored": {
    en: "restored a backup",
    de: "hat eine Sicherung wiederhergestellt",
    fr: "a restauré une sauvegarde",
  },
  "did.audit.exported": {
    en: "exported the audit log",
    de: "hat das Protokoll exportiert",
    fr: "a exporté le journal d’audit",
  },
} as const satisfies Texts;
