#!/bin/sh
# jStat 1.9.6: the probability of exactly k openings of n is Infinity from some 1,300 e-mails on and NaN from some 2,200 on (at a
# quarter opened), and that of a count after Poisson, cdf included, is Infinity around 150 a period and NaN from 171 on:
# combinations and factorials are multiplied out where their logarithms (jStat.gammaln) would do. The binomial's cdf
# is right, so who tries it with small campaigns, or with that cdf alone, sees nothing. Nothing is thrown, and the
# documentation (jstat.github.io/distributions.html) names no bound. An alarm at `p < 0.001` never rings then.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jstat@1.9.6 2>/dev/null
cat >check.cjs <<'CHECK'
const { jStat } = require("jstat");
const { gammaln } = jStat;
const exact = (k, n, p) =>
  Math.exp(gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1) + k * Math.log(p) + (n - k) * Math.log(1 - p));
const counts = (k, mean) => Math.exp(k * Math.log(mean) - mean - gammaln(k + 1));
const opened = {};
for (const n of [1_000, 2_000, 5_000]) {
  opened[n] = jStat.binomial.pdf(n / 4, n, 0.25);
  console.log(`jStat 1.9.6: ${n / 4} of ${n} opened at 25 per cent: ${opened[n]}, by logarithms ${exact(n / 4, n, 0.25).toFixed(5)}`);
}
const hour = {};
for (const k of [100, 150, 300]) {
  hour[k] = [jStat.poisson.pdf(k, k), jStat.poisson.cdf(k, k)];
  console.log(`${k} events in an hour that brings ${k}: pdf ${hour[k][0]}, cdf ${hour[k][1]}, pdf by logarithms ${counts(k, k).toFixed(5)}`);
}
const small = Math.abs(opened[1_000] - exact(250, 1_000, 0.25)) < 1e-6 && Math.abs(hour[100][0] - counts(100, 100)) < 1e-6;
const large = opened[2_000] === Infinity && Number.isNaN(opened[5_000]) && hour[150][0] === Infinity && hour[300].every(Number.isNaN);
process.exit(small && large && Math.abs(jStat.binomial.cdf(500, 2_000, 0.25) - 0.512) < 0.001 ? 0 : 1);
CHECK
node check.cjs
