import { type Fields, object } from "@/lib/providers/fields";
import { isoOrEpochMs } from "@/lib/providers/time";

const TYPED = /^(byte|short|int|long|float|double|bool|string|date|geoloc|object|ignore)_(.+)$/s;

/** An attribute's name without the type in front of it: `price` for `float_price`. */
export const untyped = (name: string): string => TYPED.exec(name)?.[2] ?? name;

/**
 * Custom attributes without the type in front of their names, each value in the form of its type.
 * Where two would get the same name both keep their own; a value that does not fit stays as it is.
 */
export function readAttributes(custom: Fields): Fields {
  const uses = new Map<string, number>();
  for (const name of Object.keys(custom)) {
    const short = untyped(name);
    uses.set(short, (uses.get(short) ?? 0) + 1);
  }
  return Object.fromEntries(
    Object.entries(custom).map(([name, value]) => {
      const [, type = "", short = name] = TYPED.exec(name) ?? [];
      return [uses.get(short) === 1 ? short : name, readValue(type, value)];
    }),
  );
}

function readValue(type: string, value: unknown): unknown {
  // [longitude, latitude] is one place; any other array is a list of values.
  if (type === "geoloc" && isPlace(value)) return { lat: value[1], lon: value[0] };
  if (Array.isArray(value)) return value.map((entry) => readValue(type, entry));
  if (type === "object") {
    const fields = object(value);
    return fields === null ? value : readAttributes(fields);
  }
  if (type === "date") return readDate(value);
  if (type === "geoloc") return readPlace(value);
  if (type === "bool") return readBoolean(value);
  return value;
}

function isPlace(value: unknown): value is [number, number] {
  return (
    Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "number")
  );
}

function readDate(value: unknown): unknown {
  const at = isoOrEpochMs(value);
  return at === null ? value : new Date(at).toISOString();
}

function readPlace(value: unknown): unknown {
  const parts = typeof value === "string" ? /^(-?[\d.]+),\s*(-?[\d.]+)$/.exec(value.trim()) : null;
  const [lat, lon] = [Number(parts?.[1]), Number(parts?.[2])];
  return Number.isFinite(lat) && Number.isFinite(lon) ? { lat, lon } : value;
}

function readBoolean(value: unknown): unknown {
  if (value === "true" || value === 1) return true;
  return value === "false" || value === 0 ? false : value;
}
