#!/bin/sh
# pingram (NotificationAPI) 1.0.14: the published failure code of a dead web push subscription is
# UNSUBSCIRBED_OR_EXPIRED. Who compares with the word as it is spelt elsewhere never matches. Its codes
# for SMS (21610, 30005 …) are those of Twilio, and complaints are listed among the failures of e-mail.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pingram@1.0.14 2>/dev/null
cat >check.cjs <<'CHECK'
const path = require("node:path");
const root = path.dirname(require.resolve("pingram"));
const logs = require(path.join(root, "generated/src/models/LogsGetResponseLogsInner.js"));
const web = Object.values(logs.LogsGetResponseLogsInnerWebPushFailedCodeEnum);
const email = Object.values(logs.LogsGetResponseLogsInnerEmailFailedCodeEnum);
const sms = Object.values(logs.LogsGetResponseLogsInnerSmsFailedCodeEnum);
console.log("pingram 1.0.14, web push:", web.slice(0, 2).join(", "));
console.log("e-mail, among failures:", email.filter((code) => code.startsWith("COMPLAINT")).join(", "));
console.log("SMS:", sms.filter((code) => /^\d+$/.test(code)).join(", "));
const asSeen =
  web.includes("UNSUBSCIRBED_OR_EXPIRED") &&
  !web.includes("UNSUBSCRIBED_OR_EXPIRED") &&
  email.includes("COMPLAINT_NOT_SPAM") &&
  sms.includes("21610");
process.exit(asSeen ? 0 : 1);
CHECK
node check.cjs
