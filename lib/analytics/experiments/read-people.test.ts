import fc from "fast-check";
import { expect, test } from "vitest";
import { groupBy } from "@/lib/analytics/counts/group-by";
import { peopleOf } from "@/lib/statistics/people";
import { numbersIn, putTogether } from "./read-people";

const CELLS = 16;
const written = (numbers: readonly number[]): string => `{${numbers.join(",")}}`;

test("messages that the database lists are put together person by person, the earlier ones first", () => {
  // Of somebody who has dozens, too.
  const person = fc.oneof(fc.constant(2 ** 52 - 1), fc.nat({ max: 5 }), fc.nat({ max: 2 ** 31 }));
  const message = fc.record({
    person,
    look: fc.nat({ max: 60 }),
    cell: fc.nat({ max: CELLS - 1 }),
  });
  fc.assert(
    fc.property(fc.array(message, { maxLength: 200 }), (messages) => {
      const persons = numbersIn(written(messages.map((one) => one.person)));
      const codes = numbersIn(written(messages.map(({ look, cell }) => look * CELLS + cell)));
      const byPerson = groupBy(messages, (one) => String(one.person));
      const expected = [...byPerson.values()].map((own) =>
        own.toSorted((a, b) => a.look - b.look || a.cell - b.cell),
      );
      expect(putTogether(persons, codes, CELLS)).toEqual(peopleOf(expected));
    }),
  );
});
