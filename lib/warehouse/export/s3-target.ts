import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { systemTrouble } from "@/lib/system-trouble";
import type { ExportTarget } from "./target";

/** A bucket of Amazon S3 or a store that is compatible with it; `prefix` is empty or ends with a slash. */
export type Bucket = {
  readonly bucket: string;
  readonly prefix: string;
  readonly region: string;
  /** Null: Amazon's own in that region. */
  readonly endpoint: string | null;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** How long one answer may take (ms), and how many bytes of a file are sent in each of them at least. */
const PATIENCE = 60_000;
const BYTES_PER_MS = 256;
const TRIES = 3;
const MOST_OF_AN_ERROR = 4_096;

/** What to do about the errors that are met most; the codes are S3's own. */
const ADVICE: Readonly<Record<string, string>> = {
  AccessDenied:
    "the key may not read and write there: it needs s3:GetObject, s3:PutObject and s3:ListBucket",
  InvalidAccessKeyId: "it does not know PUSHLENS_EXPORT_S3_ACCESS_KEY_ID",
  NoSuchBucket: "there is no such bucket: make it, or set PUSHLENS_EXPORT_TO right",
  PermanentRedirect: "the bucket is in another region: set PUSHLENS_EXPORT_S3_REGION",
  AuthorizationHeaderMalformed: "the bucket is in another region: set PUSHLENS_EXPORT_S3_REGION",
  RequestTimeTooSkewed: "the clock of this machine differs from the store's: set it right",
  SignatureDoesNotMatch: "PUSHLENS_EXPORT_S3_SECRET_ACCESS_KEY does not belong to the key",
};

/** By path, not by the bucket's own host, which not every store has. An object takes its place when it is whole. */
export function s3Target(where: Bucket): ExportTarget {
  const { bucket, prefix, region, accessKeyId, secretAccessKey } = where;
  const endpoint = where.endpoint ?? `https://s3.${region}.amazonaws.com`;
  const client = new AwsClient({
    ...{ accessKeyId, secretAccessKey, region },
    ...{ service: "s3", retries: TRIES },
  });
  const ask = async (path: string, method: string, body: Uint8Array | null) => {
    const key = `${prefix}${path}`.split("/").map(encodeURIComponent).join("/");
    const response = await client
      .fetch(`${endpoint.replace(/\/+$/, "")}/${bucket}/${key}`, {
        method,
        // Of a body that was changed on its way nothing is stored.
        headers: { "x-amz-content-sha256": digestOf(body) },
        body: body as Uint8Array<ArrayBuffer> | null,
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE + Math.ceil((body?.length ?? 0) / BYTES_PER_MS)),
      })
      .catch((error: unknown) => {
        throw new Error(`${hostOf(endpoint)} could not be reached: ${causeOf(error)}`);
      });
    if (response.ok || (method === "GET" && response.status === 404)) return response;
    throw new Error(await refusal(response, hostOf(endpoint)));
  };
  return {
    name: `s3://${bucket}/${prefix}`,
    async read(path) {
      const response = await ask(path, "GET", null);
      if (response.ok) return Buffer.from(await response.arrayBuffer());
      const said = await codeOf(response);
      if (said !== "NoSuchBucket") return null;
      throw new Error(`${hostOf(endpoint)} answered 404: ${ADVICE[said]}`);
    },
    async write(path, contents) {
      await ask(path, "PUT", contents);
    },
  };
}

function digestOf(body: Uint8Array | null): string {
  return createHash("sha256")
    .update(body ?? "")
    .digest("hex");
}

function hostOf(endpoint: string): string {
  return new URL(endpoint).host;
}

/** A store's answer repeats what was signed, and the key: no more of it is kept than its code. */
async function codeOf(response: Response): Promise<string | null> {
  const text = (await response.text()).slice(0, MOST_OF_AN_ERROR);
  return /<Code>([A-Za-z]{1,60})<\/Code>/.exec(text)?.[1] ?? null;
}

async function refusal(response: Response, host: string): Promise<string> {
  const code = await codeOf(response);
  const known = code === null ? undefined : ADVICE[code];
  return `${host} answered ${response.status}${code ? ` ${code}` : ""}${known ? `: ${known}` : ""}`;
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return systemTrouble(error) ?? (cause instanceof Error ? cause.message : "no connection");
}
