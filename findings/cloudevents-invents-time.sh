#!/bin/sh
# CloudEvents SDK for JavaScript: an event that came without `time`, which the specification leaves optional, has one
# afterwards: that of its reading. A redelivery thus happens at another time than its first delivery, and what
# is counted by time is counted by the receiver's clock. A `time` that did come is cut to milliseconds, though
# the specification allows more digits, and is rewritten when the event is handed on.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cloudevents@10.0.0 2>/dev/null
cat >check.cjs <<'CHECK'
const { HTTP } = require("cloudevents");
const event = { specversion: "1.0", id: "1", source: "/push", type: "push.opened" };
const headers = { "content-type": "application/cloudevents+json" };
const read = (more) => HTTP.toEvent({ headers, body: JSON.stringify({ ...event, ...more }) }).time;
const pause = () => new Promise((done) => setTimeout(done, 20));
(async () => {
  const first = read({});
  await pause();
  const again = read({});
  const precise = read({ time: "2026-11-29T10:00:00.123456Z" });
  console.log(`cloudevents 10.0.0: the same body without time is read as of ${first}, then as of ${again}`);
  console.log(`2026-11-29T10:00:00.123456Z is read as ${precise}`);
  const ours = Math.abs(Date.parse(first) - Date.now()) < 60_000;
  process.exit(ours && first !== again && precise === "2026-11-29T10:00:00.123Z" ? 0 : 1);
})();
CHECK
node check.cjs
