import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { ROOT } from "@/bin/root";
import { endpointOf } from "@/harness/installation";
import { PROVIDERS } from "@/lib/providers/registry";
import { type Provider, proofHeaders } from "@/lib/providers/types";
import type { Random } from "@/lib/simulate/random";

/** A request made to hurt, as bytes; `isWellFormed` where it is whole HTTP, so that the door judges it. */
export type Hostile = { readonly bytes: Buffer; readonly isWellFormed: boolean };

const LIMIT = 5 * 1024 * 1024;

const NASTY = [
  "",
  " ",
  "\n\n",
  "null",
  "0",
  '"x"',
  "[]",
  "{}",
  "[[],[[]],null,1,true]",
  "\ufeff[]",
  "[".repeat(100_000),
  `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`,
  '{"__proto__":{"type":"x"},"constructor":{"prototype":1},"toString":1}',
  '[{"type":"\\u0000","installationId":"\\ud800\\u0000"}]',
  '{"type":"x","actionDate":1e400,"installationId":"i"}',
  '{"type":"x","actionDate":-1e308,"installationId":1e-400}',
  '{"type":"x","type":"y","installationId":"i","installationId":"j"}',
  '{"events":{"length":1e9}}',
  '{"data":[null,{"data":[]}]}',
  `{"type":"${"x".repeat(70_000)}","installationId":"i"}`,
  `{"type":"x","installationId":"i","custom":{${Array.from({ length: 2000 }, (_, n) => `"k${n}":${n}`)}}}`,
  `[${"9".repeat(5_000)}]`,
  `[${Array.from({ length: 300 }, () => "{}")}]`,
  '{"type":"@NOTIFICATION_SENT","notificationId":"n","installationId":"i","actionDate":"9999-99-99"}',
];
const BOMB = gzipSync(Buffer.alloc(60 * 1024 * 1024));
const TOO_LARGE = Buffer.alloc(LIMIT + 1, 0x20);
const PIECES = [
  "{",
  "}",
  "[",
  "]",
  '"',
  ",",
  ":",
  "\\u0000",
  "\\ud800",
  "1e999",
  "-",
  "null",
  "\n",
];
const TYPES = ["application/json", "text/plain", "application/x-www-form-urlencoded", "*/*", ""];
const METHODS = ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"];
const PATHS = [
  "",
  "/",
  "/nobody",
  "/%00",
  "/%zz",
  "/a/b",
  `/${"x".repeat(3_000)}`,
  "/..%2f..",
  "?x",
];

/** Every documented payload of every provider. */
const FIXTURES = PROVIDERS.flatMap(({ slug }) => {
  const folder = join(ROOT, "lib", "providers", slug, "fixtures");
  const files = readdirSync(folder).filter((name) => name.endsWith(".body"));
  return files.map((name) => readFileSync(join(folder, name)));
});

/** A random hostile request: a body bent or nasty, encoded well or wrongly, under odd headers. */
export function hostileRequest(random: Random): Hostile {
  const provider = oneOf(random, PROVIDERS);
  const raw = rawBody(random);
  const { body, encoding } = encoded(random, raw);
  const headers = [
    "Host: x",
    `Content-Type: ${oneOf(random, TYPES)}`,
    ...proofOf(random, provider, raw),
    ...oddHeaders(random),
    ...(encoding === null ? [] : [`Content-Encoding: ${encoding}`]),
  ];
  const method = random.chance(0.02) ? oneOf(random, METHODS) : "POST";
  const path = random.chance(0.03)
    ? oneOf(random, PATHS)
    : `/${endpointOf(provider.slug).token}${random.chance(0.2) ? `?event=${oneOf(random, PIECES)}%00` : ""}`;
  const start = `${method} /api/hooks${path.replaceAll(/[\s"{}\\]/g, "")} HTTP/1.1`;
  if (random.chance(0.003)) return broken(random, start);
  return framed(random, start, headers, body);
}

function framed(random: Random, start: string, headers: string[], body: Buffer): Hostile {
  const isChunked = random.chance(0.1);
  const length = isChunked ? "Transfer-Encoding: chunked" : `Content-Length: ${body.length}`;
  const head = Buffer.from(`${[start, ...headers, length].join("\r\n")}\r\n\r\n`, "latin1");
  const parts = isChunked ? chunks(random, body) : [body];
  return { bytes: Buffer.concat([head, ...parts]), isWellFormed: true };
}

function chunks(random: Random, body: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const size = Math.min(body.length - at, random.between(1, Math.max(1, body.length)));
    parts.push(Buffer.from(`${size.toString(16)}\r\n`), body.subarray(at, at + size));
    parts.push(Buffer.from("\r\n"));
    at += size;
  }
  return [...parts, Buffer.from("0\r\n\r\n")];
}

/** No whole HTTP: Node's own parser answers, or the connection just ends. */
function broken(random: Random, start: string): Hostile {
  const texts = [
    `${start}\r\nHost: x\r\nContent-Length: nonsense\r\n\r\n`,
    `${start}\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    `${start}\r\nHost: x\r\nX: ${"x".repeat(40_000)}\r\n\r\n`,
    `${start}\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    "\u0000\u0001garbage\r\n\r\n",
  ];
  return { bytes: Buffer.from(oneOf(random, texts), "latin1"), isWellFormed: false };
}

function rawBody(random: Random): Buffer {
  if (random.chance(0.0003)) return TOO_LARGE;
  if (random.chance(0.3)) return Buffer.from(oneOf(random, NASTY));
  return bent(random, Buffer.from(oneOf(random, FIXTURES)));
}

/** A documented payload with bytes changed, cut, doubled or put in. */
function bent(random: Random, bytes: Buffer): Buffer {
  let body = bytes;
  for (let n = random.between(0, 4); n > 0 && body.length > 0; n--) {
    const at = random.between(0, body.length - 1);
    const way = random.next();
    if (way < 0.4) body[at] = random.between(0, 255);
    else if (way < 0.55) body = body.subarray(0, at);
    else if (way < 0.7) body = Buffer.concat([body.subarray(0, at), body.subarray(at >> 1)]);
    else if (way < 0.95) {
      const piece = Buffer.from(oneOf(random, PIECES));
      body = Buffer.concat([body.subarray(0, at), piece, body.subarray(at)]);
    } else body = Buffer.concat([body, Buffer.from("\n"), body]);
  }
  return body;
}

function encoded(random: Random, body: Buffer): { body: Buffer; encoding: string | null } {
  if (random.chance(0.0003)) return { body: BOMB, encoding: "gzip" };
  if (random.chance(0.85)) return { body, encoding: null };
  const wrong = ["gzip", "br", "deflate", "zstd", "gzip, gzip", "constructor", ""];
  if (random.chance(0.4)) return { body, encoding: oneOf(random, wrong) };
  const ways = [
    { encoding: "gzip", encode: gzipSync },
    { encoding: "br", encode: brotliCompressSync },
    { encoding: "deflate", encode: deflateSync },
    { encoding: "deflate", encode: deflateRawSync },
  ];
  const { encode, encoding } = oneOf(random, ways);
  const whole = encode(body.length > 200_000 ? body.subarray(0, 1_000) : body);
  return { body: random.chance(0.2) ? whole.subarray(0, whole.length >> 1) : whole, encoding };
}

/** Mostly the right proof, so that the body is looked at. */
function proofOf(random: Random, provider: Provider, body: Buffer): string[] {
  const secret = random.chance(0.95) ? endpointOf(provider.slug).secret : "wrong \u00ff";
  const url = `http://localhost:3000/api/hooks/${endpointOf(provider.slug).token}`;
  const headers = proofHeaders(provider, { url, body }, secret, Date.now());
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

function oddHeaders(random: Random): string[] {
  const odd = [
    "X-Pingram-Signature: v1,====",
    "X-Pingram-Timestamp: 1e400",
    "X-Pingram-Id: \u00fe\u00ff",
    "Connection: keep-alive, x",
    "Cookie: a=b; a=b",
    "Authorization: second",
    "X-Forwarded-For: ::1, garbage",
    "__proto__: polluted",
    "constructor: x",
    `X-Long: ${"y".repeat(12_000)}`,
    "Expect: nonsense",
  ];
  return random.chance(0.2) ? [oneOf(random, odd)] : [];
}

function oneOf<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random.next() * list.length)] as T;
}
