import "server-only";
import { directUrl } from "@/lib/env";
import { EndpointCache } from "./endpoint-cache";
import type { EndpointRecord } from "./read-endpoints";

export type { EndpointRecord };

// Next's bundles and other entries may load this file twice in one process: one cache for all.
const shared = globalThis as typeof globalThis & { pushlensEndpoints?: EndpointCache };

/**
 * The endpoint that a token in the URL belongs to, from memory; null where there is none (unknown,
 * ended, or of a deleted endpoint). Throws `unavailable` while the endpoints were never read.
 */
export function findEndpoint(token: string): Promise<EndpointRecord | null> {
  return endpointCache().find(token);
}

/**
 * The one endpoint of a provider that has this secret, where there is no token to tell; null for
 * none or several. Throws `unavailable` while the endpoints were never read.
 */
export function findEndpointBySecret(
  provider: string,
  secret: string,
): Promise<EndpointRecord | null> {
  return endpointCache().findBySecret(provider, secret);
}

/** The endpoint of an id, for one who may know it; null where there is none. */
export function findEndpointById(id: string): Promise<EndpointRecord | null> {
  return endpointCache().findById(id);
}

function endpointCache(): EndpointCache {
  if (!shared.pushlensEndpoints) {
    shared.pushlensEndpoints = new EndpointCache(directUrl());
  }
  return shared.pushlensEndpoints;
}

/** Makes a change visible to this process before the call returns; others hear it by NOTIFY. */
export async function refreshEndpoints(): Promise<void> {
  await shared.pushlensEndpoints?.refresh();
}

/** Stops listening for changes, so that the process can end and its database can go. */
export async function closeEndpoints(): Promise<void> {
  const cache = shared.pushlensEndpoints;
  delete shared.pushlensEndpoints;
  await cache?.close();
}
