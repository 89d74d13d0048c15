import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import {
  addAnnotation,
  changeAnnotation,
  deleteAnnotation,
  listAnnotations,
} from "@/lib/settings/notes/annotations";
import { addGap, deleteGap, endGap, listGaps } from "@/lib/settings/notes/gaps";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { openShareLink } from "./open-share-link";
import { deleteView, listViews, renameView, saveView } from "./saved-views";
import { createShareLink, listShareLinks, revokeShareLink } from "./share-links";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const timeZone = "Europe/Berlin";
  await database.db.workspace.create({ data: { name: "Acme", timeZone, rollupZone: timeZone } });
});
afterAll(() => database.close());
beforeEach(forgetSession);

const view = { name: "Opens", path: "/funnel", query: "clock=event&cursor=x", range: "7d" };
const names = async () => (await listViews()).map(({ name }) => name);

describe("saved views", () => {
  beforeEach(() => database.db.savedView.deleteMany());

  test("a private view is its owner's alone, a shared one everybody's", async () => {
    await signInAs(database.db, "viewer");
    await saveView({ ...view, name: "Mine", shared: false });
    await saveView({ ...view, name: "Ours", shared: true });
    expect(await names()).toEqual(["Mine", "Ours"]);
    await signInAs(database.db, "owner");
    expect(await names()).toEqual(["Ours"]);
  });

  test("a view keeps its moving range, and not where one was in a list", async () => {
    await signInAs(database.db, "viewer");
    await saveView({ ...view, shared: false });
    expect(await listViews()).toMatchObject([{ query: "clock=event", range: "7d" }]);
  });

  test("a segment keeps the filters alone, and none is made of nothing", async () => {
    await signInAs(database.db, "viewer");
    const query = "from=2026-11-01&channel=push&notTag=test&sort=-opened";
    const segment = { ...view, query, shared: true, keeps: "segment" as const };
    await saveView({ ...segment, name: "Pushes" });
    expect(await listViews()).toMatchObject([
      { name: "Pushes", path: "segment", query: "channel=push&notTag=test", range: null },
    ]);
    const nothing = saveView({ ...segment, query: "sort=-opened" });
    await expect(nothing).rejects.toThrow(/No filter is chosen/);
  });

  test("nobody changes a stranger's view, but an admin one that is shared", async () => {
    await signInAs(database.db, "viewer");
    await saveView({ ...view, name: "Mine", shared: false });
    await saveView({ ...view, name: "Ours", shared: true });
    const [mine, ours] = (await listViews()).map(({ id }) => ({ id }));
    if (!mine || !ours) throw new Error("Nothing was saved.");
    await signInAs(database.db, "viewer");
    await expect(renameView({ ...mine, name: "x" })).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteView(ours)).rejects.toMatchObject({ code: "forbidden" });
    await signInAs(database.db, "admin");
    await expect(deleteView(mine)).rejects.toMatchObject({ code: "not_found" });
    await renameView({ ...ours, name: "Everybody's" });
    expect(await names()).toEqual(["Everybody's"]);
    await deleteView(ours);
    expect(await names()).toEqual([]);
  });

  test("every report page can be saved, however its range moves", async () => {
    await signInAs(database.db, "viewer");
    for (const path of ["/", "/best-time", "/events/messages", "/campaigns/compare"]) {
      await saveView({ ...view, name: path, path, shared: false });
    }
    expect(await names()).toEqual(["/", "/best-time", "/campaigns/compare", "/events/messages"]);
  });

  test("only report pages are saved: no address that leads elsewhere", async () => {
    await signInAs(database.db, "owner");
    for (const path of ["/settings/people", "//example.com", "https://example.com", "/api/v1"]) {
      await expect(saveView({ ...view, path, shared: false }), path).rejects.toThrow();
    }
  });
});

describe("share links", () => {
  const wait = vi.fn(async () => undefined);
  const open = (token: string) => openShareLink(token, "192.0.2.1", { wait });
  const make = async (days = 30) => {
    const { url } = await createShareLink({ ...page, days, withNotes: false });
    return url.slice(url.lastIndexOf("/") + 1);
  };
  const page = { title: "Opens", path: "/funnel", query: "provider=cleverpush", range: "7d" };
  beforeEach(async () => {
    await database.db.shareLink.deleteMany();
    await database.db.rateLimit.deleteMany();
    await signInAs(database.db, "admin");
    wait.mockClear();
  });

  test("the database keeps the token's digest alone", async () => {
    const token = await make();
    const stored = await database.db.shareLink.findFirstOrThrow();
    expect(Buffer.from(stored.digest)).toEqual(createHash("sha256").update(token).digest());
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(
      JSON.stringify(await database.db.auditEntry.findMany({ omit: { seq: true } })),
    ).not.toContain(token);
    expect(JSON.stringify(await listShareLinks())).not.toContain(token);
  });

  test("a link opens what was shared, and tells how often and when", async () => {
    const token = await make();
    expect(await open(token)).toMatchObject(page);
    await open(token);
    const [link] = await listShareLinks();
    expect(link).toMatchObject({ opens: 2, createdBy: expect.stringContaining("@") });
    expect(link?.lastUsedAt).toBeInstanceOf(Date);
  });

  test("a revoked, an expired and an unknown link open nothing", async () => {
    const [revoked, expired] = [await make(), await make()];
    const [, first] = await listShareLinks();
    await revokeShareLink({ id: first?.id ?? "" });
    await database.db.shareLink.updateMany({
      where: { revokedAt: null },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    for (const token of [revoked, expired, "unknown", ""]) expect(await open(token)).toBeNull();
    expect(await listShareLinks()).toEqual([]);
  });

  test("a card is for the sites that are named, and for no words of a policy", async () => {
    const made = async (cardHosts: string) => {
      const { card } = await createShareLink({ ...page, days: 1, withNotes: false, cardHosts });
      const [link] = await listShareLinks();
      return [card !== null, link?.cardHosts];
    };
    expect(await made("")).toEqual([false, null]);
    expect(await made("*, wiki.example.com")).toEqual([true, "*"]);
    expect(await made("https://Wiki.example.com/ *.example.org,localhost:8080")).toEqual([
      true,
      "https://wiki.example.com *.example.org localhost:8080",
    ]);
    for (const wrong of [
      "a.example; script-src *",
      "'self'",
      "https://a.example/path",
      "a b'",
      "data:",
    ])
      await expect(made(wrong), wrong).rejects.toThrow();
  });

  test("who guesses waits, and the right link still opens at once", async () => {
    const token = await make();
    for (let guess = 0; guess < 52; guess += 1) await open(`guess ${guess}`);
    expect(wait).toHaveBeenCalledTimes(2);
    expect(await open(token)).toMatchObject(page);
    expect(wait).toHaveBeenCalledTimes(2);
  });

  test("no page with persons, payloads or settings is shared, and none for longer than a year", async () => {
    const own = ["/events", "/events/messages", "/quality", "/settings/people", "/account"];
    for (const path of [...own, "/campaigns/compare", "/api/v1/events"]) {
      const input = { ...page, path, days: 30, withNotes: false };
      await expect(createShareLink(input), path).rejects.toThrow();
    }
    await expect(make(400)).rejects.toThrow();
    await expect(make(0)).rejects.toThrow();
  });
});

test("a note is on the charts of its days until it is deleted", async () => {
  await signInAs(database.db, "admin");
  await addAnnotation({ text: "Sale", from: "2026-07-01", to: "2026-07-03" });
  const inRange = (from: string, to: string) => listAnnotations({ from, to });
  expect(await inRange("2026-06-01", "2026-06-30")).toEqual([]);
  const [note] = await inRange("2026-07-03", "2026-07-20");
  expect(note).toMatchObject({ text: "Sale", from: "2026-07-01", to: "2026-07-03" });
  const id = note?.id ?? "";
  await changeAnnotation({ id, text: "Summer sale", from: "2026-07-02", to: "" });
  expect(await inRange("2026-07-02", "2026-07-02")).toMatchObject([{ to: "2026-07-02" }]);
  await deleteAnnotation({ id });
  expect(await inRange("2026-07-01", "2026-07-31")).toEqual([]);
  await expect(deleteAnnotation({ id })).rejects.toMatchObject({ code: "not_found" });
});

test("a gap is kept in instants, by the workspace's clock", async () => {
  await signInAs(database.db, "admin");
  const of = "provider:cleverpush";
  await addGap({ of, from: "2026-07-01T10:00", to: "2026-07-01T12:30", reason: "Outage" });
  await addGap({ of, from: "2026-11-01T00:00", to: "", reason: "Moved" });
  const [open, ended] = await listGaps();
  expect(ended).toMatchObject({ name: "CleverPush", reason: "Outage" });
  expect(ended?.startsAt.toISOString()).toBe("2026-07-01T08:00:00.000Z");
  expect(ended?.endsAt?.toISOString()).toBe("2026-07-01T10:30:00.000Z");
  expect(open?.startsAt.toISOString()).toBe("2026-10-31T23:00:00.000Z");
  await endGap({ id: open?.id ?? "" });
  expect((await listGaps())[0]?.endsAt).not.toBeNull();
  for (const gap of await listGaps()) await deleteGap({ id: gap.id });
  expect(await listGaps()).toEqual([]);
});

test("a gap is of something that there is, and ends after it begins", async () => {
  await signInAs(database.db, "owner");
  const gap = { from: "2026-07-01T10:00", to: "2026-07-01T12:00", reason: "Outage" };
  const nobody = "endpoint:00000000-0000-4000-8000-000000000000";
  await expect(addGap({ ...gap, of: nobody })).rejects.toMatchObject({ code: "not_found" });
  await expect(addGap({ ...gap, of: "provider:nobody" })).rejects.toMatchObject({
    code: "bad_request",
  });
  const backwards = { ...gap, of: "provider:cleverpush", to: gap.from };
  await expect(addGap(backwards)).rejects.toThrow();
});
