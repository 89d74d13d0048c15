import { describe, expect, it } from "vitest";
import { said } from "@/lib/words/said";
import { allFixtures, readAll } from "./fixtures";
import { PROVIDERS } from "./registry";
import { failureHint, reportsStage } from "./types";

/** Causes that are too wide to be one sort of failure, or none at all. */
const UNTOLD = [
  ...["No reason given", "No code given", "Unknown", "Unknown reason", "Reason unknown"],
  ...["Unknown error", "The network gives no reason", "Not delivered", "Not put into the inbox"],
  ...["Bounced", "Bounced, kind unknown", "E-mail bounced", "Not taken", "Failed", "Error"],
  ...["Rejected", "Refused", "Refused by the mail server"],
  "Refused by the carrier or by WhatsApp",
];

const FIXTURES = allFixtures();

describe.each(PROVIDERS)("$label", (provider) => {
  it("says what to do about each cause of failure that its samples show", () => {
    const causes = FIXTURES.filter((fixture) => fixture.provider === provider)
      .filter(({ expected }) => !Object.hasOwn(Object(expected), "refused"))
      .flatMap(({ request }) => readAll(provider, request))
      .flatMap((result) => (result.outcome === "event" ? [result.event] : []))
      .filter(({ kind }) => kind === "failed")
      .map(({ cause }) => cause ?? null);
    for (const cause of new Set(causes)) {
      expect(failureHint(provider, cause), String(cause)).not.toBeNull();
    }
  });

  it("says of each cause what sort of failure it is, but where the cause does not tell", () => {
    const silent = [...provider.failures.values()].filter((hint) => hint.class === null);
    for (const { label } of silent) expect(UNTOLD).toContain(said(label));
    expect(failureHint(provider, "a cause that nobody knows")?.class).toBeUndefined();
  });

  it("has hints where it reports failures, and none where it does not", () => {
    expect(provider.failures.size > 0).toBe(reportsStage(provider, null, "failed"));
  });

  it("finds a cause in any case, and nothing for what only objects know", () => {
    for (const [cause, hint] of provider.failures) {
      expect(failureHint(provider, cause.toUpperCase())).toBe(hint);
    }
    expect(failureHint(provider, "constructor")).toBeNull();
  });
});
