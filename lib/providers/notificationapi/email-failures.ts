import type { ToldFailure } from "@/lib/providers/told";

const BOUNCE: ToldFailure = {
  label: { en: "Bounced", de: "Bounce", fr: "Rebond" },
  class: null,
  meaning: {
    en: "The mail server did not take the e-mail: usually the address does not exist.",
    de: "Der Mailserver hat die E-Mail nicht angenommen: Meist existiert die Adresse nicht.",
    fr: "Le serveur de messagerie n’a pas pris l’e-mail : le plus souvent, l’adresse n’existe pas.",
  },
  todo: {
    en: "Correct the address in your own records, or stop sending to it: bounces harm the reputation of your domain.",
    de: "Die Adresse in Ihren eigenen Daten berichtigen, oder nicht mehr dorthin senden: Bounces schaden der Reputation Ihrer Domain.",
    fr: "Corrigez l’adresse dans vos propres données, ou cessez de lui écrire : les rebonds nuisent à la réputation de votre domaine.",
  },
};
const HARD: ToldFailure = {
  label: { en: "Hard bounce", de: "Harter Bounce", fr: "Rebond définitif" },
  class: "permanent",
  meaning: {
    en: "The mail server refused the address for good.",
    de: "Der Mailserver hat die Adresse endgültig abgelehnt.",
    fr: "Le serveur de messagerie a refusé l’adresse définitivement.",
  },
  todo: {
    en: "Remove the address: sending to it again harms the reputation of your domain, and with it the delivery of all other e-mails.",
    de: "Die Adresse entfernen: Erneut dorthin zu senden schadet der Reputation Ihrer Domain und damit der Zustellung aller anderen E-Mails.",
    fr: "Supprimez l’adresse : lui écrire encore nuit à la réputation de votre domaine, et donc à la distribution de tous les autres e-mails.",
  },
};
const SUPPRESSED: ToldFailure = {
  label: {
    en: "Not sent: bounced before",
    de: "Nicht gesendet: früherer Bounce",
    fr: "Non envoyé : rebond antérieur",
  },
  class: "permanent",
  meaning: {
    en: "The address bounced earlier and is on the suppression list, so nothing was sent.",
    de: "An dieser Adresse gab es früher einen Bounce, und sie steht auf der Sperrliste; deshalb wurde nichts gesendet.",
    fr: "L’adresse a rebondi auparavant et figure sur la liste d’exclusion, rien n’a donc été envoyé.",
  },
  todo: {
    en: "Ask the person for another address, or have this one taken off the list once it works again.",
    de: "Die Person um eine andere Adresse bitten, oder diese von der Liste nehmen lassen, sobald sie wieder funktioniert.",
    fr: "Demandez une autre adresse à la personne, ou faites retirer celle-ci de la liste quand elle fonctionnera de nouveau.",
  },
};
const MAILBOX_FULL: ToldFailure = {
  label: { en: "Mailbox full", de: "Postfach voll", fr: "Boîte pleine" },
  class: "temporary",
  meaning: {
    en: "The mailbox has no room: it may be abandoned.",
    de: "Das Postfach hat keinen Platz: Es ist vielleicht aufgegeben.",
    fr: "La boîte n’a plus de place : elle est peut-être abandonnée.",
  },
  todo: {
    en: "Nothing at first. Stop sending to addresses that stay full for weeks.",
    de: "Zunächst nichts. Nicht mehr an Adressen senden, die wochenlang voll bleiben.",
    fr: "Rien au début. Cessez d’écrire aux adresses qui restent pleines pendant des semaines.",
  },
};
const REFUSED_CONTENT: ToldFailure = {
  label: { en: "Content refused", de: "Inhalt abgelehnt", fr: "Contenu refusé" },
  class: "policy",
  meaning: {
    en: "The mail server did not like what the e-mail says or links to.",
    de: "Dem Mailserver gefiel nicht, was die E-Mail sagt oder wohin sie verlinkt.",
    fr: "Le serveur de messagerie n’a pas apprécié ce que dit l’e-mail, ou ses liens.",
  },
  todo: {
    en: "Look at subject, wording and links; try the e-mail with a spam checker.",
    de: "Betreff, Wortwahl und Links ansehen; die E-Mail mit einem Spam-Prüfer testen.",
    fr: "Examinez l’objet, la formulation et les liens ; testez l’e-mail avec un vérificateur de spam.",
  },
};
const INCOMPLETE: ToldFailure = {
  label: { en: "Incomplete e-mail", de: "Unvollständige E-Mail", fr: "E-mail incomplet" },
  class: "sender",
  meaning: {
    en: "Its recipient, subject or content was missing. It never left NotificationAPI.",
    de: "Empfänger, Betreff oder Inhalt fehlte. Sie hat NotificationAPI nie verlassen.",
    fr: "Le destinataire, l’objet ou le contenu manquait. Il n’a jamais quitté NotificationAPI.",
  },
  todo: {
    en: "Have whoever sends it fill in what is missing; the code says which part it is.",
    de: "Wer sie sendet, soll das Fehlende ergänzen; der Code sagt, welcher Teil es ist.",
    fr: "Demandez à qui l’envoie de compléter ce qui manque ; le code dit quelle partie.",
  },
};

/** Of e-mails. `complaint_…` is no failure: see OPT_OUT_CODES. */
export const EMAIL_FAILURES: readonly (readonly [string, ToldFailure])[] = [
  ["bounce", BOUNCE],
  ["email_bounce", BOUNCE],
  [
    "undetermined_bounce",
    {
      ...BOUNCE,
      label: {
        en: "Bounced, kind unknown",
        de: "Bounce unbekannter Art",
        fr: "Rebond, type inconnu",
      },
    },
  ],
  ["permanent_general_bounce", HARD],
  [
    "permanent_no_email_bounce",
    {
      ...HARD,
      label: {
        en: "Address does not exist",
        de: "Adresse existiert nicht",
        fr: "L’adresse n’existe pas",
      },
      meaning: {
        en: "No such address at that mail server.",
        de: "Bei diesem Mailserver gibt es keine solche Adresse.",
        fr: "Cette adresse n’existe pas sur ce serveur de messagerie.",
      },
    },
  ],
  ["permanent_suppressed_bounce", SUPPRESSED],
  ["suppressed_bounce", SUPPRESSED],
  [
    "suppressed_complaint",
    {
      label: {
        en: "Not sent: reported as spam before",
        de: "Nicht gesendet: früher als Spam gemeldet",
        fr: "Non envoyé : signalé comme spam auparavant",
      },
      class: "refused",
      meaning: {
        en: "The person reported an earlier e-mail as spam, so nothing was sent.",
        de: "Die Person hat eine frühere E-Mail als Spam gemeldet, deshalb wurde nichts gesendet.",
        fr: "La personne a signalé un e-mail précédent comme spam, rien n’a donc été envoyé.",
      },
      todo: {
        en: "Take them off your lists: they do not want these e-mails.",
        de: "Die Person aus Ihren Listen nehmen: Sie möchte diese E-Mails nicht.",
        fr: "Retirez-la de vos listes : elle ne veut pas de ces e-mails.",
      },
    },
  ],
  [
    "transient_general_bounce",
    {
      label: { en: "Soft bounce", de: "Weicher Bounce", fr: "Rebond temporaire" },
      class: "temporary",
      meaning: {
        en: "The mail server could not take it just then: it may work later.",
        de: "Der Mailserver konnte sie gerade nicht annehmen: Später kann es klappen.",
        fr: "Le serveur de messagerie ne pouvait pas le prendre à ce moment-là : cela peut marcher plus tard.",
      },
      todo: {
        en: "Nothing at first. Remove addresses that soft-bounce for weeks.",
        de: "Zunächst nichts. Adressen entfernen, bei denen es wochenlang weiche Bounces gibt.",
        fr: "Rien au début. Supprimez les adresses aux rebonds temporaires qui durent des semaines.",
      },
    },
  ],
  ["mailbox_full", MAILBOX_FULL],
  ["transient_mailbox_full_bounce", MAILBOX_FULL],
  [
    "transient_message_too_large_bounce",
    {
      label: { en: "E-mail too large", de: "E-Mail zu groß", fr: "E-mail trop volumineux" },
      class: "sender",
      meaning: {
        en: "The mail server takes no e-mails of that size.",
        de: "Der Mailserver nimmt keine E-Mails dieser Größe an.",
        fr: "Le serveur de messagerie ne prend pas d’e-mails de cette taille.",
      },
      todo: {
        en: "Link to large pictures and files rather than sending them along.",
        de: "Große Bilder und Dateien verlinken, statt sie mitzusenden.",
        fr: "Mettez un lien vers les grandes images et les fichiers plutôt que de les joindre.",
      },
    },
  ],
  ["transient_content_rejected_bounce", REFUSED_CONTENT],
  [
    "transient_attachment_rejected_bounce",
    {
      ...REFUSED_CONTENT,
      label: { en: "Attachment refused", de: "Anhang abgelehnt", fr: "Pièce jointe refusée" },
      class: "policy",
      meaning: {
        en: "The mail server takes no attachments of that kind.",
        de: "Der Mailserver nimmt keine Anhänge dieser Art an.",
        fr: "Le serveur de messagerie ne prend pas de pièces jointes de ce type.",
      },
      todo: {
        en: "Link to the file rather than sending it along.",
        de: "Die Datei verlinken, statt sie mitzusenden.",
        fr: "Mettez un lien vers le fichier plutôt que de le joindre.",
      },
    },
  ],
  [
    "unverified_sender",
    {
      label: {
        en: "Sender not verified",
        de: "Absender nicht bestätigt",
        fr: "Expéditeur non vérifié",
      },
      class: "sender",
      meaning: {
        en: "The domain or address that it is sent from is not verified.",
        de: "Die Domain oder Adresse des Absenders ist nicht bestätigt.",
        fr: "Le domaine ou l’adresse d’expédition n’est pas vérifié.",
      },
      todo: {
        en: "Verify the sender in the NotificationAPI dashboard: until then none of these e-mails leave.",
        de: "Den Absender in der Oberfläche von NotificationAPI bestätigen: Bis dahin geht keine dieser E-Mails hinaus.",
        fr: "Vérifiez l’expéditeur dans l’interface de NotificationAPI : d’ici là, aucun de ces e-mails ne part.",
      },
    },
  ],
  ["missing_email_recipient", INCOMPLETE],
  ["missing_email_subject", INCOMPLETE],
  ["missing_email_html", INCOMPLETE],
];
