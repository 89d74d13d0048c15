import { words } from "@/lib/words/words";

// The first that fits: most browsers also call themselves by the names that come later.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\b(?:OPR|Opera)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|Chromium|CriOS)\//, "Chrome"],
  [/\bVersion\/[\d.]+.*Safari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const firstOf = (names: typeof BROWSERS, agent: string): string | undefined =>
  names.find(([pattern]) => pattern.test(agent))?.[1];

/** A User-Agent by its names, as they are kept, such as "Firefox on Windows": enough to know one's own device by. */
export function agentWords(agent: string): string {
  const browser = firstOf(BROWSERS, agent);
  const system = firstOf(SYSTEMS, agent);
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? PROGRAM;
}

const PROGRAM = "a program";

/** Such names in the language of who reads them. */
export function agentCalled(kept: string): string {
  const say = words("auth");
  if (kept === PROGRAM) return say("aProgram");
  const [browser = "", system] = kept.split(" on ");
  return system === undefined ? browser : say("browserOn", { browser, system });
}
