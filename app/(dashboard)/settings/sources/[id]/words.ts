import { formatCount } from "@/lib/format";
import type { Warning } from "@/lib/providers/mapping/preview";
import type { Role, TypeMeaning, Unit } from "@/lib/providers/mapping/roles";
import type { Shape } from "@/lib/providers/mapping/shape";

/** What a value can be, as people say it. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  type: "What happened (the type)",
  time: "When it happened",
  message: "The message’s id",
  person: "The person",
  device: "The device or subscription",
  address: "The address: e-mail, phone number or push token",
  event: "The event’s own id",
  campaign: "The campaign’s id",
  campaignName: "The campaign’s name",
  cause: "The reason of a failure or opt-out",
  platform: "The platform",
  channel: "The channel",
  title: "The subject or title",
  country: "The country",
  language: "The language",
  machine: "Marks an open or click by a machine: true, 1 or yes",
  test: "Marks a test: true, 1, yes, test or sandbox",
  joined: "A further part of the message’s id",
};

/** The same in a word, for a mark. */
export const ROLE_MARKS: Readonly<Record<Role, string>> = {
  type: "type",
  time: "time",
  message: "message",
  person: "person",
  device: "device",
  address: "address",
  event: "event id",
  campaign: "campaign",
  campaignName: "campaign name",
  cause: "reason",
  platform: "platform",
  channel: "channel",
  title: "title",
  country: "country",
  language: "language",
  machine: "by a machine",
  test: "test",
  joined: "part of message",
};

/** What a type can mean. */
export const MEANING_WORDS: Readonly<Record<TypeMeaning, string>> = {
  scheduled: "Scheduled",
  sent: "Sent",
  delivered: "Delivered",
  opened: "Opened",
  clicked: "Clicked",
  failed: "Failed",
  cancelled: "Cancelled",
  opted_in: "Opt-in",
  opted_out: "Opt-out",
  profile: "Change of a profile",
  session: "App session",
  custom: "Another event, kept beside",
  automatic_opened: "Opened by a machine",
  automatic_clicked: "Clicked by a machine",
  test: "A test, counted apart",
  ignored: "Nothing to keep",
  unknown: "Not known: leave it in quarantine",
};

export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  iso: "ISO 8601, as in 2026-10-04T07:15:40Z",
  s: "Seconds since 1970",
  ms: "Milliseconds since 1970",
  us: "Microseconds since 1970",
  ns: "Nanoseconds since 1970",
  "http-date": "As HTTP writes it: Thu, 01 Oct 2026 10:00:00 GMT",
  pattern: "Another pattern",
};

/** What bodies are. */
export function shapeWords({ format, inner }: Shape): string {
  if (format === "form") {
    return inner === null
      ? "A form (application/x-www-form-urlencoded)"
      : `A form with JSON in its field ${inner}`;
  }
  return inner === null ? "JSON, or lines of JSON" : `JSON, with JSON again in the text ${inner}`;
}

/** What is probably wrong, and what to do. */
export function warningWords({ kind, count, of, sample }: Warning): {
  title: string;
  text: string;
} {
  const [some, all] = [formatCount(count), formatCount(of)];
  const example = sample === null || sample === "" ? "" : ` For example: ${sample}.`;
  switch (kind) {
    case "message_same":
      return {
        title: "All items have the same message id",
        text: `All ${some} count as one message.${example} Choose another value, or join it with the person or device.`,
      };
    case "message_never_same":
      return {
        title: "No two items have the same message id",
        text: `None of ${all} items is joined with another, so nothing is known to be opened of what was sent. Send one message through all its stages to see it joined; where it is not, this may be the event’s own id: choose what the sending and the opening have in common.`,
      };
    case "message_of_many":
      return {
        title: "One message id stands for several people",
        text: `${some} ${count === 1 ? "message id is" : "message ids are"} shared, by up to ${all} people, who would count as one.${example} Join the person or device with it.`,
      };
    case "event_same":
      return {
        title: "All events have the same id",
        text: `Of ${all} events most would be taken for copies.${example} Choose another value, or none.`,
      };
    case "time_ahead":
      return {
        title: "Times lie in the future",
        text: `${some} of ${all}.${example} Look at the unit: the time of receipt counts in their place.`,
      };
    case "time_old":
      return {
        title: "Times lie before 2010",
        text: `${some} of ${all}.${example} Seconds may be taken for milliseconds: the time of receipt counts in their place.`,
      };
    case "time_missing":
      return {
        title: "Times are missing",
        text: `${some} of ${all} have none that can be read, so the time of receipt counts.`,
      };
    case "nobody":
      return {
        title: "Nobody is named",
        text: `${some} of ${all} say of nobody that it happened to them: neither person, device nor address.`,
      };
    case "copies":
      return {
        title: "Most items are copies of others",
        text: `${some} of ${all} are counted once only. Look whether the event’s id is right.`,
      };
  }
}
