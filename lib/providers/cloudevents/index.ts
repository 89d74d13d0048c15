import { compileSource } from "@/lib/providers/source/compile";
import type { Provider } from "@/lib/providers/types";
import { BINARY_HEADERS, binaryEvent } from "./binary";
import { withData } from "./data";
import { definition } from "./definition";
import { samples } from "./samples";

const inJson = compileSource(definition, { samples });

/** Structured mode and batches are a definition; in binary mode the event is made of headers and body. */
export const cloudevents: Provider = {
  ...inJson,
  harmlessHeaders: [...(inJson.harmlessHeaders ?? []), ...BINARY_HEADERS],
  items(request) {
    const event = binaryEvent(request);
    return event === null ? inJson.items(request).map(withData) : [event];
  },
};
