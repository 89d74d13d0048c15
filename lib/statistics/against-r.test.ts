import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cellOf, fillCells } from "./cells";
import { sequenceReach } from "./confidence-sequence";
import { derivedEffects } from "./derived-effects";
import { intentToTreat } from "./intent-to-treat";
import { logBeta } from "./log-beta";
import { normalQuantile } from "./normal-quantile";
import { peopleOf } from "./people";

// What R 4.2 says of the same data, by r/make.R: lm and sandwich::vcovCL(type = "HC0", cadjust = TRUE).

const read = (name: string): Record<string, string>[] =>
  parse(readFileSync(fileURLToPath(new URL(`./r/${name}.csv`, import.meta.url))), {
    columns: true,
    comment: "#",
  });

const results = z
  .array(z.object({ what: z.string(), a: z.string(), b: z.string(), value: z.coerce.number() }))
  .parse(read("results"));
const said = (what: string, a: string): number =>
  results.find((one) => one.what === what && one.a === a)?.value ?? Number.NaN;

const rows = z.array(
  z.object({
    stratum: z.coerce.number(),
    person: z.string(),
    treated: z.string(),
    taken: z.string(),
    outcome: z.string(),
  }),
);

function load(name: string) {
  const messages = rows.parse(read(name));
  const strata = Math.max(...messages.map(({ stratum }) => stratum));
  const counts = fillCells(strata, () => 0);
  const byPerson = new Map<string, { cell: number }[]>();
  for (const { stratum, person, treated, taken, outcome } of messages) {
    const cell = cellOf({
      stratum: stratum - 1,
      treated: treated === "1",
      taken: taken === "1",
      outcome: outcome === "1",
    });
    counts[cell] = (counts[cell] ?? 0) + 1;
    byPerson.set(person, [...(byPerson.get(person) ?? []), { cell }]);
  }
  return { counts, people: peopleOf(byPerson.values()), persons: byPerson.size };
}

/** To six digits. */
const like = (value: number | undefined, expected: number): void => {
  expect(value).toBeDefined();
  expect(Math.abs((value ?? 0) / expected - 1)).toBeLessThan(1e-6);
};

describe("R says the same of", () => {
  it.each(["one", "three", "few", "rare", "many"])("the effect and its error: %s", (name) => {
    const { counts, people, persons } = load(name);
    const effect = intentToTreat(counts, people);
    if (!effect) throw new Error("no effect");
    like(effect.value, said(name, "difference"));
    like(effect.standardError, said(name, "standardError"));
    expect(effect.persons).toBe(persons);
    const { onTakers } = derivedEffects(counts, people, effect);
    like(onTakers?.value, said(name, "onTakers"));
    const reach = sequenceReach(persons);
    like(((onTakers?.high ?? 0) - (onTakers?.value ?? 0)) / reach, said(name, "onTakersError"));
  });

  it("the normal distribution's quantile, to twelve digits", () => {
    const quantiles = results.filter(({ what }) => what === "qnorm");
    expect(quantiles).toHaveLength(9);
    for (const { a, value } of quantiles) expect(normalQuantile(Number(a))).toBeCloseTo(value, 12);
  });

  it("the beta function, to ten digits", () => {
    const betas = results.filter(({ what }) => what === "lbeta");
    expect(betas).toHaveLength(6);
    for (const { a, b, value } of betas) {
      const error = Math.abs(logBeta(Number(a), Number(b)) - value);
      expect(error / Math.max(1, Math.abs(value))).toBeLessThan(1e-10);
    }
  });
});
