/** What a field's value can be; null is the same as an absent field. */
export const JSON_TYPES = ["object", "list", "string", "number", "boolean"] as const;
export type JsonType = (typeof JSON_TYPES)[number];

const OBJECT = 0;
const LIST = 1;
const STRING = 2;
const NUMBER = 3;

/** What is remembered of one endpoint at most, so that no payload can fill memory or disk. */
export const MOST_ROWS = 2_000;
export const MOST_EVENT_TYPES = 100;
export const MOST_CHILDREN = 100;
export const MOST_WORDS = 30;
export const MOST_DEPTH = 6;

/** The one place for all keys that are no names: ids, addresses, or more of them than fields have. */
export const ANY_KEY = "*";
/** The place of a list's entries. */
export const ENTRY = "[]";

const NAME = /^[@$]?[\p{L}_][\p{L}\p{N}_$:/ -]{0,47}$/u;
const EVENT_TYPE = /^[@$]?[\p{L}_][\p{L}\p{N}_$:/. -]{0,79}$/u;
const LIKE_AN_ID = /\p{N}{5}|^(?=.*\d)[0-9a-f-]{12,}$/iu;
/** A short word, no address and no number of anybody's. */
const WORD = /^(?:[\p{L}_][\p{L}\p{N}_.:+ -]{0,39}|\d{1,4})$/u;
const DIGITS = /^-?\d{16,}$/;

/** How often a type of a field, or a word in it, was seen since it was last saved. */
export class Sight {
  /** Items of the event type that this process had looked at, unsaved, when it first saw it. */
  readonly before: number;
  /** In the batch that is being read; and in the item, told by its stamp. */
  here = 0;
  stamp = 0;
  last: { readonly id: string; readonly receivedAt: number } | null = null;
  lastIndex = 0;
  unsaved = 0;
  saved = false;
  firstAt = Number.POSITIVE_INFINITY;
  lastAt = 0;
  requestId = "";
  itemIndex = 0;

  constructor(before: number) {
    this.before = before;
  }
}

/** One place in an event type's items: what types and words were seen there, and what is below it. */
export class Field {
  readonly name: string;
  readonly path: string;
  readonly children = new Map<string, Field>();
  readonly sights: (Sight | undefined)[] = [undefined, undefined, undefined, undefined, undefined];
  /** Only where the vendor's field is an enumeration. */
  readonly words: Map<string, Sight> | null;

  constructor(name: string, path: string, words: Map<string, Sight> | null) {
    this.name = name;
    this.path = path;
    this.words = words;
  }
}

/** Where a type of a field, or a word in it, is. */
type KnownPlace = {
  readonly eventType: string;
  readonly path: string;
  readonly type: JsonType;
  /** '' is the field itself. */
  readonly value: string;
};

/** The index of a value's type in JSON_TYPES; -1 for null. */
export function typeIndex(value: unknown): number {
  switch (typeof value) {
    case "string":
      return STRING;
    case "number":
      return NUMBER;
    case "boolean":
      return 4;
    default:
      return Array.isArray(value) ? LIST : typeof value === "object" && value ? OBJECT : -1;
  }
}

/** What one endpoint's items look like, by event type: the names of fields, never their contents. */
export class Shape {
  readonly types = new Map<string, Field>();
  /** Types of fields and words, which are what is stored. */
  size = 0;
  private readonly enumerations: ReadonlySet<string>;

  constructor(enumerations: readonly string[]) {
    this.enumerations = new Set(enumerations);
  }

  /** The place of a type's items; null for what is no name, and where there are too many. */
  root(eventType: string): Field | null {
    const known = this.types.get(eventType);
    if (known) return known;
    const fits = this.size < MOST_ROWS && this.types.size < MOST_EVENT_TYPES;
    if (!fits || !EVENT_TYPE.test(eventType) || LIKE_AN_ID.test(eventType)) return null;
    const root = new Field("", "", null);
    this.types.set(eventType, root);
    return root;
  }

  /** The place below another, made where it is new; null where nothing more is remembered. */
  child(parent: Field, key: string): Field | null {
    const known = parent.children.get(key);
    if (known) return known;
    if (this.size >= MOST_ROWS) return parent.children.get(ANY_KEY) ?? null;
    const isName = key === ENTRY || (NAME.test(key) && !LIKE_AN_ID.test(key));
    const name = isName && parent.children.size < MOST_CHILDREN ? key : ANY_KEY;
    return parent.children.get(name) ?? this.adopt(parent, name);
  }

  private adopt(parent: Field, name: string): Field {
    const path = parent.path === "" ? name : `${parent.path}.${name}`;
    const child = new Field(name, path, this.enumerations.has(path) ? new Map() : null);
    parent.children.set(name, child);
    return child;
  }

  /** A type at a place; null where nothing more is remembered. */
  sight(root: Field, field: Field, type: number, value: unknown): Sight | null {
    const known = field.sights[type];
    if (known) return known;
    const number = field.sights[NUMBER];
    // Numbers that JavaScript cannot hold come as text: the same type to the vendor.
    if (number && type === STRING && DIGITS.test(String(value))) return number;
    if (this.size >= MOST_ROWS) return null;
    this.size++;
    const sight = new Sight(itemsSeen(root));
    field.sights[type] = sight;
    return sight;
  }

  /** A type or a word that is stored already, whatever the limits. */
  place(known: KnownPlace): Sight {
    const field = this.placeField(known);
    const type = JSON_TYPES.indexOf(known.type);
    const sight = known.value === "" ? field.sights[type] : field.words?.get(known.value);
    if (sight) return sight;
    const placed = new Sight(0);
    if (known.value === "") field.sights[type] = placed;
    else field.words?.set(known.value, placed);
    // Words of what is an enumeration no more are left alone.
    if (known.value === "" || field.words) this.size++;
    return placed;
  }

  private placeField({ eventType, path }: KnownPlace): Field {
    let field = this.types.get(eventType) ?? new Field("", "", null);
    this.types.set(eventType, field);
    for (const name of path === "" ? [] : path.split("."))
      field = field.children.get(name) ?? this.adopt(field, name);
    return field;
  }

  /** A word at a place that has words; null for what is none, or is one of too many. */
  word(root: Field, words: Map<string, Sight>, value: string): Sight | null {
    const known = words.get(value);
    if (known) return known;
    const fits = this.size < MOST_ROWS && words.size < MOST_WORDS;
    if (!fits || !WORD.test(value) || LIKE_AN_ID.test(value)) return null;
    this.size++;
    const sight = new Sight(itemsSeen(root));
    words.set(value, sight);
    return sight;
  }
}

/** Items of a type that this process has looked at and not saved, without the one in hand. */
function itemsSeen(root: Field): number {
  const items = root.sights[OBJECT];
  return items ? items.unsaved + Math.max(0, items.here - 1) : 0;
}
