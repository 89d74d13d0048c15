import { lazily } from "@/lib/providers/lazily";
import { builtIn } from "@/lib/providers/source/built-in";
import { harmlessOf } from "@/lib/providers/source/harmless";
import type { Provider } from "@/lib/providers/types";
import { BINARY_HEADERS, binaryEvent } from "./binary";
import { withData } from "./data";
import { definition } from "./definition";
import { samples } from "./samples";

const inJson = builtIn(definition, { samples });

/** Structured mode and batches are a definition; in binary mode the event is made of headers and body. */
export const cloudevents: Provider = lazily(
  inJson,
  () => ({
    ...inJson,
    ...read(),
    items(request) {
      const event = binaryEvent(request);
      return event === null ? inJson.items(request).map(withData) : [event];
    },
  }),
  read,
);

function read() {
  const { harmlessHeaders, harmlessParameters } = harmlessOf(definition);
  return { harmlessHeaders: [...harmlessHeaders, ...BINARY_HEADERS], harmlessParameters };
}
