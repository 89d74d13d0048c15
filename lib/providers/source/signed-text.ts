import type { ArrivedRequest } from "@/lib/providers/types";
import { httpDate } from "./time-reader";

/** A part of what is signed. */
export type Chunk = string | Uint8Array;

/** What a signature is over, beside the body and the URL. */
export type Around = { readonly id: string; readonly ts: string };

/** Compiles a template of what is signed: `{id}`, `{ts}`, `{body}`, `{url}` and text between them. */
export function signedText(
  template: string,
): (request: Pick<ArrivedRequest, "body" | "url">, around: Around) => Chunk[] {
  const pieces = template.split(/(\{(?:id|ts|body|url)\})/).filter((piece) => piece !== "");
  return ({ body, url }, { id, ts }) =>
    pieces.map((piece) => {
      if (piece === "{body}") return body;
      if (piece === "{url}") return url;
      if (piece === "{id}") return id;
      return piece === "{ts}" ? ts : piece;
    });
}

/** What a proof says of the id and time that are signed. */
export type Stamped = {
  readonly id?: string | undefined;
  readonly timestamp?:
    | {
        readonly header: string;
        readonly unit: "s" | "ms" | "http-date";
        readonly tolerance: number | null;
      }
    | undefined;
};

/** What of a request's headers is signed; null where a part is missing, or its time is too far off. */
export function aroundOf(
  { id, timestamp }: Stamped,
  headers: ArrivedRequest["headers"],
  now: number,
): Around | null {
  const around = {
    id: id === undefined ? "" : (headers[id] ?? ""),
    ts: timestamp === undefined ? "" : (headers[timestamp.header] ?? ""),
  };
  if (id !== undefined && around.id === "") return null;
  if (timestamp === undefined) return around;
  const at = timeOfText(around.ts, timestamp.unit);
  if (at === null) return null;
  const { tolerance } = timestamp;
  return tolerance !== null && Math.abs(now - at) > tolerance ? null : around;
}

/** What a request says around its body when it is signed now. */
export function aroundNow({ timestamp }: Stamped, now: number, id: string): Around {
  const unit = timestamp?.unit ?? "s";
  const ts =
    unit === "http-date"
      ? new Date(now).toUTCString()
      : String(unit === "s" ? Math.floor(now / 1_000) : now);
  return { id, ts };
}

/** The headers that say what is signed around the body. */
export function aroundHeaders({ id, timestamp }: Stamped, around: Around): Record<string, string> {
  return {
    ...(id === undefined ? {} : { [id]: around.id }),
    ...(timestamp === undefined ? {} : { [timestamp.header]: around.ts }),
  };
}

/** ms; null where the text is no such time. */
export function timeOfText(text: string, unit: "s" | "ms" | "http-date"): number | null {
  if (unit === "http-date") return httpDate(text);
  if (!/^\d{1,16}$/.test(text)) return null;
  return Number(text) * (unit === "s" ? 1_000 : 1);
}

/** Of several signatures so many are tried. */
const MAX_SIGNATURES = 20;

/** The signatures that a header lists, as bytes, without what stands before each. */
export function givenSignatures(
  value: string | undefined,
  {
    list,
    prefix = "",
    encoding,
  }: { list?: string | undefined; prefix?: string | undefined; encoding: "hex" | "base64" },
): Buffer[] {
  const texts = list === undefined ? [value ?? ""] : (value ?? "").split(list, MAX_SIGNATURES);
  return texts.flatMap((text) => {
    const one = text.trim();
    if (!one.startsWith(prefix)) return [];
    const encoded = one.slice(prefix.length);
    const isRight = encoding === "hex" ? /^(?:[0-9a-f]{2})+$/i : /^[A-Za-z0-9+/_-]+={0,2}$/;
    return isRight.test(encoded) ? [Buffer.from(encoded, encoding)] : [];
  });
}
