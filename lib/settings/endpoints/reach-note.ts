import "server-only";
import { env } from "@/lib/env";
import { reachOf } from "@/lib/public-address";

const HOW =
  "Set PUSHLENS_URL to the https:// address at which it is reached from outside, and restart Pushlens: addresses made from then on have it.";

/**
 * What to know of an address of this installation before it is handed out, to a provider or to a
 * person; null where everybody can reach it over https.
 */
export function reachNote(receiver: "provider" | "person"): string | null {
  const url = env().PUSHLENS_URL;
  const who = receiver === "provider" ? "no provider can post to it" : "nobody else can open it";
  switch (reachOf(url)) {
    case "machine":
      return `This address works on this machine only: ${who}. ${HOW}`;
    case "network":
      return receiver === "provider"
        ? `This address works in your own network only: a provider outside cannot post to it. ${HOW}`
        : `This address works in your own network only. ${HOW}`;
    case "everybody":
      if (url.startsWith("https:")) return null;
      return `This address is not encrypted: what is sent to it, secrets too, can be read on the way. ${HOW}`;
  }
}
