import { describe, expect, it } from "vitest";
import { allFixtures, readAll } from "./fixtures";
import { PROVIDERS } from "./registry";
import { failureHint, reportsStage } from "./types";

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
