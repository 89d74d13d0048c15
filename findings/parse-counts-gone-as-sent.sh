#!/bin/sh
# @parse/push-adapter 8.5.5, web push: whether a push was transmitted is told by the text of the push service's answer, not
# by its status. A subscription that is gone (410), a push service that refuses (429, 503) and one that
# cannot be reached at all count as transmitted wherever that text is empty, so Parse Server adds them to `numSent`.
# RFC 8030 (sections 5 and 7.3) asks for the status alone, never for a text; the same 410 with a text counts as failed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @parse/push-adapter@8.5.5 web-push@3.6.7 selfsigned@5.5.0 2>/dev/null
cat >check.mjs <<'CHECK'
import { createECDH, randomBytes } from "node:crypto";
import { Agent, createServer } from "node:https";
import { WEB } from "@parse/push-adapter";
import { generate } from "selfsigned";
import webPush from "web-push";
const pem = await generate([{ name: "commonName", value: "localhost" }], { extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }] });
const ANSWERS = { "/taken": [201, ""], "/gone": [410, ""], "/gone-with-text": [410, "unsubscribed"], "/busy": [429, ""], "/down": [503, ""] };
const server = createServer({ key: pem.private, cert: pem.cert }, (request, response) => {
  const [status, text] = ANSWERS[request.url];
  request.resume().on("end", () => response.writeHead(status).end(text));
});
await new Promise((done) => server.listen(0, "localhost", done));
const { port } = server.address();
const browser = createECDH("prime256v1");
const keys = { p256dh: browser.generateKeys("base64url"), auth: randomBytes(16).toString("base64url") };
const endpoints = Object.keys(ANSWERS).map((path) => [path, `https://localhost:${port}${path}`]);
endpoints.push(["/unreachable", "https://localhost:1/unreachable"]);
const vapid = webPush.generateVAPIDKeys();
const adapter = new WEB({
  vapidDetails: { subject: "mailto:push@example.com", ...vapid },
  agent: new Agent({ ca: pem.cert }),
});
const devices = endpoints.map(([, endpoint]) => ({ deviceType: "web", deviceToken: JSON.stringify({ endpoint, keys }) }));
const results = await adapter.send({ data: { alert: "Autumn sale" } }, devices);
server.close();
const seen = {};
for (const [index, [path]] of endpoints.entries()) {
  seen[path] = results[index].transmitted;
  const answer = ANSWERS[path] ? `${ANSWERS[path][0]} "${ANSWERS[path][1]}"` : "connection refused";
  console.log(`@parse/push-adapter 8.5.5: ${answer} → transmitted: ${seen[path]}`);
}
const sent = ["/taken", "/gone", "/busy", "/down", "/unreachable"].every((path) => seen[path] === true);
process.exit(sent && seen["/gone-with-text"] === false ? 0 : 1);
CHECK
node check.mjs 2>/dev/null
