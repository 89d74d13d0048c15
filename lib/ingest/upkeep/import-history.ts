import { v7 as uuidv7 } from "uuid";
import type { Db } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import type { NewRequest } from "@/lib/ingest/door/new-request";
import { providerBySlug } from "@/lib/providers/registry";

/** A line that is no JSON object. */
export type LineError = { readonly line: number; readonly problem: string };

/** What an import did. */
export type Imported = {
  readonly lines: number;
  readonly items: number;
  readonly requests: number;
  readonly errors: number;
};

type Options = {
  readonly now?: () => number;
  readonly onProgress?: (imported: Imported) => void;
  readonly onError?: (error: LineError) => void;
};

const MAX_ITEMS = 1_000;
const MAX_BYTES = 2 * 1024 * 1024;

/** Finds an endpoint by its id or its name; throws where there is none, or more than one. */
export async function endpointNamed(db: Db, named: string) {
  const found = await db.endpoint.findMany({
    where: { deletedAt: null },
    select: { id: true, name: true, provider: true },
  });
  const matching = found.filter(({ id, name }) => id === named || name === named);
  const [endpoint] = matching;
  if (endpoint && matching.length === 1) return endpoint;
  const problem = endpoint ? "Several endpoints have this name: use the id" : "No such endpoint";
  throw new PushlensError("not_found", `${problem}: ${named}. Nothing was imported.`);
}

/**
 * Stores lines of newline-delimited JSON, each an item as the endpoint's provider sends it, as
 * requests received now; workers process them like all others. Items keep the times that they carry.
 * Safe to repeat: what is known already counts as a duplicate.
 */
export async function importHistory(
  db: Db,
  endpoint: { readonly id: string; readonly provider: string },
  lines: AsyncIterable<string>,
  { now = Date.now, onProgress, onError }: Options = {},
): Promise<Imported> {
  const provider = providerBySlug(endpoint.provider);
  if (!provider) throw new PushlensError("bad_request", `Unknown provider: ${endpoint.provider}.`);
  const done = { lines: 0, items: 0, requests: 0, errors: 0 };
  let batch: string[] = [];
  let bytes = 0;
  const store = async () => {
    if (batch.length === 0) return;
    await insertRequests(db, [requestOf(endpoint.id, batch, now())]);
    done.items += batch.length;
    done.requests++;
    batch = [];
    bytes = 0;
    onProgress?.({ ...done });
  };
  for await (const text of lines) {
    done.lines++;
    const line = done.lines === 1 ? text.replace(/^\uFEFF/, "") : text;
    if (line.trim() === "") continue;
    const problem = problemOf(line);
    if (problem !== null) {
      done.errors++;
      onError?.({ line: done.lines, problem });
      continue;
    }
    const size = Buffer.byteLength(line) + 1;
    if (batch.length >= MAX_ITEMS || bytes + size > MAX_BYTES) await store();
    batch.push(line);
    bytes += size;
  }
  await store();
  return done;
}

/** An array, as in it nothing is taken for an envelope; the digits of each line stay as they are. */
function requestOf(endpointId: string, lines: readonly string[], receivedAt: number): NewRequest {
  return {
    id: uuidv7({ msecs: receivedAt }),
    endpointId,
    receivedAt,
    headers: { "x-pushlens-transport": "import" },
    query: "",
    body: Buffer.from(`[${lines.join(",\n")}]`),
    itemCount: lines.length,
  };
}

function problemOf(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? null : "it is JSON, but no object";
  } catch {
    return "it is not valid JSON";
  }
}
