import { KINDS, type Kind } from "@/lib/providers/event";
import { type Pair, textOf } from "./pair";

/** Which way a subscription went. */
export type Opted = Extract<Kind, "opted_in" | "opted_out">;

const KIND: Readonly<Record<Opted, number>> = {
  opted_in: KINDS.indexOf("opted_in"),
  opted_out: KINDS.indexOf("opted_out"),
};

/**
 * What is stored of an opt-in or opt-out: `<ms>|<kind>|<event id>|<cause>`, of which the largest wins;
 * null for any other event. Asked of every event.
 */
export function stateOf(event: {
  /** ms */
  readonly at: number;
  readonly kind: number;
  readonly eventId: string;
  readonly cause: Pair | null;
}): Pair | null {
  if (event.kind !== KIND.opted_in && event.kind !== KIND.opted_out) return null;
  return `${event.at}|${event.kind}|${event.eventId}|${textOf(event.cause) ?? ""}`;
}

/** Whether a state is an opt-in, and since when; nulls where nothing is known. */
export function readState(state: Pair | null): {
  readonly optedIn: boolean | null;
  /** ms */
  readonly since: number | null;
} {
  const [ms, kind] = state?.split("|") ?? [];
  if (!ms || kind === undefined) return { optedIn: null, since: null };
  return { optedIn: Number(kind) === KIND.opted_in, since: Number(ms) };
}
