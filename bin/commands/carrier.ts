import { readFileSync } from "node:fs";
import { ROOT } from "@/bin/root";
import { streamMethod } from "@/lib/grpc/settings";
import { providerBySlug } from "@/lib/providers/registry";
import { canProve, englishLabel } from "@/lib/providers/types";
import { type Carrier, httpCarrier } from "@/lib/simulate/carrier";
import { grpcCarrier } from "@/lib/simulate/grpc-carrier";
import type { Simulator } from "@/lib/simulate/types";

/** Where a simulation sends to, and what it proves itself with. */
export type Route = {
  readonly url?: URL;
  readonly endpoint?: string;
  readonly secret?: string;
  readonly grpc?: string;
  readonly grpcCa?: string;
};

/** What carries a simulator's requests: gRPC where that is asked for, else HTTP. */
export function carrierFor(simulator: Simulator, route: Route): Carrier {
  const { url, endpoint, secret, grpc } = route;
  if (grpc) return overGrpc(simulator, grpc, route);
  if (!url || !endpoint) throw new Error("Say where to send to: --url and --endpoint, or --grpc.");
  const provider = providerBySlug(simulator.slug);
  if (secret && provider && !canProve(provider)) {
    throw new Error(
      `Nobody but ${englishLabel(provider)} can sign its requests: simulate it at an endpoint without a secret, and leave out --secret.`,
    );
  }
  const hook = new URL(`/api/hooks/${encodeURIComponent(endpoint)}`, url).href;
  return httpCarrier(simulator, hook, secret ?? null);
}

function overGrpc(simulator: Simulator, address: string, route: Route): Carrier {
  const stream = providerBySlug(simulator.slug)?.stream;
  if (!stream) throw new Error(`${simulator.slug} does not stream: leave out --grpc.`);
  const { endpoint, secret, grpcCa } = route;
  if (!endpoint && !secret) throw new Error("Say which endpoint: --secret, --endpoint or both.");
  const target = {
    address,
    ca: grpcCa ? readFileSync(grpcCa) : null,
    method: streamMethod(ROOT, stream),
    metadata: {
      ...(secret ? { authorization: secret } : {}),
      ...(endpoint ? { "x-pushlens-endpoint": endpoint } : {}),
    },
  };
  return grpcCarrier(target, stream);
}
