const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const DECIMAL = /^\d{1,16}(?:\.\d{1,9})?$/;
const ISO =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i;

/** A number of milliseconds or seconds since 1970 (or its text) as ms; null where it is none. */
export function epochTime(value: unknown, unit: "ms" | "s"): number | null {
  const isDecimal = typeof value === "string" && DECIMAL.test(value.trim());
  const number = typeof value === "number" || isDecimal ? Number(value) : Number.NaN;
  return inRange(Math.round(unit === "s" ? number * 1_000 : number));
}

/** An ISO 8601 time as ms. Parts may be left out from the right; UTC where no offset is given. */
export function isoTime(value: unknown): number | null {
  const parts = typeof value === "string" && value.length < 48 ? ISO.exec(value.trim()) : null;
  if (parts === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const exists =
    month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) && hour < 24 && minute < 60;
  if (!exists || second >= 60) return null;
  const milliseconds = Math.trunc(Number(`0.${parts[7] ?? "0"}`) * 1_000 + 1e-6);
  const offset = offsetOf(parts[8]);
  if (offset === null) return null;
  const local = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  return inRange(local - offset * 60_000);
}

/** ISO 8601 text or milliseconds since 1970. */
export function isoOrEpochMs(value: unknown): number | null {
  return isoTime(value) ?? epochTime(value, "ms");
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Minutes east of UTC. */
function offsetOf(text: string | undefined): number | null {
  if (text === undefined || text.toUpperCase() === "Z") return 0;
  const digits = text.slice(1).replace(":", "");
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2) || "0");
  if (hours > 18 || minutes > 59) return null;
  return (text.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

function inRange(ms: number): number | null {
  return ms >= 0 && ms <= LATEST ? ms : null;
}
