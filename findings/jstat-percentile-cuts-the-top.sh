#!/bin/sh
# jStat 1.9.6: percentile() interpolates between neighbours, as its documentation shows ([1, 2, 3, 4] at 0.3 is 1.9), except
# between the last two: there it gives the second largest value (jstat.github.io/all.html, "percentile"). So one slow opener
# among twenty leaves p99 at the pace of the others, and only k = 1 shows him. With 100 values p99 is meant to be
# a little above the 99th and is close by luck; with 20, the 95th and the 99th are the same. d3-array 3.2.4 is run beside it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jstat@1.9.6 d3-array@3.2.4 2>/dev/null
cat >check.mjs <<'CHECK'
import { quantile } from "d3-array";
import jstat from "jstat";
const { percentile } = jstat.jStat;
const minutes = [...Array.from({ length: 19 }, (_, n) => n + 1), 3_600];
const seen = {};
for (const k of [0.5, 0.9, 0.95, 0.97, 0.99, 1]) {
  seen[k] = { jStat: percentile(minutes, k), d3: quantile(minutes, k) };
  console.log(`minutes until opened, percentile ${k}: jStat 1.9.6 ${seen[k].jStat}, d3-array 3.2.4 ${seen[k].d3}`);
}
const near = (a, b) => Math.abs(a - b) < 1e-6;
const below = [0.5, 0.9, 1].every((k) => near(seen[k].jStat, seen[k].d3));
const cut = [0.97, 0.99].every((k) => seen[k].jStat === 19 && seen[k].d3 > 1_000);
process.exit(below && cut && near(percentile([1, 2, 3, 4], 0.3), 1.9) ? 0 : 1);
CHECK
node check.mjs
