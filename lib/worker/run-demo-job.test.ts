import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { askForDemo, getDemo, getFillingDemo } from "@/lib/settings/workspace/demo";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { IN_DEMO } from "@/lib/simulate/registry";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { runDemoJob } from "./run-demo-job";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const SMALL = { days: 7, messages: 200 };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const timeZone = "Europe/Berlin";
  await database.db.workspace.create({ data: { name: "Acme", timeZone, rollupZone: timeZone } });
});
afterAll(() => database.close());
beforeEach(() => signInAs(database.db, "admin"));

const demoEndpoints = () => database.db.endpoint.count({ where: { demo: true } });

test("the demo is filled and removed on an admin's word, once, with progress and audit", async () => {
  const { db } = database;
  expect(await getDemo()).toEqual({ hasDemo: false, job: null });
  expect(await runDemoJob(SMALL)).toBe(false);
  await Promise.all([askForDemo({ kind: "fill" }), askForDemo({ kind: "fill" })]);
  expect((await getDemo()).job).toMatchObject({ kind: "fill", step: "waiting", running: true });
  expect(await getWorkspace()).toMatchObject({ fillingDemo: true });
  await expect(askForDemo({ kind: "remove" })).rejects.toMatchObject({ code: "conflict" });
  const ran = await Promise.all([runDemoJob(SMALL), runDemoJob(SMALL)]);
  expect(ran.sort()).toEqual([false, true]);
  const { hasDemo, job } = await getDemo();
  expect(hasDemo).toBe(true);
  expect(await getWorkspace()).toMatchObject({ fillingDemo: false });
  expect(job).toMatchObject({ step: "processing", running: false, error: null });
  expect(job?.total).toBeGreaterThan(100);
  expect(await demoEndpoints()).toBe(IN_DEMO.length);

  await askForDemo({ kind: "fill" });
  expect(await runDemoJob(SMALL)).toBe(false);
  await askForDemo({ kind: "remove" });
  expect(await runDemoJob(SMALL)).toBe(true);
  expect(await demoEndpoints()).toBe(0);
  const audited = await db.auditEntry.findMany({ where: { action: { startsWith: "demo." } } });
  expect(audited.map(({ action }) => action)).toEqual(["demo.filled", "demo.removed"]);
});

test("a fill whose worker was killed is begun anew by the next, after what it left", async () => {
  const { db } = database;
  await askForDemo({ kind: "fill" });
  const left = { id: "01900000-0000-7000-8000-00000000000a", name: "Left", provider: "cleverpush" };
  await db.endpoint.create({ data: { ...left, demo: true } });
  await db.$executeRaw`UPDATE demo_job SET held_until = now() + interval '1 hour'`;
  expect(await runDemoJob(SMALL)).toBe(false);
  await db.$executeRaw`UPDATE demo_job SET held_until = now() - interval '1 second'`;
  expect(await runDemoJob(SMALL)).toBe(true);
  expect(await db.endpoint.findUnique({ where: { id: left.id } })).toBeNull();
  expect(await demoEndpoints()).toBe(IN_DEMO.length);
});

test("a fill that failed halfway is begun anew by asking for it again", async () => {
  const { db } = database;
  await askForDemo({ kind: "remove" });
  await runDemoJob(SMALL);
  await askForDemo({ kind: "fill" });
  const left = { id: "01900000-0000-7000-8000-00000000000c", name: "Left", provider: "cleverpush" };
  await db.endpoint.create({ data: { ...left, demo: true } });
  await db.$executeRaw`UPDATE demo_job SET finished_at = now(), error = 'It failed.'`;
  await askForDemo({ kind: "fill" });
  expect((await getDemo()).job).toMatchObject({ kind: "fill", running: true, error: null });
  expect(await runDemoJob(SMALL)).toBe(true);
  expect(await demoEndpoints()).toBe(IN_DEMO.length);
});

test("pages wait for the demo only where nothing else is there, and until it is filled", async () => {
  const { db } = database;
  await db.endpoint.deleteMany();
  await db.demoJob.deleteMany();
  expect(await getFillingDemo()).toBeNull();
  await askForDemo({ kind: "fill" });
  expect((await getFillingDemo())?.job).toMatchObject({ step: "waiting", running: true });
  const own = { id: "01900000-0000-7000-8000-00000000000b", name: "Own", provider: "cleverpush" };
  await db.endpoint.create({ data: own });
  expect(await getFillingDemo()).toBeNull();
  await db.endpoint.delete({ where: { id: own.id } });
  expect(await runDemoJob(SMALL)).toBe(true);
  expect(await getFillingDemo()).toBeNull();
});

test("nobody but admins asks for the demo, or sees how far it is", async () => {
  await signInAs(database.db, "viewer");
  await expect(askForDemo({ kind: "remove" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(getDemo()).rejects.toMatchObject({ code: "forbidden" });
  await expect(getFillingDemo()).rejects.toMatchObject({ code: "forbidden" });
  forgetSession();
  await expect(askForDemo({ kind: "remove" })).rejects.toMatchObject({ code: "unauthorized" });
});
