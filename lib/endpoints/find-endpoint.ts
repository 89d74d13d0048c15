import "server-only";
import { directUrl, env } from "@/lib/env";
import { EndpointCache } from "./endpoint-cache";
import { EndpointSnapshot } from "./endpoint-snapshot";
import type { EndpointRecord } from "./read-endpoints";

export type { EndpointRecord };

// Next's bundles and other entries may load this file twice in one process: one cache for all.
const shared = globalThis as typeof globalThis & { pushlensEndpoints?: EndpointCache };

/**
 * The endpoint that a token in the URL belongs to, from memory; null where there is none (unknown,
 * ended, or of a deleted endpoint). Throws `unavailable` while the endpoints were never read.
 */
export async function findEndpoint(token: string): Promise<EndpointRecord | null> {
  return await endpointCache().find(token);
}

/** The same as the database has it now, where `findEndpoint` only remembers; throws as that does. */
export async function confirmEndpoint(token: string): Promise<EndpointRecord | null> {
  return await endpointCache().confirm(token);
}

/** True where requests can be judged: the endpoints were read, or are remembered. */
export async function knowsEndpoints(): Promise<boolean> {
  const cache = endpointCache();
  if (!cache.isUseful) await cache.find("").catch(() => undefined);
  return cache.isUseful;
}

/**
 * Begins with what is remembered of the endpoints of a database, until `moveEndpoints` says where
 * it is; and remembers them for the next start.
 */
export function rememberEndpoints(database: string): void {
  const snapshot = new EndpointSnapshot(env().PUSHLENS_DATA_DIR, database);
  shared.pushlensEndpoints = new EndpointCache(null, snapshot);
}

/** The slugs of the providers whose endpoints are known without asking, be it from before the start. */
export function rememberedProviders(): ReadonlySet<string> {
  return endpointCache().providers;
}

/** Follows the database to its address of now. */
export function moveEndpoints(): void {
  shared.pushlensEndpoints?.moveTo(directUrl());
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
  shared.pushlensEndpoints ??= new EndpointCache(directUrl());
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
