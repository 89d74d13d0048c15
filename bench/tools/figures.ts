import { mkdirSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { z } from "zod";

/** Prints a benchmark's figures as one line of JSON, with the machine they were taken on. */
export function report(name: string, figures: Readonly<Record<string, unknown>>): void {
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model ?? "", node: process.version };
  console.log(JSON.stringify({ bench: name, ...figures, machine, at: new Date().toISOString() }));
}

/** The smallest value that so large a share of all does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Median and tail of some milliseconds. */
export function spread(values: readonly number[]) {
  const at = (share: number) => rounded(percentile(values, share), 1);
  return { n: values.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** A number with so many decimals. */
export function rounded(value: number, decimals = 0): number {
  return Number(value.toFixed(decimals));
}

/** The folder given as `--data`, in which a history is kept for the next run; null for none. */
export function keptFolder(): string | null {
  const { data } = parseArgs({
    options: { data: { type: "string" } },
    strict: false,
    allowPositionals: true,
  }).values;
  if (typeof data !== "string") return null;
  mkdirSync(data, { recursive: true });
  return data;
}

/** Numbers given as `--name value`, with their defaults. */
export function numbers<Name extends string>(
  defaults: Readonly<Record<Name, number>>,
): Record<Name, number> {
  const names = Object.keys(defaults) as Name[];
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  // Other benchmarks of the same run have flags of their own.
  const { values } = parseArgs({ options, strict: false, allowPositionals: true });
  const given = z.partialRecord(z.string(), z.coerce.number()).parse(values);
  return Object.fromEntries(names.map((name) => [name, given[name] ?? defaults[name]])) as Record<
    Name,
    number
  >;
}
