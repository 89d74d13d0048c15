import { KINDS } from "@/lib/providers/event";

/**
 * What a value of an item can be, in the order in which it is offered; `joined` is a further part of the
 * message's id, and can be something else besides.
 */
export const ROLES = [
  "type",
  "time",
  "message",
  "person",
  "device",
  "address",
  "event",
  "campaign",
  "campaignName",
  "cause",
  "platform",
  "channel",
  "title",
  "country",
  "language",
  "machine",
  "test",
  "joined",
] as const;
export type Role = (typeof ROLES)[number];

/** What a type can be said to mean. */
export const MEANINGS = [...KINDS, "test", "ignored", "unknown"] as const;
export type TypeMeaning = (typeof MEANINGS)[number];

/** The meanings of types that leave no event, with the rule by which they do not. */
export const IGNORED_AS = { test: "test_event", ignored: "nothing_to_keep" } as const;

/** True for a meaning by which an item is no event. */
export function isNoEvent(meaning: TypeMeaning): meaning is "test" | "ignored" | "unknown" {
  return meaning === "test" || meaning === "ignored" || meaning === "unknown";
}

/** Of a value that marks tests, what says that an item is one. */
export const TEST_WORDS = [
  ...["true", "True", "TRUE", "1", "yes", "test", "Test", "TEST"],
  ...["sandbox", "Sandbox", "SANDBOX"],
] as const;

/** Of a value that marks opens and clicks by machines, what says that one is. */
export const MACHINE_WORDS = ["true", "True", "TRUE", "1", "yes"] as const;

export const UNITS = ["s", "ms", "us", "ns", "iso", "http-date", "pattern"] as const;
export type Unit = (typeof UNITS)[number];
