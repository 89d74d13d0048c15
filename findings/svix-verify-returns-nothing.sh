#!/bin/sh
# svix for JavaScript: from 2.2.0 on Webhook.verify() gives undefined where it gave the parsed body,
# and standardwebhooks, which it wraps, still gives the body. Valid webhooks pass in all of them, so
# `const event = webhook.verify(body, headers)` fails only where the event is first used.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  svix-before@npm:svix@2.0.0 svix-since@npm:svix@2.2.0 svix-now@npm:svix@2.5.0 standardwebhooks@1.1.1 2>/dev/null
cat >check.mjs <<'CHECK'
import { Webhook as Standard } from "standardwebhooks";
const secret = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
const body = JSON.stringify({ type: "alert.opened" });
const at = new Date();
const headers = {
  "webhook-id": "msg_1",
  "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
  "webhook-signature": new Standard(secret).sign("msg_1", at, body),
};
const seen = { "standardwebhooks 1.1.1": new Standard(secret).verify(body, headers) };
for (const [name, version] of [["before", "2.0.0"], ["since", "2.2.0"], ["now", "2.5.0"]]) {
  const { Webhook } = await import(`svix-${name}`);
  seen[`svix ${version}`] = new Webhook(secret).verify(body, headers);
}
for (const [name, value] of Object.entries(seen)) console.log(`${name}: verify() gives ${JSON.stringify(value)}`);
const given = Object.values(seen).map((value) => value?.type ?? null);
const expected = ["alert.opened", "alert.opened", null, null];
process.exit(JSON.stringify(given) === JSON.stringify(expected) ? 0 : 1);
CHECK
node check.mjs
