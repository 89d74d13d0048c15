import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceSchema } from "@/lib/providers/source/definition";
import { systemTrouble } from "@/lib/system-trouble";
import { inLanguage } from "./here";
import { sayProblem, sayStored, sayTrouble } from "./say-again";
import { words } from "./words";

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

const CODES =
  "ECONNREFUSED ENOTFOUND EAI_AGAIN EHOSTUNREACH ECONNRESET ETIMEDOUT EPROTO ENOSPC EACCES EROFS ENOTDIR CERT_HAS_EXPIRED";

test("what the network and disks do is said in the reader's language, and what a store answers with it", () => {
  const details = { address: "10.0.0.7", port: 443, hostname: "", path: "/backup/a.parquet" };
  for (const code of CODES.split(" ")) {
    const told = systemTrouble(Object.assign(new Error(code), { ...details, code })) ?? "";
    expect(told, code).toMatch(/^\S.+\.$/);
    expect(
      inLanguage("fr", () => sayTrouble(told)),
      code,
    ).not.toBe(told);
  }
  const away = "s3.example could not be reached: No answer came in time.";
  expect(inLanguage("de", () => sayTrouble(away))).toBe(
    "s3.example war nicht erreichbar: Es kam nicht rechtzeitig eine Antwort.",
  );
  const region =
    "s3.example answered 301 PermanentRedirect: the bucket is in another region: set PUSHLENS_EXPORT_S3_REGION";
  expect(inLanguage("de", () => sayTrouble(region))).toBe(
    "s3.example hat mit 301 PermanentRedirect geantwortet: Der Bucket liegt in einer anderen Region; PUSHLENS_EXPORT_S3_REGION setzen",
  );
});

test("a view that is not understood any more is told with why, in the reader's language", () => {
  const why = inLanguage("en", () =>
    words("address")("notToChoose", { shown: "x", name: "clock" }),
  );
  const told = `Its view is not understood any more: ${why} Choose a view again.`;
  expect(inLanguage("de", () => sayTrouble(told))).toContain(
    inLanguage("de", () => words("address")("notToChoose", { shown: "x", name: "clock" })),
  );
});
