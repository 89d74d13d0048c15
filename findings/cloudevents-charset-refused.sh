#!/bin/sh
# CloudEvents SDK for JavaScript: `application/cloudevents+json; charset=UTF-8`, the media type as the specification's own
# examples give it, is refused as an invalid content type by the reader of the structured mode, though the same
# parameter is taken in binary mode and in a batch. Sent without the parameter, the same event is read.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cloudevents@10.0.0 2>/dev/null
cat >check.cjs <<'CHECK'
const { HTTP } = require("cloudevents");
const event = { specversion: "1.0", id: "1", source: "/mail", type: "mail.opened", time: "2026-11-29T10:00:00Z", data: { n: 1 } };
const ce = { "ce-specversion": "1.0", "ce-id": "1", "ce-source": "/mail", "ce-type": "mail.opened", "ce-time": event.time };
const read = (type, body, more = {}) => {
  try {
    const [one] = [HTTP.toEvent({ headers: { "content-type": type, ...more }, body: JSON.stringify(body) })].flat();
    return `n = ${one.data.n}`;
  } catch (error) {
    return error.message;
  }
};
const CHARSET = "; charset=UTF-8";
const seen = {
  structured: read("application/cloudevents+json", event),
  "structured with charset": read(`application/cloudevents+json${CHARSET}`, event),
  "batch with charset": read(`application/cloudevents-batch+json${CHARSET}`, [event]),
  "binary with charset": read("application/json; charset=utf-8", event.data, ce),
};
for (const [how, what] of Object.entries(seen)) console.log(`cloudevents 10.0.0, ${how}: ${what}`);
const refused = seen["structured with charset"].startsWith("invalid content type");
const others = [seen.structured, seen["batch with charset"], seen["binary with charset"]];
process.exit(refused && others.every((one) => one === "n = 1") ? 0 : 1);
CHECK
node check.cjs
