import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createSecureContext } from "node:tls";
import { env } from "@/lib/env";
import { PROVIDERS } from "@/lib/providers/registry";
import type { EventStream, Provider } from "@/lib/providers/types";
import { type EventStreamMethod, loadEventStream } from "./event-stream";

/** A provider that streams. */
export type StreamingProvider = Provider & { readonly stream: EventStream };

/** Where to listen, and for what. */
export type GrpcSettings = {
  readonly host: string;
  readonly port: number;
  /** PEM texts; null: without TLS. */
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  readonly provider: StreamingProvider;
  readonly method: EventStreamMethod;
};

/**
 * What the environment says of gRPC; null where it is turned off. Throws an Error of one line where a
 * file that it names cannot be used. `root` is the project's folder.
 */
export function grpcSettings(root: string): GrpcSettings | null {
  const { PUSHLENS_GRPC_HOST: host, PUSHLENS_GRPC_PORT: port } = env();
  const provider = PROVIDERS.find(streams);
  if (port === 0 || !provider) return null;
  return { host, port, tls: tlsFiles(), provider, method: streamMethod(root, provider.stream) };
}

/** The vendor's stream, as the installation's own proto file describes it, else as is assumed. */
export function streamMethod(root: string, stream: EventStream): EventStreamMethod {
  const own = env().PUSHLENS_GRPC_PROTO;
  if (!own) return loadEventStream(join(root, stream.proto), stream);
  try {
    return loadEventStream(resolve(own), stream);
  } catch (error) {
    throw new Error(`PUSHLENS_GRPC_PROTO is not valid: ${(error as Error).message}`);
  }
}

function streams(provider: Provider): provider is StreamingProvider {
  return provider.stream !== undefined;
}

function tlsFiles(): GrpcSettings["tls"] {
  const { PUSHLENS_GRPC_TLS_CERT, PUSHLENS_GRPC_TLS_KEY } = env();
  if (!PUSHLENS_GRPC_TLS_CERT || !PUSHLENS_GRPC_TLS_KEY) return null;
  const cert = readPem("PUSHLENS_GRPC_TLS_CERT", PUSHLENS_GRPC_TLS_CERT);
  const key = readPem("PUSHLENS_GRPC_TLS_KEY", PUSHLENS_GRPC_TLS_KEY);
  try {
    createSecureContext({ cert, key });
  } catch {
    throw new Error(
      "PUSHLENS_GRPC_TLS_CERT and PUSHLENS_GRPC_TLS_KEY are not valid: they must name a certificate and its own key, in PEM.",
    );
  }
  return { cert, key };
}

function readPem(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`${name} is not valid: ${path} cannot be read (${code}).`);
  }
}
