import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signWebhook } from "./sign-webhook";

type Verify = (body: string, headers: Record<string, string>, secret: string) => unknown;

const ROOT = join(import.meta.dirname, "..", "..");
const SECRET = `whsec_${Buffer.from("24 bytes for the example").toString("base64")}`;
const BODY = JSON.stringify({ type: "alert.opened", data: { title: "Wenige Öffnungen ↓" } });

/** The blocks of docs/alerts.md that verify a webhook, by the comment on their first line. */
function snippets(): Map<string, string> {
  const text = readFileSync(join(ROOT, "docs", "alerts.md"), "utf8");
  const blocks = [...text.matchAll(/```js\n\/\/ (verify-\S+\.mjs)\n([\s\S]*?)```/g)];
  return new Map(blocks.map(([, name = "", code = ""]) => [name, code]));
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pushlens-snippets-"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  for (const [name, code] of snippets()) writeFileSync(join(folder, name), code);
});
afterAll(() => rmSync(folder, { recursive: true }));

const signed = (body = BODY, at = Date.now()) => ({
  ...signWebhook({ id: "019b0c1e-alert", at, body }, SECRET),
  "content-type": "application/json",
});

test("the document shows three ways to verify", () => {
  expect([...snippets().keys()]).toEqual([
    "verify-standardwebhooks.mjs",
    "verify-svix.mjs",
    "verify-by-hand.mjs",
  ]);
});

describe.each(["verify-standardwebhooks.mjs", "verify-svix.mjs", "verify-by-hand.mjs"])(
  "%s",
  (name) => {
    const load = async (): Promise<Verify> => (await import(join(folder, name))).verify;

    test("takes what Pushlens signed, and gives what it says", async () => {
      expect((await load())(BODY, signed(), SECRET)).toEqual(JSON.parse(BODY));
    });

    test("refuses another body, another secret, an old time and no signature", async () => {
      const verify = await load();
      const other = `whsec_${Buffer.alloc(24, 1).toString("base64")}`;
      expect(() => verify(BODY.replace("opened", "resolved"), signed(), SECRET)).toThrow();
      expect(() => verify(BODY, signed(), other)).toThrow();
      expect(() => verify(BODY, signed(BODY, Date.now() - 600_000), SECRET)).toThrow();
      expect(() => verify(BODY, { "content-type": "application/json" }, SECRET)).toThrow();
    });
  },
);

test("the libraries are the real ones, of the versions that the document names", () => {
  const text = readFileSync(join(ROOT, "docs", "alerts.md"), "utf8");
  const entry = createRequire(import.meta.url).resolve("standardwebhooks");
  const packages = dirname(dirname(dirname(entry)));
  for (const name of ["standardwebhooks", "svix"]) {
    const { version } = JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8"));
    expect(text).toContain(`\`${name}\` ${version}`);
  }
});
