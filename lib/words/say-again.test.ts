import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceSchema } from "@/lib/providers/source/definition";
import { inLanguage } from "./here";
import { sayProblem, sayStored } from "./say-again";

const inGerman = (text: string) => inLanguage("de", () => sayStored(text));

/** Why items of every provider's fixtures are in quarantine. */
const details = readdirSync("lib/providers", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".expected.json"))
  .flatMap((name) => [
    ...readFileSync(`lib/providers/${name}`, "utf8").matchAll(/"detail": ("(?:[^"\\]|\\.)*")/g),
  ])
  .map(([, text = '""']) => JSON.parse(text) as string);

test("why an item is in quarantine is said in the reader's language, of every provider", () => {
  expect(details.length).toBeGreaterThan(50);
  expect(details.filter((detail) => inGerman(detail) === detail)).toEqual([]);
  expect(inGerman('"data.message_id" is missing.')).toBe("„data.message_id“ fehlt.");
  expect(inGerman('The type "users.quests.Started" is not known.')).toBe(
    "Der Typ „users.quests.Started“ ist nicht bekannt.",
  );
});

test("what a payload names so that it reads as a text of ours stays in its place", () => {
  const name = '{field}" is missing. <b>x</b>';
  expect(inGerman(`The type "${name}" is not known.`)).toBe(`Der Typ „${name}“ ist nicht bekannt.`);
});

test("in English, and where it is not known, a stored text stays as it stands", () => {
  expect(sayStored('"id" is missing.')).toBe('"id" is missing.');
  expect(inGerman("An earlier version said this.")).toBe("An earlier version said this.");
});

test("each problem that a definition's check has is said in the reader's language", () => {
  const sources = ["check", "definition", "proof-definition", "value-definition"];
  const said = sources.flatMap((name) => [
    ...readFileSync(`lib/providers/source/${name}.ts`, "utf8").matchAll(
      /(?:message|error|add\(|: )[^"`\n]*\n?\s*(["`][A-Z`](?:[^"\\]|\\.)*?\.["`])[,;)\s]/g,
    ),
  ]);
  const problems = said.map(([, text = ""]) => text.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, "x"));
  const toTell = problems.map((text) => text.replaceAll("\\`", "`"));
  expect(toTell.length).toBeGreaterThan(22);
  expect(toTell.filter((text) => inLanguage("de", () => sayProblem(text)) === text)).toEqual([]);
});

test("what zod says of a value's form is said in the reader's language", () => {
  const problems = (definition: object): string[] => {
    const { error } = sourceSchema.safeParse(definition);
    return (error?.issues ?? []).map(({ message }) => message);
  };
  const told = problems({ version: 1, slug: "A", label: "", rules: [], reuseAfter: 0.5 });
  expect(told.length).toBeGreaterThan(8);
  expect(told.filter((text) => inLanguage("fr", () => sayProblem(text)) === text)).toEqual([]);
});
