/** Messages, those of one person after another: the cell of each, and the look at which it came. */
export type People = {
  /** Where each person's messages begin, which are in the order of looks, and where the last one's end. */
  readonly starts: Int32Array;
  readonly cells: Int32Array;
  readonly looks: Int32Array;
};

/** A message as it is gathered. */
export type Gathered = { readonly cell: number; readonly look?: number };

/** Puts the messages of each person together, the earlier ones first. */
export function peopleOf(persons: Iterable<readonly Gathered[]>): People {
  const starts = [0];
  const all: Gathered[] = [];
  for (const messages of persons) {
    if (messages.length === 0) continue;
    all.push(...[...messages].sort((a, b) => (a.look ?? 0) - (b.look ?? 0)));
    starts.push(all.length);
  }
  return {
    starts: Int32Array.from(starts),
    cells: Int32Array.from(all, ({ cell }) => cell),
    looks: Int32Array.from(all, ({ look = 0 }) => look),
  };
}

/** Sums over persons, of what came up to a look. */
export type PersonSums = {
  /** How many have any. */
  readonly persons: number;
  /** Each person's values added up, squared, and these added up. */
  readonly squares: number;
};

/** Adds up the values of each person's messages, as their cells have them. */
export function sumSquares(
  people: People,
  values: Float64Array,
  upTo: number = Number.POSITIVE_INFINITY,
): PersonSums {
  const { starts, cells, looks } = people;
  let persons = 0;
  let squares = 0;
  // Walked once for every look, of hundreds of thousands: a call for each person takes half as long again.
  for (let person = 0; person + 1 < starts.length; person++) {
    const to = starts[person + 1] as number;
    let at = starts[person] as number;
    if (at === to || (looks[at] as number) > upTo) continue;
    let sum = 0;
    for (; at < to && (looks[at] as number) <= upTo; at++)
      sum += values[cells[at] as number] as number;
    persons += 1;
    squares += sum * sum;
  }
  return { persons, squares };
}
