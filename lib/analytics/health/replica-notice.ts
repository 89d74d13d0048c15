import { replicaState } from "@/lib/replica/read-raw";

/** What a page says of a replica that it does not read; null where there is nothing to say. */
export function replicaNotice(): string | null {
  const state = replicaState();
  if (!state || state.is === "current") return null;
  const then =
    "Until then pages read the main database: their numbers are right, and may take longer.";
  if (state.is === "behind")
    return `The read replica is ${Math.round(state.ms / 1_000)} s behind the main database. ${then}`;
  if (state.promoted)
    return `The server of PUSHLENS_READ_URL is no replica any more: name one, or take the variable away. ${then}`;
  return `The read replica cannot be reached. ${then}`;
}
