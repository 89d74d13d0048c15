#!/bin/sh
# CloudEvents SDK for JavaScript: data that is 0, false or an empty text is gone when an event is read in structured mode,
# and is there when the same event is read in a batch. Bytes come as Uint32Array in structured mode, four
# bytes of memory for each, as Uint8Array in a batch.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cloudevents@10.0.0 2>/dev/null
cat >check.cjs <<'CHECK'
const { HTTP } = require("cloudevents");
const event = { specversion: "1.0", id: "1", source: "/sms", type: "sms.count", time: "2026-11-29T10:00:00Z" };
const type = (mode) => ({ "content-type": `application/cloudevents${mode}+json` });
const alone = (more) => HTTP.toEvent({ headers: type(""), body: JSON.stringify({ ...event, ...more }) });
const batched = (more) => HTTP.toEvent({ headers: type("-batch"), body: JSON.stringify([{ ...event, ...more }]) })[0];
let same = true;
const expect = (is, wanted) => { same &&= is === wanted; };
for (const data of [0, false, "", 7]) {
  const seen = [alone({ data }).data, batched({ data }).data];
  console.log(`cloudevents 10.0.0: data ${JSON.stringify(data)} is ${JSON.stringify(seen[0])} in structured mode, ${JSON.stringify(seen[1])} in a batch`);
  expect(seen[0], data || undefined);
  expect(seen[1], data);
}
const data_base64 = Buffer.from("hello").toString("base64");
const bytes = [alone({ data_base64 }), batched({ data_base64 })].map((one) => one.data.constructor.name);
console.log(`data_base64 is a ${bytes[0]} in structured mode, a ${bytes[1]} in a batch`);
expect(bytes.join(), "Uint32Array,Uint8Array");
process.exit(same ? 0 : 1);
CHECK
node check.cjs
