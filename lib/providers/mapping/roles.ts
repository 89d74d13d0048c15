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
  "joined",
] as const;
export type Role = (typeof ROLES)[number];

/** What a type can be said to mean. */
export const MEANINGS = [...KINDS, "ignored", "unknown"] as const;
export type TypeMeaning = (typeof MEANINGS)[number];

export const UNITS = ["s", "ms", "us", "ns", "iso", "http-date", "pattern"] as const;
export type Unit = (typeof UNITS)[number];
