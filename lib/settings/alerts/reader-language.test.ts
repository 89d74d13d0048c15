import { afterAll, beforeAll, expect, test } from "vitest";
import { noteSignIn } from "@/lib/auth/note-sign-in";
import { insertUser } from "@/lib/settings/store/user";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { inLanguage } from "@/lib/words/here";
import { languageOfReader } from "./reader-language";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const PASSWORD = "correct horse battery";
const account = (email: string, role: "owner" | "viewer") =>
  insertUser(database.db, { email, password: PASSWORD, role });

test("who chose no language is written to in that of the browser they signed in with last", async () => {
  const id = await account("owner@example.com", "owner");
  const reader = await account("reader@example.com", "viewer");
  expect(await languageOfReader("owner@example.com")).toBe("en");
  await inLanguage("de", () => noteSignIn({ id, email: "owner@example.com" }, "192.0.2.1"));
  expect(await languageOfReader("Owner@example.com")).toBe("de");
  // Without an account, a sign-in, or a person at all: as the first owner.
  expect(await languageOfReader("elsewhere@example.com")).toBe("de");
  expect(await languageOfReader("reader@example.com")).toBe("de");
  expect(await languageOfReader(null)).toBe("de");
  await inLanguage("fr", () =>
    noteSignIn({ id: reader, email: "reader@example.com" }, "192.0.2.1"),
  );
  expect(await languageOfReader("reader@example.com")).toBe("fr");
  await database.db.user.update({ where: { id: reader }, data: { language: "en" } });
  expect(await languageOfReader("reader@example.com")).toBe("en");
});

test("who sets Pushlens up is known by their browser at once", async () => {
  const input = { email: "ada@example.com", password: PASSWORD, role: "viewer" } as const;
  await inLanguage("fr", () => insertUser(database.db, { ...input, signedIn: true }));
  expect(await languageOfReader("ada@example.com")).toBe("fr");
});
