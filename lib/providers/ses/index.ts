import { lazily } from "@/lib/providers/lazily";
import { builtIn } from "@/lib/providers/source/built-in";
import { harmlessOf } from "@/lib/providers/source/harmless";
import type { Provider } from "@/lib/providers/types";
import { definition } from "./definition";
import { CAMPAIGN_PARAMETER, sesEvents } from "./events";
import { samples } from "./samples";

const events = builtIn(definition, { samples });

/** What an event means is a definition; that one is about several recipients needs code. */
export const ses: Provider = lazily(
  events,
  () => ({
    ...events,
    // Opens and clicks list everybody that the message went to.
    recipient: { person: ["mail.destination"], device: [] },
    ...read(),
    items: sesEvents,
  }),
  read,
);

function read() {
  return { ...harmlessOf(definition), harmlessParameters: [CAMPAIGN_PARAMETER] };
}
