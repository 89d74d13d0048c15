/** What concerns one connection alone, and is never passed on (RFC 9110, 7.6.1). */
const HOP_BY_HOP = [
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];
/**
 * What a sender cannot declare to be of its connection alone: others read the message by it, or know
 * the sender by it, where a proxy in front passes on what it should not.
 */
const NEVER_DROPPED = new Set(["host", "content-length", "x-forwarded-for"]);

/**
 * The raw headers (name, value, name, value …) that go on to the other side, in their order and
 * spelling; without those of `dropped` (lower case).
 */
export function endToEndHeaders(raw: readonly string[], dropped: readonly string[] = []): string[] {
  const gone = new Set([...HOP_BY_HOP, ...dropped]);
  for (const [name, value] of pairs(raw)) {
    if (name.toLowerCase() !== "connection") continue;
    for (const named of value.toLowerCase().split(",")) {
      if (!NEVER_DROPPED.has(named.trim())) gone.add(named.trim());
    }
  }
  return pairs(raw)
    .filter(([name]) => !gone.has(name.toLowerCase()))
    .flat();
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ""]] : []));
}
