import type { Texts } from "./languages";

/** How endpoints and Pushlens itself are doing, and what an admin should look at. */
export const health = {
  "reason.disabled": {
    en: "It takes no requests until an admin enables it.",
    de: "Er nimmt keine Anfragen an, bis ein Admin ihn aktiviert.",
    fr: "Il n’accepte aucune requête tant qu’un administrateur ne l’active pas.",
  },
  "reason.rejecting": {
    en: "More requests are refused than items taken: {refused, number} in the last two hours.",
    de: "Es werden mehr Anfragen abgewiesen als Einträge angenommen: {refused, number} in den letzten zwei Stunden.",
    fr: "Plus de requêtes sont refusées que d’éléments acceptés : {refused, number} ces deux dernières heures.",
  },
  "reason.waiting": {
    en: "Nothing has come so far.",
    de: "Bisher kam nichts.",
    fr: "Rien n’est encore arrivé.",
  },
  "reason.late": {
    en: "What came last was {lag} old; up to {usual} is usual.",
    de: "Was zuletzt kam, war {lag} alt; bis zu {usual} ist üblich.",
    fr: "Ce qui est arrivé en dernier datait de {lag} ; jusqu’à {usual} est habituel.",
  },
  "reason.healthy": {
    en: "It sends as it usually does.",
    de: "Er sendet wie üblich.",
    fr: "Il envoie comme d’habitude.",
  },
  "silent.long": {
    en: "Nothing for {elapsed}.",
    de: "Seit {elapsed} nichts.",
    fr: "Rien depuis {elapsed}.",
  },
  "silent.new": {
    en: "Nothing for {elapsed}, and it is too new to know what is usual.",
    de: "Seit {elapsed} nichts, und er ist zu neu, um zu wissen, was üblich ist.",
    fr: "Rien depuis {elapsed}, et il est trop récent pour savoir ce qui est habituel.",
  },
  "silent.usual": {
    en: "Nothing for {elapsed}; in these hours of the week about {usual, number} items usually come.",
    de: "Seit {elapsed} nichts; in diesen Stunden der Woche kommen üblicherweise etwa {usual, number} Einträge.",
    fr: "Rien depuis {elapsed} ; à ces heures de la semaine arrivent d’habitude environ {usual, number} éléments.",
  },
  "apart.receiver.ahead": {
    en: "The clock of a process that receives webhooks is {far} ahead of the database's. What it receives is kept, with a wrong time of receipt. Nothing is deleted and no replaced secret ends until they agree: set the clocks of the machines right.",
    de: "Die Uhr eines Prozesses, der Webhooks empfängt, geht der der Datenbank {far} vor. Was er empfängt, bleibt, mit falscher Empfangszeit. Nichts wird gelöscht und kein ersetztes Secret endet, bis beide übereinstimmen: Stellen Sie die Uhren der Maschinen richtig.",
    fr: "L’horloge d’un processus qui reçoit des webhooks avance de {far} sur celle de la base de données. Ce qu’il reçoit est gardé, avec une heure de réception erronée. Rien n’est supprimé et aucun secret remplacé ne prend fin tant qu’elles diffèrent : réglez les horloges des machines.",
  },
  "apart.receiver.behind": {
    en: "The clock of a process that receives webhooks is {far} behind the database's. What it receives is kept, with a wrong time of receipt. Nothing is deleted and no replaced secret ends until they agree: set the clocks of the machines right.",
    de: "Die Uhr eines Prozesses, der Webhooks empfängt, geht der der Datenbank {far} nach. Was er empfängt, bleibt, mit falscher Empfangszeit. Nichts wird gelöscht und kein ersetztes Secret endet, bis beide übereinstimmen: Stellen Sie die Uhren der Maschinen richtig.",
    fr: "L’horloge d’un processus qui reçoit des webhooks retarde de {far} sur celle de la base de données. Ce qu’il reçoit est gardé, avec une heure de réception erronée. Rien n’est supprimé et aucun secret remplacé ne prend fin tant qu’elles diffèrent : réglez les horloges des machines.",
  },
  "apart.worker.ahead": {
    en: "The clock of a worker is {far} ahead of the database's. Nothing is deleted and no replaced secret ends until they agree: set the clocks of the machines right.",
    de: "Die Uhr eines Workers geht der der Datenbank {far} vor. Nichts wird gelöscht und kein ersetztes Secret endet, bis beide übereinstimmen: Stellen Sie die Uhren der Maschinen richtig.",
    fr: "L’horloge d’un worker avance de {far} sur celle de la base de données. Rien n’est supprimé et aucun secret remplacé ne prend fin tant qu’elles diffèrent : réglez les horloges des machines.",
  },
  "apart.worker.behind": {
    en: "The clock of a worker is {far} behind the database's. Nothing is deleted and no replaced secret ends until they agree: set the clocks of the machines right.",
    de: "Die Uhr eines Workers geht der der Datenbank {far} nach. Nichts wird gelöscht und kein ersetztes Secret endet, bis beide übereinstimmen: Stellen Sie die Uhren der Maschinen richtig.",
    fr: "L’horloge d’un worker retarde de {far} sur celle de la base de données. Rien n’est supprimé et aucun secret remplacé ne prend fin tant qu’elles diffèrent : réglez les horloges des machines.",
  },
  "apart.other.ahead": {
    en: "The clock of a process is {far} ahead of the database's. Nothing is deleted and no replaced secret ends until they agree: set the clocks of the machines right.",
    de: "Die Uhr eines Prozesses geht der der Datenbank {far} vor. Nichts wird gelöscht und kein ersetztes Secret endet, bis beide übereinstimmen: Stellen Sie die Uhren der Maschinen richtig.",
    fr: "L’horloge d’un processus avance de {far} sur celle de la base de données. Rien n’est supprimé et aucun secret remplacé ne prend fin tant qu’elles diffèrent : réglez les horloges des machines.",
  },
  "apart.other.behind": {
    en: "The clock of a process is {far} behind the database's. Nothing is deleted and no replaced secret ends until they agree: set the clocks of the machines right.",
    de: "Die Uhr eines Prozesses geht der der Datenbank {far} nach. Nichts wird gelöscht und kein ersetztes Secret endet, bis beide übereinstimmen: Stellen Sie die Uhren der Maschinen richtig.",
    fr: "L’horloge d’un processus retarde de {far} sur celle de la base de données. Rien n’est supprimé et aucun secret remplacé ne prend fin tant qu’elles diffèrent : réglez les horloges des machines.",
  },
  noWorker: {
    en: "No worker is running: what comes is kept, and not processed.",
    de: "Kein Worker läuft: Was kommt, bleibt erhalten, wird aber nicht verarbeitet.",
    fr: "Aucun worker ne tourne : ce qui arrive est gardé, mais pas traité.",
  },
  noWorkerFor: {
    en: "No worker has been seen for {age}: what comes is kept, and not processed.",
    de: "Seit {age} war kein Worker zu sehen: Was kommt, bleibt erhalten, wird aber nicht verarbeitet.",
    fr: "Aucun worker n’a été vu depuis {age} : ce qui arrive est gardé, mais pas traité.",
  },
  backlog: {
    en: "{items, plural, one {# item waits} other {# items wait}} to be processed, the oldest for {age}. None is lost; where they do not become fewer, the worker's log says what holds them up.",
    de: "{items, plural, one {# Eintrag wartet} other {# Einträge warten}} auf die Verarbeitung, der älteste seit {age}. Keiner ist verloren; werden sie nicht weniger, sagt das Log des Workers, was sie aufhält.",
    fr: "{items, plural, one {# élément attend} other {# éléments attendent}} d’être traités, le plus ancien depuis {age}. Aucun n’est perdu ; si leur nombre ne diminue pas, le journal du worker dit ce qui les retient.",
  },
  spooled: {
    en: "{n, plural, one {# request waits} other {# requests wait}} on disk: the database was or is away.",
    de: "{n, plural, one {# Anfrage wartet} other {# Anfragen warten}} auf der Festplatte: Die Datenbank war oder ist nicht erreichbar.",
    fr: "{n, plural, one {# requête attend} other {# requêtes attendent}} sur le disque : la base de données était ou est indisponible.",
  },
  skipped: {
    en: "The database's clock went ahead by {skipped} while no worker saw it: it was set, or Pushlens did not run. Until {until} retention keeps everything so much longer, in case it is wrong. If it is right, nothing needs to be done.",
    de: "Die Uhr der Datenbank sprang um {skipped} vor, während kein Worker sie sah: Sie wurde gestellt, oder Pushlens lief nicht. Bis {until} wird alles um so viel länger aufbewahrt, falls sie falsch geht. Geht sie richtig, ist nichts zu tun.",
    fr: "L’horloge de la base de données a avancé de {skipped} sans qu’un worker la voie : elle a été réglée, ou Pushlens ne tournait pas. Jusqu’au {until}, tout est conservé d’autant plus longtemps, au cas où elle serait fausse. Si elle est juste, il n’y a rien à faire.",
  },
  damaged: {
    en: "Of requests taken while the database was away, {files, plural, one {# file was} other {# files were}} set aside: they hold what is damaged, or what the database refuses; everything else is stored. `npm run pushlens -- spool list` says what can be read of them, and `spool recover` tries again.",
    de: "Von Anfragen, die ohne Datenbank angenommen wurden, {files, plural, one {wurde # Datei} other {wurden # Dateien}} beiseitegelegt: mit Beschädigtem oder dem, was die Datenbank ablehnt; alles andere ist gespeichert. `npm run pushlens -- spool list` sagt, was davon lesbar ist, und `spool recover` versucht es erneut.",
    fr: "Parmi les requêtes reçues pendant l’absence de la base de données, {files, plural, one {# fichier a été mis} other {# fichiers ont été mis}} de côté : ce qui est endommagé, ou ce que la base refuse ; tout le reste est enregistré. `npm run pushlens -- spool list` dit ce qui peut en être lu, et `spool recover` réessaie.",
  },
  unstored: {
    en: "{items, plural, one {# item was} other {# items were}} understood and could not be stored, as the database refused what they mean; the last came on {at}. {items, plural, one {It is} other {They are}} kept in Quarantine as “could not be stored” and in no number yet; everything else is counted. What the database said is in the worker's log, at “could not be processed whole”: set that right, then replay them in Settings → Quarantine.",
    de: "{items, plural, one {# Eintrag wurde} other {# Einträge wurden}} verstanden, aber nicht gespeichert, da die Datenbank ablehnte, was sie bedeuten; der letzte kam am {at}. {items, plural, one {Er liegt} other {Sie liegen}} als „nicht speicherbar“ in Quarantäne und {items, plural, one {steht} other {stehen}} noch in keiner Zahl; alles andere ist gezählt. Was die Datenbank sagte, steht im Log des Workers bei „could not be processed whole“: Beheben Sie das, und verarbeiten Sie sie dann unter Einstellungen → Quarantäne erneut.",
    fr: "{items, plural, one {# élément a été compris} other {# éléments ont été compris}} sans pouvoir être enregistrés, car la base de données a refusé ce qu’ils signifient ; le dernier est arrivé le {at}. {items, plural, one {Il est gardé} other {Ils sont gardés}} en quarantaine comme « enregistrement impossible » et ne figurent encore dans aucun chiffre ; tout le reste est compté. Ce que la base a répondu est dans le journal du worker, à « could not be processed whole » : corrigez-le, puis retraitez-les dans Paramètres → Quarantaine.",
  },
  unstoredMany: {
    en: "More than {most, number} items were understood and could not be stored, as the database refused what they mean; the last came on {at}. They are kept in Quarantine as “could not be stored” and in no number yet; everything else is counted. What the database said is in the worker's log, at “could not be processed whole”: set that right, then replay them in Settings → Quarantine.",
    de: "Mehr als {most, number} Einträge wurden verstanden, aber nicht gespeichert, da die Datenbank ablehnte, was sie bedeuten; der letzte kam am {at}. Sie liegen als „nicht speicherbar“ in Quarantäne und stehen noch in keiner Zahl; alles andere ist gezählt. Was die Datenbank sagte, steht im Log des Workers bei „could not be processed whole“: Beheben Sie das, und verarbeiten Sie sie dann unter Einstellungen → Quarantäne erneut.",
    fr: "Plus de {most, number} éléments ont été compris sans pouvoir être enregistrés, car la base de données a refusé ce qu’ils signifient ; le dernier est arrivé le {at}. Ils sont gardés en quarantaine comme « enregistrement impossible » et ne figurent encore dans aucun chiffre ; tout le reste est compté. Ce que la base a répondu est dans le journal du worker, à « could not be processed whole » : corrigez-le, puis retraitez-les dans Paramètres → Quarantaine.",
  },
  exportFailed: {
    en: "The nightly export of the figures failed: {problem}. Files that were written stay as they are. It is tried again within an hour; `npm run pushlens -- export` tries it now.",
    de: "Der nächtliche Export der Zahlen ist fehlgeschlagen: {problem}. Geschriebene Dateien bleiben, wie sie sind. Binnen einer Stunde wird es erneut versucht; `npm run pushlens -- export` versucht es sofort.",
    fr: "L’export nocturne des chiffres a échoué : {problem}. Les fichiers déjà écrits restent tels quels. Une nouvelle tentative aura lieu dans l’heure ; `npm run pushlens -- export` l’effectue maintenant.",
  },
  recounting: {
    en: "Hours and days are being counted anew, {percent}% done: until then pages show the numbers as they were, and new events wait. Nothing is lost.",
    de: "Stunden und Tage werden neu gezählt, {percent} % fertig: Bis dahin zeigen die Seiten die bisherigen Zahlen, und neue Ereignisse warten. Nichts geht verloren.",
    fr: "Les heures et les jours sont en cours de recomptage, {percent} % effectués : d’ici là, les pages montrent les chiffres tels qu’ils étaient, et les nouveaux événements attendent. Rien n’est perdu.",
  },
  rulesFirst: {
    en: "Days from {from} to {to} in {zone} are cut by new time-zone rules (version {after}), so their numbers may differ from what was shown or exported earlier. They were counted anew on {day}; nothing needs to be done.",
    de: "Die Tage von {from} bis {to} in {zone} sind nach neuen Zeitzonenregeln (Version {after}) abgegrenzt, deshalb können ihre Zahlen von früher Gezeigtem oder Exportiertem abweichen. Sie wurden am {day} neu gezählt; nichts ist zu tun.",
    fr: "Les jours du {from} au {to} en {zone} sont délimités selon de nouvelles règles de fuseau (version {after}) ; leurs chiffres peuvent donc différer de ce qui a été affiché ou exporté auparavant. Ils ont été recomptés le {day} ; il n’y a rien à faire.",
  },
  rulesChanged: {
    en: "Days from {from} to {to} in {zone} are cut by new time-zone rules (version {after}, before {before}), so their numbers may differ from what was shown or exported earlier. They were counted anew on {day}; nothing needs to be done.",
    de: "Die Tage von {from} bis {to} in {zone} sind nach neuen Zeitzonenregeln (Version {after}, vorher {before}) abgegrenzt, deshalb können ihre Zahlen von früher Gezeigtem oder Exportiertem abweichen. Sie wurden am {day} neu gezählt; nichts ist zu tun.",
    fr: "Les jours du {from} au {to} en {zone} sont délimités selon de nouvelles règles de fuseau (version {after}, auparavant {before}) ; leurs chiffres peuvent donc différer de ce qui a été affiché ou exporté auparavant. Ils ont été recomptés le {day} ; il n’y a rien à faire.",
  },
  replicaBehind: {
    en: "The read replica is {seconds, number} s behind the main database. Until then pages read the main database: their numbers are right, and may take longer.",
    de: "Das Lesereplikat liegt {seconds, number} s hinter der Hauptdatenbank. Bis es aufgeholt hat, lesen die Seiten die Hauptdatenbank: Ihre Zahlen stimmen und können länger dauern.",
    fr: "Le réplica de lecture a {seconds, number} s de retard sur la base principale. D’ici là, les pages lisent la base principale : leurs chiffres sont justes, et peuvent prendre plus de temps.",
  },
  replicaPromoted: {
    en: "The server of PUSHLENS_READ_URL is no replica any more: name one, or take the variable away. Until then pages read the main database: their numbers are right, and may take longer.",
    de: "Der Server von PUSHLENS_READ_URL ist kein Replikat mehr: Nennen Sie eines, oder entfernen Sie die Variable. Bis dahin lesen die Seiten die Hauptdatenbank: Ihre Zahlen stimmen und können länger dauern.",
    fr: "Le serveur de PUSHLENS_READ_URL n’est plus un réplica : indiquez-en un, ou retirez la variable. D’ici là, les pages lisent la base principale : leurs chiffres sont justes, et peuvent prendre plus de temps.",
  },
  replicaAway: {
    en: "The read replica cannot be reached. Until then pages read the main database: their numbers are right, and may take longer.",
    de: "Das Lesereplikat ist nicht erreichbar. Bis dahin lesen die Seiten die Hauptdatenbank: Ihre Zahlen stimmen und können länger dauern.",
    fr: "Le réplica de lecture est injoignable. D’ici là, les pages lisent la base principale : leurs chiffres sont justes, et peuvent prendre plus de temps.",
  },
} as const satisfies Texts;
