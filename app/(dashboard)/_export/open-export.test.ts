import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { openExport } from "./open-export";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await signInAs(database.db, "viewer");
  await database.db.workspace.create({
    data: { name: "Acme", timeZone: "UTC", rollupZone: "UTC" },
  });
});
afterAll(() => database.close());

test("a file refuses a parameter that no page knows, by name, and takes those that pages have", async () => {
  const open = (query: string) =>
    openExport("/funnel", new Request(`http://x/funnel/export?${query}`));
  await expect(open("provder=cleverpush")).rejects.toThrow(
    /^unknown parameter provder; known are .*provider/,
  );
  await expect(open("order=asc&grain=hour")).rejects.toThrow(/^unknown parameters order, grain;/);
  const { page } = await open("provider=cleverpush&compare=previous");
  expect(page.place.query).toMatchObject({ provider: "cleverpush" });
});

test("a file has notes above its headings, unless a plain table is asked for", async () => {
  const open = async (query: string) =>
    (await openExport("/funnel", new Request(`http://x/funnel/export?${query}`))).about.plain;
  expect(await open("by=channel")).toBe(false);
  expect(await open("by=channel&notes=none")).toBe(true);
  await expect(open("notes=no")).rejects.toThrow(/^notes is not understood: it is none/);
});
