import "server-only";
import { env } from "@/lib/env";
import { reachOf } from "@/lib/public-address";
import { words } from "@/lib/words/words";

/**
 * What to know of an address of this installation before it is handed out, to a provider or to a
 * person; null where everybody can reach it over https.
 */
export function reachNote(receiver: "provider" | "person"): string | null {
  const url = env().PUSHLENS_URL;
  const reach = reachOf(url);
  if (reach === "everybody" && url.startsWith("https:")) return null;
  const say = words("endpoints");
  const what = reach === "everybody" ? say("reachPlain") : say(`reach.${reach}.${receiver}`);
  return `${what} ${say("reachHow")}`;
}
