import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, cellOf, fillCells } from "./cells";
import { derivedEffects } from "./derived-effects";
import { intentToTreat } from "./intent-to-treat";
import { peopleOf } from "./people";

type Message = Cell & { readonly person: string };

const STRATA = 3;
const message: fc.Arbitrary<Message> = fc.record({
  stratum: fc.nat(STRATA - 1),
  treated: fc.boolean(),
  taken: fc.boolean(),
  outcome: fc.boolean(),
  person: fc.nat(30).map(String),
});
const messages = fc.array(message, { minLength: 2, maxLength: 120 });

function read(all: readonly Message[], strata = STRATA) {
  const counts = fillCells(strata, () => 0);
  const byPerson = new Map<string, { cell: number }[]>();
  for (const one of all) {
    const cell = cellOf(one);
    counts[cell] = (counts[cell] ?? 0) + 1;
    byPerson.set(one.person, [...(byPerson.get(one.person) ?? []), { cell }]);
  }
  const people = peopleOf(byPerson.values());
  const effect = intentToTreat(counts, people);
  return { effect, ...(effect ? derivedEffects(counts, people, effect) : {}) };
}

/** Equal but for what adding up in another order changes. */
function same(a: ReturnType<typeof read>, b: ReturnType<typeof read>): void {
  expect(b.effect === null).toBe(a.effect === null);
  if (!(a.effect && b.effect)) return;
  expect(b.effect.value).toBeCloseTo(a.effect.value, 10);
  expect(b.effect.standardError).toBeCloseTo(a.effect.standardError, 10);
  expect(b.effect.persons).toBe(a.effect.persons);
  expect(b.onTakers?.high ?? 0).toBeCloseTo(a.onTakers?.high ?? 0, 6);
  expect(b.relative?.high ?? 0).toBeCloseTo(a.relative?.high ?? 0, 6);
}

describe("an effect does not change with", () => {
  it("the order of messages", () => {
    fc.assert(
      fc.property(messages, fc.nat(), (all, turn) => {
        const at = turn % all.length;
        same(read(all), read([...all.slice(at), ...all.slice(0, at)].reverse()));
      }),
    );
  });

  it("what persons are called, and in which place campaigns stand", () => {
    fc.assert(
      fc.property(messages, (all) => {
        const renamed = all.map((one) => ({
          ...one,
          person: `someone ${31 - Number(one.person)}`,
          stratum: STRATA - 1 - one.stratum,
        }));
        same(read(all), read(renamed));
      }),
    );
  });

  it("campaigns of one arm only, but for their persons", () => {
    fc.assert(
      fc.property(messages, messages, (all, others) => {
        const alone = others.map((one) => ({
          ...one,
          stratum: STRATA,
          treated: true,
          person: all[0]?.person ?? "",
        }));
        same(read(all, STRATA + 1), read([...all, ...alone], STRATA + 1));
      }),
    );
  });
});

it("messages that all come twice to the same persons tell nothing more", () => {
  fc.assert(
    fc.property(messages, (all) => {
      same(read(all), read([...all, ...all]));
    }),
  );
});

it("exchanging the arms turns an effect around", () => {
  fc.assert(
    fc.property(messages, (all) => {
      const turned = all.map((one) => ({ ...one, treated: !one.treated }));
      const [a, b] = [read(all).effect, read(turned).effect];
      expect(b === null).toBe(a === null);
      expect(b?.value ?? 0).toBeCloseTo(-(a?.value ?? 0), 10);
      expect(b?.standardError ?? 0).toBeCloseTo(a?.standardError ?? 0, 10);
    }),
  );
});
