import type { Played } from "./play";
import type { Expectation, StageCount } from "./tally";

/** What was sent, how it was answered, and what the dashboard should show, in lines for people. */
export function summaryOf(played: Played, slug: string): string[] {
  const tries = [...played.answers.values()].reduce((sum, count) => sum + count, 0);
  const expected = played.acknowledged.expectation(slug);
  const { items } = expected;
  const unique = items.received - items.duplicate;
  return [
    ...(played.stopped === null ? [] : [played.stopped]),
    `Requests   ${number(tries)} sent, ${number(played.lost)} lost`,
    `Answers    ${answersOf(played)}`,
    `Latency    p50 ${milliseconds(played.latencies, 0.5)}, p99 ${milliseconds(played.latencies, 0.99)}`,
    `Items      ${number(items.received)} acknowledged: ${number(unique)} unique, ${number(items.duplicate)} duplicates`,
    ...(items.received > 0 ? expectationLines(expected) : []),
    ...(played.answers.has("no answer")
      ? ["Some tries had no answer: what of them was stored all the same is counted as duplicate."]
      : []),
  ];
}

function expectationLines(expected: Expectation): string[] {
  const { counted, duplicate, ignored, quarantined } = expected.items;
  return [
    "",
    "What the dashboard should show, on an endpoint that held nothing before:",
    ...expected.stages.map(stageLine),
    line("opted in", number(expected.optedIn)),
    line("opted out", number(expected.optedOut)),
    `  Data quality: ${number(counted)} counted, ${number(duplicate)} duplicate, ${number(ignored)} ignored, ${number(quarantined)} quarantined`,
  ];
}

function stageLine({ stage, total, implied }: StageCount): string {
  if (total === null) return line(stage, "—   not reported");
  return line(stage, `${number(total)}${implied > 0 ? `   (${number(implied)} implied)` : ""}`);
}

function line(label: string, value: string): string {
  return `  ${label.padEnd(12)}${value}`;
}

function answersOf({ answers }: Played): string {
  const parts = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
  return parts.map(([answer, count]) => `${answer} × ${number(count)}`).join(", ") || "none";
}

function milliseconds(latencies: readonly number[], share: number): string {
  const sorted = [...latencies].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? "—" : `${value.toFixed(1)} ms`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
