import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route";
import { forgetSession } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(forgetSession);

async function statusOf(method: "GET" | "POST", path: string, body?: string): Promise<number> {
  const url = `http://localhost:3000/api/auth/${path}`;
  const headers = { "Content-Type": "application/json" };
  const request = new NextRequest(url, { method, headers, ...(body ? { body } : {}) });
  const context = { params: Promise.resolve({ nextauth: path.split("/") }) };
  return (await { GET, POST }[method](request, context)).status;
}

test("nobody writes into the log from outside", async () => {
  const entry = JSON.stringify({ code: "X", level: "error", message: "forged" });
  expect(await statusOf("POST", "_log", entry)).toBe(404);
});

test("what cannot be read is refused, not failed on", async () => {
  expect(await statusOf("POST", "callback/credentials", "[")).toBe(400);
  expect(await statusOf("GET", "callback/credentials")).toBe(405);
});
