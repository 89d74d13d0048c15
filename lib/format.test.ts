import { describe, expect, it } from "vitest";
import { inLanguage } from "@/lib/words/here";
import {
  formatAgo,
  formatBytes,
  formatChange,
  formatClauses,
  formatCompact,
  formatCount,
  formatDay,
  formatDays,
  formatDuration,
  formatInstant,
  formatLabelled,
  formatList,
  formatPercent,
  formatPerThousand,
  formatPoints,
  formatShortPercent,
  formatSigned,
  formatTime,
  percentColumn,
  perThousandColumn,
} from "./format";

describe("numbers", () => {
  it("shows a dash for what is not reported and 0 for a true zero", () => {
    expect(formatCount(null)).toBe("—");
    expect(formatCount(0)).toBe("0");
    expect(formatPercent(null)).toBe("—");
    expect(formatPercent(0)).toBe("0%");
  });

  it("keeps every digit up to a million and three beyond", () => {
    expect(formatCompact(86_412)).toBe("86,412");
    expect(formatCompact(999_999)).toBe("999,999");
    expect(formatCompact(1_243_080)).toBe("1.24M");
  });

  it("never rounds to nothing or to all", () => {
    expect(formatPercent(0.00001)).toBe("<0.01%");
    expect(formatPercent(0.99999)).toBe(">99.9%");
    expect(formatPercent(1)).toBe("100%");
    expect(formatPercent(0.0799)).toBe("7.99%");
    expect(formatPercent(0.9242)).toBe("92.4%");
  });

  it("gives the shares of one column one number of decimals, so that they line up", () => {
    const open = [0.085, 0.12, 0, 0.0034, 1, 0.1, null, 0.0004, 0.9999];
    expect(open.map(percentColumn(open))).toEqual([
      ...["8.5%", "12.0%", "0.0%", "0.3%", "100.0%", "10.0%", "—", "<0.1%", ">99.9%"],
    ]);
    const failure = [0.0034, 0, 0.0206, 0.00001, null];
    expect(failure.map(percentColumn(failure))).toEqual([
      ...["0.34%", "0.00%", "2.06%", "<0.01%", "—"],
    ]);
    const optOuts = [0.00321, 0.0245, 0, 0.00004, null];
    expect(optOuts.map(perThousandColumn(optOuts))).toEqual(["3.2", "24.5", "0.0", "<0.1", "—"]);
  });

  it("rounds the decimal that was meant, half away from zero, the same in every unit", () => {
    const shares = [0.01005, 0.07, 0.285, 0.09996, 0.0999, 0.1, 0.99949, 0.9995, 1.005, 2.5];
    expect(shares.map(formatPercent)).toEqual([
      ...["1.01%", "7.00%", "28.5%", "10.0%", "9.99%", "10.0%", ">99.9%", ">99.9%"],
      ...["100.5%", "250.0%"],
    ]);
    expect([0.0285, 0.07, 0.0995, 0.245, 0.999].map(formatShortPercent)).toEqual([
      ...["2.9", "7.0", "10", "25", "100"],
    ]);
    expect([0, 0.000001, 0.0000125, 0.001005, 0.009996, 0.09996].map(formatPerThousand)).toEqual([
      ...["0", "<0.01", "0.01", "1.01", "10.0", "100"],
    ]);
    expect([0.9996, 0.99949, -0.0001, -0.0105].map(formatChange)).toEqual([
      ...["+100%", "+99.9%", "0.0%", "−1.1%"],
    ]);
    expect([-0.0001, -0.000001, 0.01005].map(formatPoints)).toEqual([
      "−0.01 pp",
      "0.00 pp",
      "+1.0 pp",
    ]);
  });

  it("takes the next unit where this one would be full", () => {
    expect([9.96, 59.4, 59.6, 3599, 86_399, 129_600].map(formatDuration)).toEqual([
      ...["10 s", "59 s", "1 min", "1 h", "1 d", "1.5 d"],
    ]);
    expect([999, 1_000, 9_960, 999_600].map(formatBytes)).toEqual([
      ...["999 B", "1.0 kB", "10 kB", "1.0 MB"],
    ]);
    expect(formatAgo(new Date(0).toISOString(), 59_600)).toBe("1 min. ago");
  });

  it("writes a true minus and a plus", () => {
    expect(formatSigned(1204)).toBe("+1,204");
    expect(formatSigned(-12)).toBe("−12");
    expect(formatSigned(0)).toBe("0");
    expect(formatChange(0.031)).toBe("+3.1%");
    expect(formatChange(-0.018)).toBe("−1.8%");
    expect(formatChange(12.5)).toBe("+1,250%");
    expect(formatPoints(-0.005)).toBe("−0.5 pp");
  });
});

describe("dates", () => {
  it("names years only where they are needed", () => {
    expect(formatDays("2026-10-24", "2026-11-20", "2026")).toBe("24 Oct – 20 Nov");
    expect(formatDays("2025-12-24", "2026-01-20", "2026")).toBe("24 Dec 2025 – 20 Jan 2026");
    expect(formatDays("2025-10-24", "2025-11-20", "2026")).toBe("24 Oct – 20 Nov 2025");
    expect(formatDay("2026-09-01", "full")).toBe("Tue, 1 Sep 2026");
  });

  it("shows instants in the given zone", () => {
    expect(formatInstant("2026-11-20T13:02:11.000Z", "Europe/Berlin")).toBe(
      "20 Nov 2026, 14:02:11",
    );
    expect(formatInstant("2026-11-20T13:00:00.000Z", "Europe/Berlin", false)).toBe(
      "20 Nov 2026, 14:00",
    );
    expect(formatTime("2026-11-20T23:15:00.000Z", "Asia/Kathmandu", false)).toBe("05:00");
  });

  it("tells how long ago in the largest unit that fits", () => {
    const now = Date.parse("2026-11-20T12:00:00Z");
    expect(formatAgo("2026-11-20T11:59:58Z", now)).toBe("just now");
    expect(formatAgo("2026-11-20T11:57:00Z", now)).toBe("3 min. ago");
    expect(formatAgo("2026-11-19T12:00:00Z", now)).toBe("yesterday");
    expect(formatAgo("2026-10-11T12:00:00Z", now)).toBe("40 days ago");
    expect(formatAgo("2025-02-20T12:00:00Z", now)).toBe("21 mo. ago");
    expect(formatAgo("2023-11-20T12:00:00Z", now)).toBe("3 yr. ago");
    expect(formatDuration(5400)).toBe("1.5 h");
  });
});

describe("in the language of whom it is said to", () => {
  it("writes numbers, shares and changes the German way", () =>
    inLanguage("de", () => {
      expect(formatCount(1_243_080)).toBe("1.243.080");
      expect(formatCompact(1_243_080)).toBe("1,24\u00a0Mio.");
      expect(formatPercent(0.0799)).toBe("7,99\u00a0%");
      expect(formatPercent(0)).toBe("0\u00a0%");
      expect(formatPercent(0.00001)).toBe("<0,01\u00a0%");
      expect([0.0285].map(percentColumn([0.0285, 0.5]))).toEqual(["2,9\u00a0%"]);
      expect(formatChange(-0.0105)).toBe("−1,1\u00a0%");
      expect(formatChange(12.345)).toBe("+1.235\u00a0%");
      expect(formatPoints(-0.005)).toBe("−0,5 PP");
      expect(formatPerThousand(0.0245)).toBe("24,5");
      expect(formatDuration(12_600)).toBe("3,5 h");
      expect(formatBytes(4_200)).toBe("4,2 kB");
    }));

  it("writes numbers the French way, with spaces that do not break", () =>
    inLanguage("fr", () => {
      expect(formatCount(1_243_080)).toBe("1\u202f243\u202f080");
      expect(formatPercent(0.924)).toBe("92,4\u202f%");
      expect(formatDuration(172_800)).toBe("2 j");
      expect(formatBytes(4_200)).toBe("4,2 ko");
    }));

  it("writes dates, ages and lists in both", () => {
    const said = () => [
      formatDay("2026-09-20"),
      formatDay("2026-09-20", "full"),
      formatInstant("2026-09-20T14:02:11Z", "UTC"),
      formatAgo("2026-09-20T14:02:11Z", Date.parse("2026-09-20T14:05:11Z")),
      formatAgo("2026-09-20T14:02:11Z", Date.parse("2026-09-20T14:02:12Z")),
      formatList(["A", "B", "C"]),
      formatLabelled("A", formatClauses(["B", "C"])),
    ];
    expect(inLanguage("de", said)).toEqual([
      ...["20. Sept.", "So., 20. Sept. 2026", "20. Sept. 2026, 14:02:11"],
      ...["vor 3 Min.", "gerade eben", "A, B und C", "A: B; C"],
    ]);
    expect(inLanguage("fr", said)).toEqual([
      ...["20 sept.", "dim. 20 sept. 2026", "20 sept. 2026, 14:02:11"],
      ...["il y a 3\u00a0min", "à l’instant", "A, B et C", "A\u00a0: B\u202f; C"],
    ]);
  });
});
