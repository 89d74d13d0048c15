/**
 * Headers that everybody sends (RFC 9110, Trace Context, proxies), lower case. Their values open no door, so they are
 * kept as they came; hence no secret may come in them.
 */
export const WELL_KNOWN_HEADERS: ReadonlySet<string> = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "cache-control",
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "date",
  "expect",
  "host",
  "origin",
  "traceparent",
  "transfer-encoding",
  "user-agent",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
  "x-request-id",
]);
