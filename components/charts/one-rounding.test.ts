import { expect, it } from "vitest";
import { rateCells } from "@/app/(dashboard)/_export/stage-columns";
import { formatValue } from "@/lib/alerts/words";
import type { Rate } from "@/lib/analytics/shapes";
import { formatPercent } from "@/lib/format";
import { shareText } from "./prepare-best-time";

const PARTS = [
  [1, 3],
  [201, 20_000],
  [7, 100],
  [9_996, 100_000],
  [99_949, 100_000],
  [1, 100_000],
  [0, 5],
  [5, 5],
] as const;

it("a share reads the same on page, chart and in a mail, and files and API hold what it was rounded from", () => {
  for (const [numerator, denominator] of PARTS) {
    const rate: Rate = { value: numerator / denominator, numerator, denominator, over: [], of: [] };
    const shown = formatPercent(rate.value);
    expect(shareText(rate)).toContain(shown);
    expect(formatValue("open_rate", rate.value)).toBe(shown);
    const [cell] = rateCells({ delivery: rate, open: rate, click: rate, failure: rate });
    expect(cell).toBe(rate.value);
    // Text as a file or an answer has it, read again.
    expect(formatPercent(Number(String(cell)))).toBe(shown);
    expect(formatPercent(JSON.parse(JSON.stringify(rate)).value)).toBe(shown);
  }
});
