#!/bin/sh
# @rudderstack/rudder-sdk-node 3.0.13: `originalTimestamp` records, says RudderStack (rudderstack.com/docs/event-spec/standard-events/
# common-fields), when the event occurred. Of an event that is given its `timestamp`, as one handed in later is, the SDK writes
# the moment of the call there; the batch has a `timestamp` of its own, that of sending. A receiver who takes
# originalTimestamp for the time of the event, as those documents have it, counts an old opening as of today.
# Segment's SDK for Node (3.1.0) sends no originalTimestamp; in both, the event's own `timestamp` is right.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  @rudderstack/rudder-sdk-node@3.0.13 @segment/analytics-node@3.1.0 2>/dev/null
cat >check.mjs <<'CHECK'
import { createServer } from "node:http";
import { gunzipSync } from "node:zlib";
import Rudder from "@rudderstack/rudder-sdk-node";
import { Analytics } from "@segment/analytics-node";
const bodies = [];
const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const bytes = Buffer.concat(parts);
  bodies.push(JSON.parse(request.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes));
  response.end("{}");
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const url = `http://127.0.0.1:${server.address().port}`;
const opened = { userId: "reader-1", event: "Email Opened", timestamp: new Date("2026-01-01T10:00:00.000Z") };
const rudder = new Rudder("key", { dataPlaneUrl: url });
rudder.track({ ...opened });
await rudder.flush();
const segment = new Analytics({ writeKey: "key", host: url });
segment.track({ ...opened });
await segment.closeAndFlush();
const [theirs, other] = bodies.map(({ batch: [event] }) => event);
const told = ({ timestamp, originalTimestamp, sentAt }) => JSON.stringify({ timestamp, originalTimestamp, sentAt });
console.log(`opened at ${opened.timestamp.toISOString()}, handed in now`);
console.log(`@rudderstack/rudder-sdk-node 3.0.13: ${told(theirs)}, batch: ${told(bodies[0])}`);
console.log(`@segment/analytics-node 3.1.0: ${told(other)}, batch: ${told(bodies[1])}`);
const now = (time) => Math.abs(Date.parse(time) - Date.now()) < 60_000;
const kept = [theirs, other].every(({ timestamp }) => timestamp === opened.timestamp.toISOString());
const same = kept && now(theirs.originalTimestamp) && now(bodies[0].timestamp) && !("originalTimestamp" in other);
process.exit(same ? 0 : 1);
CHECK
node check.mjs
