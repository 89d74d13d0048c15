import { type EventDraft, type Kind, STAGES } from "./event";
import { type Fields, object } from "./fields";
import { digestOf } from "./json";

/**
 * What people may say that an unknown event type is. A stage only of providers that know which message
 * any of their items is about (`readAs`).
 */
export const MEANINGS = ["custom", "session", "ignored", ...STAGES] as const;
export type Meaning = (typeof MEANINGS)[number];

/**
 * An item of a type that its adapter does not know, as an event of the kind that people gave it.
 * Nothing else of it is understood: it is told from others by its content, and its time is that of
 * receipt. Null where there is nothing to tell it by.
 */
export function mappedEvent(
  item: unknown,
  name: string,
  kind: Extract<Kind, "custom" | "session">,
): EventDraft | null {
  const fields: Fields | null = object(item);
  if (fields === null) return null;
  return {
    kind,
    name,
    at: null,
    timeSource: "payload",
    message: null,
    subscription: null,
    key: ["mapped", name, digestOf(fields)],
  };
}
