import { sentHeaders } from "./sent-headers";
import type { SimulatedRequest, Simulator } from "./types";

/** What came of a try: how to call it, and what that means for the items. */
export type Answer = {
  readonly label: string;
  readonly verdict: "taken" | "again" | "refused";
};

/** Carries requests to an installation, and nowhere else. */
export type Carrier = {
  /** Where to, for people. */
  readonly address: string;
  /** Prepares a request. Each call of the result is a try; null where no answer came. */
  deliver(request: SimulatedRequest): () => Promise<Answer | null>;
  close(): void;
};

/** How long a vendor waits for an answer (ms). */
export const TIMEOUT = 30_000;

/** Carries requests over HTTP. */
export function httpCarrier(simulator: Simulator, url: string, secret: string | null): Carrier {
  return {
    address: new URL(url).origin,
    deliver: (request) => {
      const headers = {
        "content-type": "application/json",
        "user-agent": "pushlens-simulate",
        ...sentHeaders(simulator, { ...request, url }, secret, Date.now()),
      };
      return () => post(url, headers, request.body);
    },
    close: () => undefined,
  };
}

async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<Answer | null> {
  const signal = AbortSignal.timeout(TIMEOUT);
  try {
    const response = await fetch(url, { method: "POST", headers, body, signal });
    await response.arrayBuffer();
    const verdict = response.ok ? "taken" : response.status < 500 ? "refused" : "again";
    return { label: String(response.status), verdict };
  } catch {
    return null;
  }
}
