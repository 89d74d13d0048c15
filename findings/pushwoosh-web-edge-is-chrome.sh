#!/bin/sh
# web-push-notifications (Pushwoosh) 3.55.0: Edge is looked for as "Edge", which today's Edge ("Edg/")
# does not say, so it is reported as Chrome, platform 11; 150 is the Edge of before 2020. Its service
# worker reports a delivery for silent pushes, too, and the hwid is made anew for another user.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts web-push-notifications@3.55.0 2>/dev/null
cat >check.cjs <<'CHECK'
const fs = require("node:fs");
const folder = "node_modules/web-push-notifications";
const sources = (file) => {
  const map = JSON.parse(fs.readFileSync(`${folder}/${file}`, "utf8"));
  return (end) => map.sourcesContent[map.sources.findIndex((source) => source.endsWith(end))];
};
const page = sources("npm.js.map");
const worker = sources("service-worker.js.map");
const [, test] = /isEdgeBrowser\(\): boolean \{\s*return (.*);/.exec(page("/PlatformChecker.ts"));
const told = (userAgent) => new Function("navigator", `return ${test}`)({ userAgent });
const today =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
const before =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763";
console.log("web-push-notifications 3.55.0:", test);
console.log("Edge 140 is told as Edge:", told(today), "· Edge 18:", told(before));
const silent = /if \(!showNotificationOptions\.silent\)/.test(worker("/worker/notification.ts"));
const reports = /if \(messageHash\) \{\s*onPushActions\.push\(/.test(worker("/src/service-worker.ts"));
const anew = /isUserIdChanged\) \{\s*await this\.data\.setHwid\(''\)/.test(page("/core/Pushwoosh.ts"));
console.log("silent pushes are not shown:", silent, "· delivery asks for the message's hash alone:", reports);
console.log("hwid is emptied for another user:", anew);
process.exit(!told(today) && told(before) && silent && reports && anew ? 0 : 1);
CHECK
node check.cjs
