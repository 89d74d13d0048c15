import { words } from "@/lib/words/words";
import { commonPasswords } from "./common-passwords";
import { normalPassword } from "./password";

/** Rows of keys and of the alphabet, along which fingers run. */
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "0123456789",
  "1234567890",
  "qwertyuiop",
  "qwertzuiopü",
  "azertyuiop",
  "asdfghjklöä",
  "zxcvbnm",
  "yxcvbnm",
].flatMap((row) => [row, [...row].reverse().join("")]);
const LONGEST_UNIT = 4;
const SHORTEST_WORD = 3;

function fold(text: string): string {
  return normalPassword(text).toLowerCase();
}

/** Without digits and signs before and after: "!Summer2026" is "summer". */
function stemOf(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
}

function isRepeated(text: string): boolean {
  for (let length = 1; length <= LONGEST_UNIT; length++) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return true;
  }
  return false;
}

/** Runs along rows of at least four, joined: `1234567890`, `qwertyuiop`, `abcdefg1234`. */
function isSequence(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const run = longestRun(text, at);
    if (run < 4) return false;
    at += run;
  }
  return true;
}

function longestRun(text: string, at: number): number {
  let longest = 1;
  for (const row of ROWS) {
    const start = row.indexOf(text[at] ?? "\0");
    let length = 1;
    while (start >= 0 && at + length < text.length && row[start + length] === text[at + length]) {
      length += 1;
    }
    longest = Math.max(longest, length);
  }
  return longest;
}

/** Why a password is among the first that somebody tries; null where it is not. */
export function commonness(password: string): string | null {
  const text = fold(password);
  if (isRepeated(text)) return words("auth")("repeatsItself");
  if (isSequence(text)) return words("auth")("rowOfKeys");
  if (commonPasswords().has(text) || commonPasswords().has(stemOf(text))) {
    return words("auth")("triedFirst");
  }
  return null;
}

/**
 * Why a password is easily guessed by whoever knows whose it is: their e-mail address, its parts or
 * the workspace's name, with digits and signs or without. Null where it is not.
 */
export function ownWordIn(
  password: string,
  own: { readonly email: string; readonly workspace?: string | null },
): string | null {
  const text = fold(password);
  const [local = "", domain = ""] = fold(own.email).split("@");
  const company = domain.split(".").at(-2) ?? "";
  const workspace = fold(own.workspace ?? "");
  const known = [fold(own.email), local, domain, company, workspace, "pushlens"];
  const plain = known.map((word) => word.replace(/[\s._-]/g, ""));
  const left = plain
    .filter((word) => word.length >= SHORTEST_WORD)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ""), text.replace(/[\s._-]/g, ""));
  if (stemOf(left).length > 0) return null;
  return words("auth")("ownWords");
}
