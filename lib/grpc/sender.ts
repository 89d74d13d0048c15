import type { Metadata } from "@grpc/grpc-js";
import { findEndpoint, findEndpointBySecret } from "@/lib/endpoints/find-endpoint";
import type { EndpointRecord } from "@/lib/endpoints/read-endpoints";
import { PushlensError } from "@/lib/errors";
import { admit, type FindEndpoint, type HookHead, receive } from "@/lib/ingest/door/receive";
import { countRejection, type RejectionCause } from "@/lib/ingest/door/rejections";
import type { StreamingProvider } from "./settings";

/** What says which endpoint a stream is for, beside its authorization. */
const ENDPOINT_HEADER = "x-pushlens-endpoint";
const TRANSPORT_HEADER = "x-pushlens-transport";

/** The sender of a stream, who proves himself by metadata. */
export class Sender {
  readonly #head: HookHead;
  readonly #find: FindEndpoint;
  #endpoint: EndpointRecord | null = null;

  constructor(metadata: Metadata, provider: StreamingProvider) {
    const headers = headersOf(metadata);
    this.#head = {
      method: "POST",
      token: headers[ENDPOINT_HEADER] ?? null,
      headers: { ...headers, [TRANSPORT_HEADER]: "grpc" },
      query: "",
    };
    this.#find = (head) => findFor(provider, head);
  }

  /** Judges the sender before it sends. Throws PushlensError, counted, where it is refused. */
  async admit(): Promise<EndpointRecord> {
    this.#endpoint = await admit(this.#head, this.#find);
    return this.#endpoint;
  }

  /** Counts an event that is refused before it could be part of a request. */
  countRefusal(cause: RejectionCause): void {
    countRejection(this.#endpoint?.id ?? null, cause, Date.now());
  }

  /** Stores events as one request. Throws PushlensError where they are not stored. */
  async send(events: readonly { readonly json: string }[]): Promise<void> {
    const body = Buffer.from(`[${events.map(({ json }) => json).join(",")}]`);
    const readBody = async (limit: number) => {
      if (body.length <= limit) return body;
      throw new PushlensError("too_large", `The event is larger than ${limit} bytes.`);
    };
    await receive({ ...this.#head, readBody }, this.#find);
  }
}

/** By the token where one is named, else by the authorization alone. */
async function findFor(
  provider: StreamingProvider,
  { token, headers }: HookHead,
): Promise<EndpointRecord | null> {
  if (token !== null) {
    const endpoint = await findEndpoint(token);
    return endpoint?.provider === provider.slug ? endpoint : null;
  }
  const { authorization } = headers;
  return authorization ? findEndpointBySecret(provider.slug, authorization) : null;
}

function headersOf(metadata: Metadata): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(metadata.getMap()))
    if (typeof value === "string") headers[name] = value;
  return headers;
}
