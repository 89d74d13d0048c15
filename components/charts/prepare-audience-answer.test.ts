import { describe, expect, it } from "vitest";
import type { AudienceReport, OptOutsReport } from "@/lib/analytics/audience/answers";
import { causeWords } from "@/lib/analytics/audience/cause-words";
import { formatPerThousand } from "@/lib/format";
import { audienceAnswer } from "./prepare-audience-answer";

const RATE = { value: null, numerator: 0, denominator: 0, over: [], of: [] };

function audience(
  optedIn: number | null,
  optedOut: number | null,
  causes: Readonly<Record<string, number>> = {},
): AudienceReport {
  const net = optedIn === null || optedOut === null ? null : optedIn - optedOut;
  return {
    range: { from: "2026-10-01", to: "2026-10-28", timeZone: "UTC" },
    total: { optedIn, optedOut, net },
    buckets: [],
    causes: Object.entries(causes).map(([cause, count]) => ({
      kind: "opted_out",
      cause: cause || null,
      label: causeWords(cause || null).label,
      count,
    })),
  };
}
const optOuts = (providers: OptOutsReport["providers"] = []): OptOutsReport => ({
  optOutRate: RATE,
  optOutRates: [],
  providers,
});

describe("the answer to whether we lose subscribers", () => {
  it("says by how many, and the most frequent cause in plain words", () => {
    const told = audience(61, 95, { "": 14, soft: 30, invalidated: 51 });
    expect(audienceAnswer(told, optOuts())).toEqual({
      direction: "You are losing subscribers: 34 more left than came (61 opted in, 95 opted out).",
      reason:
        "Most frequent known cause: uninstalled, 51 of 95 (53.7%). Of 14.7% no cause is given.",
      caveat: "",
    });
    expect(audienceAnswer(audience(95, 61), optOuts()).direction).toMatch(/^You are gaining/);
  });

  it("makes no direction of a few changes, and none of what is not reported", () => {
    expect(audienceAnswer(audience(2, 5), optOuts()).direction).toBe(
      "About as many came as left: 2 opted in, 5 opted out, net −3.",
    );
    expect(audienceAnswer(audience(0, 0), optOuts()).direction).toMatch(/^Nobody opted/);
    expect(audienceAnswer(audience(null, 40), optOuts()).direction).toContain("not known");
    expect(audienceAnswer(audience(null, null), optOuts()).direction).toContain("not known");
  });

  it("names who pulls the net down because only its opt-outs are reported", () => {
    const pushwoosh = {
      key: "pushwoosh",
      label: "Pushwoosh",
      optedIn: null,
      optedOut: 14,
      net: null,
    };
    const { caveat } = audienceAnswer(
      audience(61, 95),
      optOuts([{ ...pushwoosh, optOutRate: RATE }]),
    );
    expect(caveat).toBe(
      "Pushwoosh reports no opt-ins: 14 opt-outs of theirs are in the net all the same.",
    );
  });

  it("counts per thousand with digits that matter, and no zero where there is something", () => {
    expect([0, 0.0032, 0.0321, 0.321, 0.000001].map(formatPerThousand)).toEqual([
      "0",
      "3.20",
      "32.1",
      "321",
      "<0.01",
    ]);
    expect(formatPerThousand(null)).toBe("—");
  });
});
