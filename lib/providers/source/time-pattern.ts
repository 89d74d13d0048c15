/** What a token of a pattern stands for: so many digits, or a word of its own. */
const TOKENS = {
  YYYY: 4,
  YY: 2,
  MM: 2,
  DD: 2,
  HH: 2,
  mm: 2,
  ss: 2,
} as const;
type Token = keyof typeof TOKENS | "MMM" | "S" | "Z";

const ORDER = ["YYYY", "YY", "MMM", "MM", "DD", "HH", "mm", "ss", "S", "Z"] as const;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** A pattern as its tokens and the text between them. */
type Piece = { readonly token: Token } | { readonly text: string };

/**
 * The pieces of a pattern: `YYYY YY MM MMM DD HH mm ss`, `S` for a fraction of up to nine digits, `Z` for an
 * offset or the letter Z; all else stands for itself. Null where it names no year, month and day.
 */
export function parsePattern(pattern: string): readonly Piece[] | null {
  const pieces: Piece[] = [];
  for (let at = 0; at < pattern.length; ) {
    const token = ORDER.find((one) => pattern.startsWith(one, at));
    pieces.push(token ? { token } : { text: pattern[at] as string });
    at += token ? token.length : 1;
  }
  const has = (...tokens: Token[]) =>
    pieces.some((piece) => "token" in piece && tokens.includes(piece.token));
  return has("YYYY", "YY") && has("MM", "MMM") && has("DD") ? pieces : null;
}

/** True where the pattern says by itself how far a time is from UTC. */
export function hasOffset(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => "token" in piece && piece.token === "Z");
}

/** A time zone's name as the calendar of this program knows it. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * A function that reads times written by a pattern, as ms since 1970; null where a text is none. `zone`
 * is what the pattern does not say. A time that a zone has twice is the first of the two.
 */
export function patternReader(
  pieces: readonly Piece[],
  zone: string | null,
): (text: string) => number | null {
  const offsetIn = zone === null || zone === "UTC" ? () => 0 : zoneOffset(zone);
  return (text) => {
    const read = readPieces(pieces, text);
    const local = read && localTime(read);
    if (read === null || local === null) return null;
    const ms = local - (read.Z ?? offsetIn(local)) * 60_000;
    return ms >= 0 && ms <= LATEST ? ms : null;
  };
}

/** What was read, as if it were UTC; null where there is no such time. */
function localTime(read: Read): number | null {
  const { MM: month = 1, DD: day = 1, HH: hour = 0, mm: minute = 0, ss: second = 0 } = read;
  const year = read.YYYY ?? 2_000 + (read.YY ?? 0);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  if (!isDay || hour > 23 || minute > 59 || second > 59) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second, read.S ?? 0);
}

type Read = Partial<Record<Token, number>>;

function readPieces(pieces: readonly Piece[], text: string): Read | null {
  const read: Read = {};
  let at = 0;
  for (const piece of pieces) {
    if ("text" in piece) {
      if (!text.startsWith(piece.text, at)) return null;
      at += piece.text.length;
      continue;
    }
    const found = readToken(piece.token, text, at);
    if (found === null) return null;
    read[piece.token === "MMM" ? "MM" : piece.token] = found.value;
    at = found.end;
  }
  return at === text.length ? read : null;
}

type Found = { readonly value: number; readonly end: number };

function readToken(token: Token, text: string, at: number): Found | null {
  if (token === "Z") return readOffset(text, at);
  if (token === "MMM") {
    const month = MONTHS.indexOf(text.slice(at, at + 3).toLowerCase());
    return month < 0 ? null : { value: month + 1, end: at + 3 };
  }
  if (token === "S") {
    const end = endOfDigits(text, at, 9);
    if (end === at) return null;
    return { value: Math.trunc(Number(`0.${text.slice(at, end)}`) * 1_000 + 1e-6), end };
  }
  const end = endOfDigits(text, at, TOKENS[token]);
  return end - at === TOKENS[token] ? { value: Number(text.slice(at, end)), end } : null;
}

/** Minutes east of UTC: `Z`, `+02`, `+0200` or `+02:00`. */
function readOffset(text: string, at: number): Found | null {
  if (text[at] === "Z" || text[at] === "z") return { value: 0, end: at + 1 };
  if (text[at] !== "+" && text[at] !== "-") return null;
  const afterHours = endOfDigits(text, at + 1, 2);
  if (afterHours !== at + 3) return null;
  const from = text[afterHours] === ":" ? afterHours + 1 : afterHours;
  const end = endOfDigits(text, from, 2);
  const minutes = end === from + 2 ? Number(text.slice(from, end)) : 0;
  if ((end !== from + 2 && end !== afterHours) || minutes > 59) return null;
  const hours = Number(text.slice(at + 1, afterHours));
  if (hours > 18) return null;
  return { value: (text[at] === "-" ? -1 : 1) * (hours * 60 + minutes), end };
}

function endOfDigits(text: string, from: number, most: number): number {
  let at = from;
  while (at < from + most && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Minutes east of UTC that a zone is at a local time, given as if it were UTC. */
function zoneOffset(timeZone: string): (local: number) => number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const offsetAt = (utc: number): number => {
    const of: Record<string, number> = {};
    for (const { type, value } of parts.formatToParts(utc)) of[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = of;
    return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - utc) / 60_000);
  };
  return (local) => {
    // The larger offset is the earlier instant; where only one of them leads back, it is that one.
    const [a, b] = [offsetAt(local - 86_400_000), offsetAt(local + 86_400_000)];
    const fitting = [Math.max(a, b), Math.min(a, b)].find(
      (offset) => offsetAt(local - offset * 60_000) === offset,
    );
    return fitting ?? Math.min(a, b);
  };
}
