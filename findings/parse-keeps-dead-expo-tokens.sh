#!/bin/sh
# @parse/push-adapter 8.5.5, Expo: to let Parse Server take dead devices off, the adapter turns Expo's DeviceNotRegistered
# into NotRegistered, but looks for it in the ticket's `message`. Expo sends a sentence there and the code in
# `details.error` (docs.expo.dev/push-notifications/sending-notifications, "Push ticket errors"), so the code
# never reaches `response.error`: Parse Server 9.10.0 (trackSent) compares that with NotRegistered and keeps the device,
# which is sent to and counted as failed with every push from then on.
# Expo's answer comes from a server of the script's own, in the form of that document.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @parse/push-adapter@8.5.5 2>/dev/null
cat >check.mjs <<'CHECK'
import { createServer } from "node:http";
const token = "ExponentPushToken[xxxxxxxxxxxxxxxxxxxxxx]";
const ticket = {
  status: "error",
  message: `"${token}" is not a registered push notification recipient`,
  details: { error: "DeviceNotRegistered" },
};
const server = createServer((request, response) => {
  request.resume().on("end", () => response.end(JSON.stringify({ data: [ticket] })));
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
process.env.EXPO_BASE_URL = `http://127.0.0.1:${server.address().port}`;
const { EXPO } = await import("@parse/push-adapter");
const device = { deviceType: "android", deviceToken: token };
const [result] = await new EXPO({}).send({ data: { alert: "Autumn sale" } }, [device]);
server.close();
console.log(`Expo's ticket: ${JSON.stringify(ticket)}`);
console.log(`@parse/push-adapter 8.5.5: transmitted ${result.transmitted}, response.error: ${result.response.error}`);
console.log("Parse Server takes the device off where response.error is NotRegistered.");
process.exit(result.transmitted === false && result.response.error === ticket.message ? 0 : 1);
CHECK
node check.mjs
