#!/bin/sh
# CloudEvents SDK for JavaScript: in binary mode attributes travel as HTTP headers, for which the specification prescribes
# percent-encoding. The SDK does neither half: it makes headers that Node refuses to send where a subject has
# letters beyond Latin-1, and reads the encoded subject of a sender who keeps to the rule as it stands.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cloudevents@10.0.0 2>/dev/null
cat >check.cjs <<'CHECK'
const { validateHeaderValue } = require("node:http");
const { CloudEvent, HTTP } = require("cloudevents");
const subject = "秋のセール";
const made = HTTP.binary(new CloudEvent({ id: "1", source: "/push", type: "push.sent", subject, data: {} }));
let sent = "sent";
try {
  validateHeaderValue("ce-subject", made.headers["ce-subject"]);
} catch (error) {
  sent = error.code;
}
const headers = { ...made.headers, "ce-subject": encodeURIComponent(subject) };
const read = HTTP.toEvent({ headers, body: "{}" }).subject;
console.log(`cloudevents 10.0.0: the header made of ${subject} is ${made.headers["ce-subject"]}; Node: ${sent}`);
console.log(`the encoded header is read as ${read}`);
process.exit(sent === "ERR_INVALID_CHAR" && read === encodeURIComponent(subject) ? 0 : 1);
CHECK
node check.cjs
