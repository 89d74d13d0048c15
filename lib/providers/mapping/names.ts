/** A field's name as one word: `$message_id`, `messageId` and `Message-ID` are the same. */
export function wordOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** What fields that say what happened are called. */
export const TYPE_NAMES: readonly string[] = [
  "event",
  "eventtype",
  "eventname",
  "type",
  "topic",
  "metric",
  "action",
  "status",
  "state",
  "what",
  "kind",
  "name",
];
