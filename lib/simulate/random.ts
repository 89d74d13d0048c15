import { createHash } from "node:crypto";

/** A seeded source of chance: the same seed always gives the same numbers. */
export type Random = {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number between the two, both included. */
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  weighted<T>(list: Weighted<T>): T;
  /** Log-normal: half of the values lie below the median, with a long tail above it. */
  logNormal(median: number, sigma: number): number;
  exponential(mean: number): number;
};

/** Values with their relative frequency. */
export type Weighted<T> = readonly [readonly [T, number], ...(readonly [T, number])[]];

/** A stable id in hexadecimal (64 digits) made of the given parts. */
export function stableId(...parts: readonly (string | number)[]): string {
  return createHash("sha256").update(parts.join("\u0000")).digest("hex");
}

/** A stable id in the form of a UUID. */
export function stableUuid(...parts: readonly (string | number)[]): string {
  const hex = stableId(...parts);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** Starts a source of chance (sfc32) from any text. */
export function seededRandom(seed: string): Random {
  const next = sfc32(Buffer.from(stableId(seed), "hex"));
  return {
    next,
    between: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    weighted: (list) => pickWeighted(list, next()),
    logNormal: (median, sigma) => median * Math.exp(sigma * normal(next)),
    exponential: (mean) => -mean * Math.log(1 - next()),
  };
}

function sfc32(seed: Buffer): () => number {
  let a = seed.readInt32LE(0);
  let b = seed.readInt32LE(4);
  let c = seed.readInt32LE(8);
  let counter = seed.readInt32LE(12);
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
}

/** Box and Muller's transform: a standard normal value of two uniform ones. */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

function pickWeighted<T>(list: Weighted<T>, position: number): T {
  let left = position * list.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of list) {
    left -= weight;
    if (left < 0) return value;
  }
  return list[0][0];
}
