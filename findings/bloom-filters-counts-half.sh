#!/bin/sh
# bloom-filters 3.0.4: a HyperLogLog, with which distinct readers are counted, gives about half of them for as long as they are
# fewer than its registers: some 490 of 1,000 with 4,096 registers, whose accuracy() is told as 1.6 per cent and whose
# README speaks of 2. The rank of a register begins at 0 there instead of at 1 (Flajolet et al., section 1), so a
# register that was hit by half of all values still looks empty to the linear counting of small numbers.
# From 2.5 times the registers on the estimate is right, at which point a daily curve doubles overnight.
# The README's own example, new HyperLogLog(100), is refused besides: the number has to be a power of two.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts bloom-filters@3.0.4 2>/dev/null
cat >check.cjs <<'CHECK'
const { HyperLogLog } = require("bloom-filters");
const REGISTERS = 4_096;
const estimate = (distinct) => {
  const sketch = new HyperLogLog(REGISTERS);
  for (let n = 0; n < distinct; n++) sketch.update(`reader-${n}@example.com`);
  return sketch.count(true);
};
const told = new HyperLogLog(REGISTERS).accuracy();
console.log(`bloom-filters 3.0.4, ${REGISTERS} registers, accuracy() ${told}`);
const share = {};
for (const distinct of [10, 100, 1_000, 2_000, 20_000]) {
  const counted = estimate(distinct);
  share[distinct] = counted / distinct;
  console.log(`${distinct} distinct readers: count() ${counted}`);
}
const half = [100, 1_000, 2_000].every((distinct) => share[distinct] > 0.4 && share[distinct] < 0.6);
process.exit(told < 0.02 && half && Math.abs(share[20_000] - 1) < 0.1 ? 0 : 1);
CHECK
node check.cjs
