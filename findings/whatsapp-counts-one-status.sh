#!/bin/sh
# whatsapp-api-js 6.3.0: of a webhook's statuses the handler `on.status` is told the first of the first change of the first
# entry alone. Meta sends up to 1,000 updates in one request ("Event Notifications are aggregated and sent in a batch",
# developers.facebook.com/docs/graph-api/webhooks/getting-started), and the two lists exist for that. Nothing is thrown and
# the request is answered with 200, so Meta does not send the others again: under load, when batches grow, fewer
# messages are counted as delivered, read and failed. A failed status behind a delivered one is never heard of.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --omit=optional --omit=peer whatsapp-api-js@6.3.0 2>/dev/null
cat >check.mjs <<'CHECK'
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { WhatsAppAPI } from "whatsapp-api-js/middleware/node-http";
const status = (id, status, more = {}) => ({ id: `wamid.${id}`, status, timestamp: "1796040000", recipient_id: "491700000000", ...more });
const change = (...statuses) => ({
  field: "messages",
  value: { messaging_product: "whatsapp", metadata: { display_phone_number: "4930000000", phone_number_id: "100" }, statuses },
});
const failed = { errors: [{ code: 131026, title: "Message undeliverable" }] };
const batch = {
  object: "whatsapp_business_account",
  entry: [
    { id: "1", changes: [change(status("A", "delivered"), status("B", "failed", failed)), change(status("C", "read"))] },
    { id: "1", changes: [change(status("D", "delivered"))] },
  ],
};
const api = new WhatsAppAPI({ token: "token", appSecret: "secret", webhookVerifyToken: "verify", v: "v24.0" });
const heard = [];
api.on.status = ({ id, status }) => void heard.push(`${id} ${status}`);
const server = createServer(async (request, response) => {
  response.writeHead(await api.handle_post(request)).end();
}).listen(0, "127.0.0.1", async () => {
  const url = `http://127.0.0.1:${server.address().port}`;
  const body = JSON.stringify(batch);
  const signature = `sha256=${createHmac("sha256", "secret").update(body).digest("hex")}`;
  const answer = await fetch(url, { method: "POST", headers: { "x-hub-signature-256": signature }, body });
  const sent = batch.entry.flatMap(({ changes }) => changes).flatMap(({ value }) => value.statuses);
  console.log(`whatsapp-api-js 6.3.0: ${sent.length} statuses sent in one request, answered with ${answer.status}`);
  console.log(`on.status was told of ${heard.length}: ${heard.join(", ")}`);
  process.exit(answer.status === 200 && heard.join() === "wamid.A delivered" ? 0 : 1);
});
CHECK
node check.mjs
