import { expect, test } from "vitest";
import { agentWords } from "./agent-words";

test("a browser is named as its owner names it", () => {
  const mozilla = "Mozilla/5.0";
  const apple = "AppleWebKit/537.36 (KHTML, like Gecko)";
  for (const [agent, words] of [
    [
      `${mozilla} (Windows NT 10.0; Win64; x64) ${apple} Chrome/130.0 Safari/537.36 Edg/130.0`,
      "Edge on Windows",
    ],
    [`${mozilla} (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0`, "Firefox on Linux"],
    [
      `${mozilla} (Macintosh; Intel Mac OS X 14_0) ${apple} Version/17.0 Safari/605.1`,
      "Safari on macOS",
    ],
    [
      `${mozilla} (iPhone; CPU iPhone OS 17_0 like Mac OS X) ${apple} CriOS/130.0 Mobile Safari/604.1`,
      "Chrome on iPhone",
    ],
    ["curl/8.5.0", "a program"],
    ["", "a program"],
    ["<script>alert(1)</script>", "a program"],
  ] as const) {
    expect(agentWords(agent), agent).toBe(words);
  }
});
