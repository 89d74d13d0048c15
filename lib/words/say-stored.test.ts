import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inLanguage } from "./here";
import { sayStored } from "./say-stored";

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
