/** After an open, how long events count as conversions (hours): what people can choose. */
export const CONVERSION_WINDOWS = [1, 24, 72, 168, 720] as const;

/** What people count as a conversion. */
export type ConversionRule = {
  /** Custom events, by the provider's own names; none: nothing is counted. */
  readonly events: readonly string[];
  /** The field of an event that says what it is worth, or a dotted path; null: nothing is added up. */
  readonly valueField: string | null;
  readonly windowHours: number;
};

/** Key of the advisory lock of whoever derives conversions, or changes what they are. */
export const CONVERSIONS_LOCK = 7_051_058;

const DEEPEST = 6;
const DECIMAL = /^[+-]?\d{1,30}(\.\d{1,25})?$/;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const own = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

/** By its path, else the shallowest field of that name. */
function fieldAt(root: Fields, field: string): unknown {
  const byPath = field
    .split(".")
    .reduce<unknown>((at, name) => (isFields(at) ? own(at, name) : undefined), root);
  if (byPath !== undefined) return byPath;
  let level: readonly Fields[] = [root];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    for (const fields of level) {
      const found = own(fields, field);
      if (found !== undefined) return found;
    }
    level = level.flatMap((fields) => Object.values(fields).filter(isFields));
  }
  return undefined;
}

/** A decimal's digits, exactly as they were written or as the number stands for; null for what is none. */
function digitsOf(value: unknown): string | null {
  if (typeof value === "string") return DECIMAL.test(value.trim()) ? value.trim() : null;
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  const text = String(value);
  if (DECIMAL.test(text)) return text;
  // Written as 1e-7: what is smaller than any money is left to the digits there are.
  const fixed = value.toFixed(20);
  return Math.abs(value) < 1 && DECIMAL.test(fixed) ? fixed : null;
}

/**
 * What an event is worth, as a decimal's digits: no sum of them is rounded. `properties` is the JSON text
 * of its fields, `storedName` what the field's name may be stored as. Null where it has no such field, or
 * that is no number.
 */
export function valueIn(
  properties: string | null,
  field: string,
  storedName?: (name: string) => string,
): string | null {
  if (properties === null) return null;
  try {
    const root: unknown = JSON.parse(properties);
    if (!isFields(root)) return null;
    const value = fieldAt(root, field) ?? (storedName && fieldAt(root, storedName(field)));
    return digitsOf(value);
  } catch {
    return null;
  }
}
