import { replicaState } from "@/lib/replica/read-raw";
import { words } from "@/lib/words/words";

/** What a page says of a replica that it does not read; null where there is nothing to say. */
export function replicaNotice(): string | null {
  const state = replicaState();
  if (!state || state.is === "current") return null;
  const say = words("health");
  if (state.is === "behind") return say("replicaBehind", { seconds: Math.round(state.ms / 1_000) });
  return say(state.promoted ? "replicaPromoted" : "replicaAway");
}
