import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { literalRefusals } from "./literal-texts";

function refusalsIn(source: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "pushlens-texts-"));
  const file = join(folder, "source.ts");
  writeFileSync(file, source);
  const found = literalRefusals(file).map((one) => one.slice(file.length));
  rmSync(folder, { recursive: true });
  return found;
}

test("a refusal that stands in the source is found, by whatever it is said", () => {
  const source = `
    throw new PushlensError("not_found", "There is none.");
    throw new PushlensError("conflict", \`\${name} is taken.\`);
    throw new PushlensError("forbidden", isOwner ? words("auth")("onlyOwner") : "Ask an admin.");
    throw new IssuerFault("It does not answer.");
    z.string("Choose a day.").min(1, "Enter the code.");
    z.object({}).refine(inOrder, { path: ["to"], error: "The end is first." });
    check.addIssue({ code: "custom", message: "That is weak." });
  `;
  expect(refusalsIn(source)).toEqual([
    ":2 There is none.",
    ":3 is taken.",
    ":4 Ask an admin.",
    ":5 It does not answer.",
    ":6 Enter the code.",
    ":6 Choose a day.",
    ":7 The end is first.",
    ":8 That is weak.",
  ]);
});

test("what the catalogues say, names and addresses are no refusals", () => {
  const source = `
    throw new PushlensError("not_found", words("gaps")("gone"));
    z.string().min(1, { error: () => words("auth")("enterCode") });
    const options = { pages: { error: "/sign-in" }, error: null };
    const least = Math.min(1, 2);
  `;
  expect(refusalsIn(source)).toEqual([]);
});
