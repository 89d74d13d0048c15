const OPEN = new Set(["{", "["]);
const CLOSE = new Set(["}", "]"]);
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+/gs;

/**
 * JSON with a line for each value. The tokens stay as they came, so that no digit of a number is
 * lost; null for what is no JSON. Stops after about `most` characters.
 */
export function prettyJson(text: string, most: number): string | null {
  if (!isJson(text)) return null;
  let pretty = "";
  let depth = 0;
  let last = "";
  for (const [token] of text.matchAll(TOKEN)) {
    if (CLOSE.has(token)) depth--;
    pretty += breaksBetween(last, token) ? `\n${"  ".repeat(Math.min(depth, 40))}` : "";
    pretty += token === ":" ? ": " : token;
    if (OPEN.has(token)) depth++;
    last = token;
    if (pretty.length > most) break;
  }
  return pretty;
}

function breaksBetween(last: string, token: string): boolean {
  if (CLOSE.has(token)) return !OPEN.has(last);
  return OPEN.has(last) || last === ",";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
