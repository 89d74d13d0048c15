import { customProvider, usableProvider } from "@/lib/providers/custom";
import { type Preview, Previewing, type ToPreview } from "@/lib/providers/mapping/preview";
import type { Provider } from "@/lib/providers/types";
import { bodiesOf, type WhichBodies } from "@/lib/settings/store/source-bodies";

/** What definitions (JSON texts) make of bodies. */
export type BodiesPreview = {
  readonly after: Preview;
  /** By the definition in use; null where there is none. */
  readonly before: Preview | null;
  /** False where more is stored than was read. */
  readonly whole: boolean;
};

/** Reads bodies by a definition that is not in use yet, and by the one in use; nothing is changed. */
export async function previewBodies(
  asked: WhichBodies & { readonly definition: string; readonly inUse: string | null },
): Promise<BodiesPreview> {
  const { requests, whole } = await bodiesOf(asked);
  const { definition, inUse } = asked;
  return {
    after: read(requests, customProvider(definition)),
    before: inUse === null ? null : read(requests, usableProvider(inUse)),
    whole,
  };
}

function read(requests: readonly ToPreview[], provider: Provider): Preview {
  const previewing = new Previewing(provider);
  // The oldest first, so that what came again is the copy.
  for (const request of requests.toReversed()) previewing.take(request);
  return previewing.end();
}
