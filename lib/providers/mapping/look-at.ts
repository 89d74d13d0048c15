import { UnreadableLine } from "@/lib/providers/body";
import { object } from "@/lib/providers/fields";
import { pathText, type Step } from "@/lib/providers/path";

/** A value of items: where it stands, and what was seen there. */
export type Field = {
  /** A reference to it. */
  readonly path: string;
  readonly name: string;
  /** What it lies in, as a path; '' for the item itself. */
  readonly inside: string;
  readonly depth: number;
  /** What it holds: a value of its own, or further ones. */
  readonly holds: "value" | "object" | "list";
  /** Items that have it. */
  readonly count: number;
  /** How many different values were seen; beyond MOST_DISTINCT it is that. */
  readonly distinct: number;
  /** The most frequent ones, the most first. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
};

/** What items look like together, and some of them. */
export type ItemsSeen = {
  readonly items: number;
  /** Items that are no objects, or no JSON. */
  readonly unreadable: number;
  /** In the order in which items have them, what holds others before these. */
  readonly fields: readonly Field[];
  /** The texts of some items, by path; a value that an item lacks is left out. */
  readonly samples: readonly Readonly<Record<string, string>>[];
  /** More fields than are looked at. */
  readonly cut: boolean;
};

const MOST_FIELDS = 400;
/** Longer paths a mapping cannot hold, and whoever sends bodies chooses how long names are. */
const MOST_PATH = 300;
/** Values of one item. */
const MOST_VALUES = 2_000;
const MOST_DEPTH = 8;
const MOST_ENTRIES = 3;
const MOST_DISTINCT = 2_000;
const MOST_SHOWN = 40;
/** Of what says what happened: each is to be told what it means. */
const MOST_TYPES = 100;
const MOST_SAMPLES = 12;
const MOST_TEXT = 200;

type FieldSeen = {
  readonly field: Omit<Field, "count" | "distinct" | "values" | "holds">;
  holds: Field["holds"];
  count: number;
  readonly values: Map<string, number>;
};

/**
 * Looks at items: which values they have, how often, and which of them are the same. At the paths of `types`
 * more of them are told.
 */
export function lookAt(items: readonly unknown[], types: readonly string[] = []): ItemsSeen {
  const looking = new Looking();
  for (const item of items) looking.take(item);
  return looking.end(types);
}

class Looking {
  readonly #seen = new Map<string, FieldSeen>();
  readonly #samples: Record<string, string>[] = [];
  #items = 0;
  #unreadable = 0;
  #left = 0;
  #cut = false;

  take(item: unknown): void {
    this.#items++;
    if (object(item) === null || item instanceof UnreadableLine) {
      this.#unreadable++;
      return;
    }
    // By its paths.
    const texts: Record<string, string> = {};
    this.#left = MOST_VALUES;
    this.#inside(item as object, [], texts);
    if (this.#samples.length < MOST_SAMPLES) this.#samples.push(texts);
  }

  /** What was seen so far. */
  end(types: readonly string[]): ItemsSeen {
    const fields = inOrder(
      [...this.#seen.values()].map((seen) =>
        toField(seen, types.includes(seen.field.path) ? MOST_TYPES : MOST_SHOWN),
      ),
    );
    const [samples, unreadable] = [this.#samples, this.#unreadable];
    return { items: this.#items, unreadable, fields, samples, cut: this.#cut };
  }

  #inside(value: object, steps: readonly Step[], texts: Record<string, string>): void {
    for (const [step, inside] of entriesOf(value)) {
      if (this.#left === 0) {
        this.#cut = true;
        return;
      }
      this.#left--;
      const at = [...steps, step];
      const seen = meet(this.#seen, at);
      if (seen === null) this.#cut = true;
      else if (inside !== null && inside !== undefined && inside !== "") {
        this.#value(seen, inside, at, texts);
      }
    }
  }

  #value(
    seen: FieldSeen,
    value: unknown,
    at: readonly Step[],
    texts: Record<string, string>,
  ): void {
    seen.count++;
    if (typeof value === "object" && value !== null) {
      seen.holds = Array.isArray(value) ? "list" : "object";
      if (at.length < MOST_DEPTH) this.#inside(value, at, texts);
      return;
    }
    const text = String(value).slice(0, MOST_TEXT);
    texts[seen.field.path] = text;
    const before = seen.values.get(text);
    if (before !== undefined || seen.values.size < MOST_DISTINCT) {
      seen.values.set(text, (before ?? 0) + 1);
    }
  }
}

function entriesOf(value: object): [Step, unknown][] {
  if (!Array.isArray(value)) return Object.entries(value);
  return value.slice(0, MOST_ENTRIES).map((entry, index): [Step, unknown] => [index, entry]);
}

function meet(seen: Map<string, FieldSeen>, steps: readonly Step[]): FieldSeen | null {
  const path = pathText(steps);
  const known = seen.get(path);
  if (known) return known;
  if (seen.size >= MOST_FIELDS || path.length > MOST_PATH) return null;
  const name = String(steps.at(-1));
  const field = { path, name, inside: pathText(steps.slice(0, -1)), depth: steps.length - 1 };
  const made: FieldSeen = { field, holds: "value", count: 0, values: new Map() };
  seen.set(path, made);
  return made;
}

function toField({ field, holds, count, values }: FieldSeen, shown: number): Field {
  const most = [...values].toSorted(([, a], [, b]) => b - a).slice(0, shown);
  return {
    ...field,
    holds,
    count,
    distinct: values.size,
    values: most.map(([value, times]) => ({ value, count: times })),
  };
}

/** Each after what it lies in, though another item had it first. */
function inOrder(fields: readonly Field[]): Field[] {
  const inside = new Map<string, Field[]>();
  for (const field of fields)
    inside.set(field.inside, [...(inside.get(field.inside) ?? []), field]);
  const walk = (path: string): Field[] =>
    (inside.get(path) ?? []).flatMap((field) => [field, ...walk(field.path)]);
  return walk("");
}
