import { expect, test } from "vitest";
import { requestLogParameters } from "@/lib/settings/requests/request-filter";
import { timePresets } from "./time-presets";

test("presets are times of the workspace's zone, across midnight too, that the log understands", () => {
  const presets = timePresets(Date.parse("2026-11-20T23:30:00Z"), "Europe/Berlin");
  const of = (label: string) => presets.find((one) => one.label === label)?.changes;
  expect(of("Last hour")).toEqual({
    from: "2026-11-20",
    fromTime: "23:30",
    to: null,
    toTime: null,
  });
  expect(of("Today")).toMatchObject({ from: "2026-11-21", fromTime: null });
  expect(of("Last 7 days")).toMatchObject({ from: "2026-11-15" });
  for (const { changes } of presets) {
    const asked = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));
    expect(requestLogParameters.safeParse(asked).success).toBe(true);
  }
});
