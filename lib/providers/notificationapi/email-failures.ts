import type { FailureHint } from "@/lib/providers/types";

const BOUNCE: FailureHint = {
  label: "Bounced",
  class: null,
  meaning: "The mail server did not take the e-mail: usually the address does not exist.",
  todo: "Correct the address in your own records, or stop sending to it: bounces harm the reputation of your domain.",
};
const HARD: FailureHint = {
  label: "Hard bounce",
  class: "permanent",
  meaning: "The mail server refused the address for good.",
  todo: "Remove the address: sending to it again harms the reputation of your domain, and with it the delivery of all other e-mails.",
};
const SUPPRESSED: FailureHint = {
  label: "Not sent: bounced before",
  class: "permanent",
  meaning: "The address bounced earlier and is on the suppression list, so nothing was sent.",
  todo: "Ask the person for another address, or have this one taken off the list once it works again.",
};
const MAILBOX_FULL: FailureHint = {
  label: "Mailbox full",
  class: "temporary",
  meaning: "The mailbox has no room: it may be abandoned.",
  todo: "Nothing at first. Stop sending to addresses that stay full for weeks.",
};
const REFUSED_CONTENT: FailureHint = {
  label: "Content refused",
  class: "policy",
  meaning: "The mail server did not like what the e-mail says or links to.",
  todo: "Look at subject, wording and links; try the e-mail with a spam checker.",
};
const INCOMPLETE: FailureHint = {
  label: "Incomplete e-mail",
  class: "sender",
  meaning: "Its recipient, subject or content was missing. It never left NotificationAPI.",
  todo: "Have whoever sends it fill in what is missing; the code says which part it is.",
};

/** Of e-mails. `complaint_…` is no failure: see OPT_OUT_CODES. */
export const EMAIL_FAILURES: readonly (readonly [string, FailureHint])[] = [
  ["bounce", BOUNCE],
  ["email_bounce", BOUNCE],
  ["undetermined_bounce", { ...BOUNCE, label: "Bounced, kind unknown" }],
  ["permanent_general_bounce", HARD],
  [
    "permanent_no_email_bounce",
    { ...HARD, label: "Address does not exist", meaning: "No such address at that mail server." },
  ],
  ["permanent_suppressed_bounce", SUPPRESSED],
  ["suppressed_bounce", SUPPRESSED],
  [
    "suppressed_complaint",
    {
      label: "Not sent: reported as spam before",
      class: "refused",
      meaning: "The person reported an earlier e-mail as spam, so nothing was sent.",
      todo: "Take them off your lists: they do not want these e-mails.",
    },
  ],
  [
    "transient_general_bounce",
    {
      label: "Soft bounce",
      class: "temporary",
      meaning: "The mail server could not take it just then: it may work later.",
      todo: "Nothing at first. Remove addresses that soft-bounce for weeks.",
    },
  ],
  ["mailbox_full", MAILBOX_FULL],
  ["transient_mailbox_full_bounce", MAILBOX_FULL],
  [
    "transient_message_too_large_bounce",
    {
      label: "E-mail too large",
      class: "sender",
      meaning: "The mail server takes no e-mails of that size.",
      todo: "Link to large pictures and files rather than sending them along.",
    },
  ],
  ["transient_content_rejected_bounce", REFUSED_CONTENT],
  [
    "transient_attachment_rejected_bounce",
    {
      ...REFUSED_CONTENT,
      label: "Attachment refused",
      class: "policy",
      meaning: "The mail server takes no attachments of that kind.",
      todo: "Link to the file rather than sending it along.",
    },
  ],
  [
    "unverified_sender",
    {
      label: "Sender not verified",
      class: "sender",
      meaning: "The domain or address that it is sent from is not verified.",
      todo: "Verify the sender in the NotificationAPI dashboard: until then none of these e-mails leave.",
    },
  ],
  ["missing_email_recipient", INCOMPLETE],
  ["missing_email_subject", INCOMPLETE],
  ["missing_email_html", INCOMPLETE],
];
