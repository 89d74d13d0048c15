#!/bin/sh
# node-pushnotifications 6.0.0 over firebase-admin 13.8.0: its README promises a `messageId` for each message that was taken, which is
# what a delivery receipt or an opening is joined by. It reads `message_id`, the spelling of the service that was switched off
# in 2024, where firebase-admin says `messageId`, so it is undefined for every message. Of a refused one the error
# is wrapped by its text: the code `messaging/registration-token-not-registered`, by which dead tokens are
# told from a busy service, is gone, and what is left in JSON is an empty object and "Requested entity was not found."
# FCM's answers come from a server of the script's own in the form of firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode;
# its HTTP/2 of Node takes no ":scheme" of "https:", which firebase-admin sends, so the script takes that colon off.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  node-pushnotifications@6.0.0 firebase-admin@13.8.0 2>/dev/null
cat >check.cjs <<'CHECK'
const http2 = require("node:http2");
const dead = {
  code: 404,
  message: "Requested entity was not found.",
  status: "NOT_FOUND",
  details: [{ "@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError", errorCode: "UNREGISTERED" }],
};
const server = http2.createServer();
server.on("stream", (stream) => {
  let body = "";
  stream.setEncoding("utf8");
  stream.on("data", (text) => { body += text; });
  stream.on("end", () => {
    const alive = JSON.parse(body).message.token === "alive";
    stream.respond({ ":status": alive ? 200 : 404, "content-type": "application/json; charset=UTF-8" });
    stream.end(JSON.stringify(alive ? { name: "projects/demo/messages/0:1796040000000000%0000" } : { error: dead }));
  });
});
const connect = http2.connect;
http2.connect = (_url, options) => {
  const session = connect(`http://127.0.0.1:${server.address().port}`, options);
  const request = session.request.bind(session);
  session.request = (headers, ...more) => request({ ...headers, ":scheme": "https" }, ...more);
  return session;
};
const admin = require("firebase-admin");
const PushNotifications = require("node-pushnotifications");
server.listen(0, "127.0.0.1", async () => {
  const credential = { getAccessToken: async () => ({ access_token: "token", expires_in: 3_600 }) };
  const app = admin.initializeApp({ credential, projectId: "demo" });
  const itself = await admin.messaging(app).sendEachForMulticast({ tokens: ["alive", "dead"], notification: { title: "Sale" } });
  const [{ success, failure, message }] = await new PushNotifications({
    fcm: { appName: "shop", projectId: "demo", credential },
    isAlwaysUseFCM: true,
  }).send(["alive", "dead"], { title: "Sale" });
  const [taken, refused] = message;
  console.log(`firebase-admin 13.8.0: messageId ${itself.responses[0].messageId}, error ${itself.responses[1].error?.code}`);
  console.log(`node-pushnotifications 6.0.0: ${success} taken, ${failure} refused, messageId ${taken?.messageId},`);
  console.log(`error code ${refused?.error?.code}, in JSON ${JSON.stringify(refused)}`);
  const told = itself.responses[1].error.code === "messaging/registration-token-not-registered" && itself.responses[0].messageId;
  process.exit(told && success === 1 && taken.messageId === undefined && refused.error.code === undefined ? 0 : 1);
});
CHECK
node check.cjs
