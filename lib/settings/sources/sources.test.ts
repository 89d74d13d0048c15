import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { extendEnv } from "@/lib/env";
import { receive } from "@/lib/ingest/door/receive";
import { shareFacts } from "@/lib/ingest/lock";
import { TEST_HEADER } from "@/lib/ingest/test-marker";
import { ingest } from "@/lib/ingest/testing";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { rereadSource } from "@/lib/ingest/upkeep/reread-source";
import { type Draft, draftSchema } from "@/lib/providers/mapping/draft";
import { createEndpoint } from "@/lib/settings/endpoints/create-endpoint";
import { deleteEndpoint } from "@/lib/settings/endpoints/delete-endpoint";
import { getEndpoint } from "@/lib/settings/endpoints/get-endpoint";
import { answerBeside, workBeside } from "@/lib/settings/store/beside/beside";
import { sizeOf } from "@/lib/settings/store/source-bodies";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { acme } from "@/lib/testing/own-source";
import { infobipBody, mailjetBody } from "@/lib/testing/unknown-vendors";
import { runRereads } from "@/lib/worker/run-rereads";
import { deleteSource } from "./delete-source";
import { exportSource, getSource } from "./get-source";
import { listSources } from "./list-sources";
import { lookAtSource } from "./look-at-source";
import { previewSource } from "./preview-source";
import { renameSource } from "./rename-source";
import { saveSource } from "./save-source";
import { stopReading } from "./stop-reading";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const NOW = Date.now();
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await signInAs(database.db, "admin");
  // As between threads: whatever is no plain data is lost on the way.
  workBeside(async (asked) => structuredClone(await answerBeside(structuredClone(asked))));
});
afterAll(async () => {
  workBeside(null);
  await closeEndpoints();
  await database.close();
});

const none = { kind: "none" } as const;

/** An endpoint of another vendor: its ids, and a function that posts to it and lets all be processed. */
async function another(name: string) {
  const made = await createEndpoint({ name, provider: "custom", secret: none });
  const source = (await getEndpoint(made.id))?.source?.id ?? "";
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const { received } = await receive({
      method: "POST",
      token: made.token,
      headers: { "content-type": "application/json", ...headers },
      query: "",
      readBody: async () => Buffer.from(body),
    });
    await ingest(database.db, []);
    return received;
  };
  return { id: made.id, source, post };
}

async function funnel(endpointId: string) {
  const rows = await database.db.rollup.findMany({ where: { grain: "D", clock: "c", endpointId } });
  const sum = (one: (row: (typeof rows)[number]) => bigint) =>
    rows.reduce((all, row) => all + Number(one(row)), 0);
  return {
    sent: sum((row) => row.sent + row.impliedSent),
    delivered: sum((row) => row.delivered + row.impliedDelivered),
    opened: sum((row) => row.opened + row.impliedOpened),
    clicked: sum((row) => row.clicked),
    failed: sum((row) => row.failed),
  };
}

test("an endpoint of another vendor keeps what comes, is mapped by what came, and then counts it", async () => {
  const { id, source, post } = await another("Mailjet");
  expect(await post(mailjetBody(NOW))).toBe(8);
  expect(await funnel(id)).toMatchObject({ sent: 0 });
  const { draft, isGuess, look, requests } = await lookAtSource({ id: source });
  expect({ isGuess, requests, items: look.items }).toEqual({
    isGuess: true,
    requests: 1,
    items: 8,
  });
  const { after, before } = await previewSource({ id: source, draft });
  expect(before).toBeNull();
  expect(after).toMatchObject({
    items: 8,
    quarantined: 0,
    kinds: { sent: 3, opened: 2, clicked: 1, failed: 1, opted_out: 1 },
  });
  const saved = await saveSource({ id: source, draft, basedOn: 0 });
  expect(saved).toMatchObject({ version: 1, counted: 8, quarantined: 0, complete: true });
  // kd: sent, opened, clicked; ada: sent, opened; bo: sent; no: bounced.
  expect(await funnel(id)).toEqual({ sent: 3, delivered: 0, opened: 2, clicked: 1, failed: 1 });
  expect(await post(mailjetBody(NOW))).toBe(8);
  expect(await funnel(id)).toEqual({ sent: 3, delivered: 0, opened: 2, clicked: 1, failed: 1 });
  expect(await rebuild(database.url, { replace: false })).toEqual([]);
});

test("a test is no body as the vendor sends it: it is not looked at, and left out instead of quarantined", async () => {
  const { id, source, post } = await another("Tested");
  const test = { [TEST_HEADER]: "curl" };
  await post('{"event":"example"}', test);
  expect(await lookAtSource({ id: source })).toMatchObject({ requests: 0, look: { items: 0 } });
  await post(mailjetBody(NOW));
  const { draft, look } = await lookAtSource({ id: source });
  expect(look.items).toBe(8);
  await saveSource({ id: source, draft, basedOn: 0 });
  await post('{"event":"example"}', test);
  expect(await database.db.quarantinedItem.count({ where: { endpointId: id } })).toBe(0);
  expect((await previewSource({ id: source, draft })).after).toMatchObject({ items: 8 });
  expect(await rebuild(database.url, { replace: false })).toEqual([]);
});

test("bodies that were split otherwise are guessed anew, and what proves them stays said", async () => {
  const { source, post } = await another("Split");
  await post(infobipBody(NOW));
  const { draft } = await lookAtSource({ id: source });
  expect(draft).toMatchObject({ items: "results[*]", roles: { message: ["messageId"] } });
  const proof = { kind: "basic" } as const;
  const whole: Draft = { ...draft, proof, items: null, roles: {}, types: {} };
  const found = await lookAtSource({ id: source, draft: whole });
  expect(found).toMatchObject({ isGuess: true, look: { items: 1 }, draft: { items: null, proof } });
  expect(found.splits).toContain("results[*]");
  const back = await lookAtSource({ id: source, draft: { ...whole, items: "results[*]" } });
  expect(back.draft.roles).toEqual(draft.roles);
});

test("what a page reads here is small by what stands beside the bodies", async () => {
  const { source, post } = await another("Sized");
  expect(await sizeOf({ id: source, sample: "" })).toEqual({ bytes: 0, items: 0 });
  await post(mailjetBody(NOW));
  const bytes = Buffer.byteLength(mailjetBody(NOW));
  expect(await sizeOf({ id: source, sample: "" })).toEqual({ bytes, items: 8 });
  expect(await sizeOf({ id: source, sample: "ü" })).toEqual({ bytes: 2, items: 1 });
});

test("a version that reports another stage counts what messages imply anew, and rebuilt equals live", async () => {
  const { id, source, post } = await another("Second");
  await post(mailjetBody(NOW));
  const { draft } = await lookAtSource({ id: source });
  await saveSource({ id: source, draft, basedOn: 0 });
  const delivered: Draft = {
    ...draft,
    types: { ...draft.types, arrived: { meaning: "delivered", channel: null } },
  };
  const { before, after } = await previewSource({ id: source, draft: delivered });
  expect(after?.kinds).toEqual(before?.kinds);
  expect(await saveSource({ id: source, draft: delivered, basedOn: 1 })).toMatchObject({
    version: 2,
  });
  expect(await funnel(id)).toMatchObject({ sent: 3, delivered: 2, opened: 2 });
  expect(await rebuild(database.url, { replace: false })).toEqual([]);
  expect((await getSource(source))?.versions).toMatchObject([
    { version: 2, readsAll: false },
    { version: 1, readsAll: true },
  ]);
});

test("a version for all that is stored takes back what another one had counted, and rebuilt equals live", async () => {
  const { id, source, post } = await another("All");
  await post(mailjetBody(NOW));
  const { draft } = await lookAtSource({ id: source });
  const wrong: Draft = {
    ...draft,
    types: {
      ...draft.types,
      open: { meaning: "delivered", channel: null },
      click: { meaning: "unknown", channel: null },
    },
  };
  await saveSource({ id: source, draft: wrong, basedOn: 0 });
  expect(await funnel(id)).toEqual({ sent: 3, delivered: 2, opened: 0, clicked: 0, failed: 1 });
  const { before, after } = await previewSource({ id: source, draft });
  expect([before?.kinds.opened, after?.kinds.opened]).toEqual([undefined, 2]);
  const saved = await saveSource({ id: source, draft, basedOn: 1, reads: "all" });
  expect(saved).toMatchObject({ version: 2, all: true });
  // Until a worker has read everything by it, the one before is in use, and nobody saves another.
  expect(await funnel(id)).toEqual({ sent: 3, delivered: 2, opened: 0, clicked: 0, failed: 1 });
  expect((await getSource(source))?.reading).toMatchObject({ version: 2, finished: false });
  const other = saveSource({ id: source, draft, basedOn: 1 });
  await expect(other).rejects.toMatchObject({ code: "conflict" });
  await runRereads(new AbortController().signal);
  expect((await getSource(source))?.reading).toMatchObject({ finished: true, error: null });
  expect(await funnel(id)).toEqual({ sent: 3, delivered: 0, opened: 2, clicked: 1, failed: 1 });
  expect(await rebuild(database.url, { replace: false })).toEqual([]);
  // A redelivery is still known as one.
  await post(mailjetBody(NOW));
  expect(await funnel(id)).toEqual({ sent: 3, delivered: 0, opened: 2, clicked: 1, failed: 1 });
  expect((await getSource(source))?.versions).toMatchObject([
    { version: 2, readsAll: true, replacedBy: null },
    { version: 1, readsAll: true, replacedBy: 2 },
  ]);
});

test("a version for all that is stored is refused where bodies are no longer kept, and changes nothing", async () => {
  const { id, source, post } = await another("Pruned");
  await post(mailjetBody(NOW));
  const { draft } = await lookAtSource({ id: source });
  await saveSource({ id: source, draft, basedOn: 0 });
  const before = await funnel(id);
  await database.db.requestBody.deleteMany();
  const refused = saveSource({ id: source, draft, basedOn: 1, reads: "all" });
  await expect(refused).rejects.toMatchObject({ code: "conflict" });
  expect(await funnel(id)).toEqual(before);
});

test("reading everything is stopped, and then nothing has changed", async () => {
  const { id, source, post } = await another("Stopped");
  await post(mailjetBody(NOW));
  const { draft } = await lookAtSource({ id: source });
  await saveSource({ id: source, draft, basedOn: 0 });
  const before = await funnel(id);
  const wrong = {
    ...draft,
    types: { ...draft.types, open: { meaning: "delivered", channel: null } },
  };
  await saveSource({ id: source, draft: draftSchema.parse(wrong), basedOn: 1, reads: "all" });
  await stopReading({ id: source });
  await expect(stopReading({ id: source })).rejects.toMatchObject({ code: "conflict" });
  expect(await runRereads(new AbortController().signal)).toBeNull();
  expect(await funnel(id)).toEqual(before);
  expect((await getSource(source))?.versions).toMatchObject([{ version: 1 }]);
  expect(await saveSource({ id: source, draft, basedOn: 1 })).toMatchObject({ version: 3 });
});

test("a mapping that somebody else has changed meanwhile is not overwritten", async () => {
  const { source, post } = await another("Both");
  await post(mailjetBody(NOW));
  const { draft } = await lookAtSource({ id: source });
  await saveSource({ id: source, draft, basedOn: 0 });
  await expect(saveSource({ id: source, draft, basedOn: 0 })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a definition goes out as a file and comes in again, and a wrong one is refused with its places", async () => {
  const { id, source, post } = await another("Acme");
  const file = JSON.stringify(acme);
  await post(
    JSON.stringify({
      batch: {
        title: "Spring",
        rows: [{ what: "mail_out", uid: "1", mail: { id: "m" }, to: { user: "u" } }],
      },
    }),
  );
  await saveSource({ id: source, definition: file, basedOn: 0 });
  expect(await funnel(id)).toMatchObject({ sent: 1 });
  const out = await exportSource(source);
  expect(out?.name).toBe("acme.json");
  expect(JSON.parse(out?.text ?? "")).toEqual(acme);
  expect((await lookAtSource({ id: source })).isBeyond).toBe(true);
  const wrong = JSON.stringify({
    ...acme,
    rules: [{ names: "x", when: [{ at: "a..b", is: 1 }], kind: "sent" }],
  });
  for (const refuse of [previewSource, saveSource]) {
    const refused = refuse({ id: source, definition: wrong, basedOn: 1 });
    await expect(refused).rejects.toMatchObject({
      code: "bad_request",
      message: expect.stringContaining("rules[0].when[0].at:"),
    });
    await expect(refuse({ id: source, definition: "{", basedOn: 1 })).rejects.toMatchObject({
      code: "bad_request",
    });
  }
  expect((await getSource(source))?.versions).toHaveLength(1);
});

test("a sample is looked at and previewed, and not kept", async () => {
  const { source } = await another("Sampled");
  const sample = mailjetBody(NOW);
  const { draft, look } = await lookAtSource({ id: source, sample });
  expect(look.items).toBe(8);
  const { after } = await previewSource({ id: source, draft, sample });
  expect(after?.kinds).toMatchObject({ sent: 3 });
  expect((await lookAtSource({ id: source })).look.items).toBe(0);
});

test("looking at bodies is in the audit log once an hour, and so is each saved mapping", async () => {
  const { source, post } = await another("Audited");
  await post(mailjetBody(NOW));
  const { draft } = await lookAtSource({ id: source });
  await lookAtSource({ id: source });
  await saveSource({ id: source, draft, basedOn: 0 });
  const entries = await database.db.auditEntry.findMany({
    where: { subjectId: source },
    orderBy: { seq: "asc" },
  });
  expect(entries.map(({ action }) => action)).toEqual([
    "source.created",
    "personal_data.revealed",
    "source.mapped",
  ]);
});

test("a source's own secret and what its definition reads of headers decide what is taken and kept", async () => {
  const made = await createEndpoint({
    name: "Signed",
    provider: "custom",
    secret: { kind: "given", value: "s3cret-value" },
  });
  const source = (await getEndpoint(made.id))?.source?.id ?? "";
  const definition = JSON.stringify({
    ...acme,
    proof: { kind: "header", header: "x-acme-key" },
    fields: { ...acme.fields, cause: "@header.x-acme-why" },
  });
  await saveSource({ id: source, definition, basedOn: 0 });
  const post = (headers: Record<string, string>) =>
    receive({
      method: "POST",
      token: made.token,
      headers,
      query: "",
      readBody: async () => Buffer.from('{"what":"ping"}'),
    });
  await expect(post({ authorization: "s3cret-value" })).rejects.toMatchObject({
    code: "unauthorized",
  });
  await post({ "x-acme-key": "s3cret-value", "x-acme-why": "test", "x-other": "something" });
  const stored = await database.db.webhookRequest.findFirstOrThrow({
    where: { endpointId: made.id },
  });
  expect(stored.headers).toMatchObject({ "x-acme-why": "test", "x-other": "[9 characters]" });
  expect(JSON.stringify(stored.headers)).not.toContain("s3cret");
});

test("two sources of one name are told apart by a number", async () => {
  const one = await another("Twice");
  const two = await another("twice");
  const names = await Promise.all(
    [one, two].map(async ({ source }) => (await getSource(source))?.name),
  );
  expect(names).toEqual(["Twice", "twice 2"]);
});

test("sources are listed with their state, their newest mapping and who is read by them", async () => {
  const { id, source, post } = await another("Listed");
  await post(mailjetBody(NOW));
  const listed = async () => (await listSources()).find((one) => one.id === source);
  const endpoints = [{ id, name: "Listed" }];
  expect(await listed()).toMatchObject({ name: "Listed", version: null, waiting: 8, endpoints });
  const { draft } = await lookAtSource({ id: source });
  await saveSource({ id: source, draft, basedOn: 0 });
  expect(await listed()).toMatchObject({ version: 1, waiting: 0, provisioned: false });
});

test("a source is renamed, but not as another one is called", async () => {
  const { id, source } = await another("Old name");
  await another("Taken name");
  await renameSource({ id: source, name: "<b>Né & ‘w’</b>" });
  expect((await getEndpoint(id))?.source?.name).toBe("<b>Né & ‘w’</b>");
  await renameSource({ id: source, name: "<B>Né & ‘w’</B>" });
  await expect(renameSource({ id: source, name: "TAKEN name" })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(renameSource({ id: source, name: "turned \u202e around" })).rejects.toThrow();
});

test("a source in use is not deleted; one that only deleted endpoints used still reads what they received", async () => {
  const { id, source, post } = await another("Leaving");
  await post(mailjetBody(NOW));
  const { draft } = await lookAtSource({ id: source });
  await saveSource({ id: source, draft, basedOn: 0 });
  const before = await funnel(id);
  await expect(deleteSource({ id: source })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("The endpoint Leaving is read by it. Nothing was deleted."),
  });
  await deleteEndpoint({ id, confirmation: "Leaving", eraseData: false });
  await deleteSource({ id: source });
  expect((await listSources()).some((one) => one.id === source)).toBe(false);
  expect(await getSource(source)).toBeNull();
  const gone = { code: "not_found" };
  await expect(deleteSource({ id: source })).rejects.toMatchObject(gone);
  await expect(renameSource({ id: source, name: "Back" })).rejects.toMatchObject(gone);
  await expect(lookAtSource({ id: source })).rejects.toMatchObject(gone);
  await expect(saveSource({ id: source, draft, basedOn: 1 })).rejects.toMatchObject(gone);
  const again = { name: "Leaving", provider: "custom", secret: none } as const;
  await expect(createEndpoint({ ...again, sourceId: source })).rejects.toMatchObject(gone);
  expect(await funnel(id)).toEqual(before);
  expect(await rebuild(database.url, { replace: false })).toEqual([]);
  // Its name is free.
  const next = await another("Leaving");
  expect((await getSource(next.source))?.name).toBe("Leaving");
});

test("a source that is deleted while all of it is read anew leaves nothing of that behind", async () => {
  const { id, source, post } = await another("Read anew");
  await post(mailjetBody(NOW));
  const { draft } = await lookAtSource({ id: source });
  await saveSource({ id: source, draft, basedOn: 0 });
  await saveSource({ id: source, draft, basedOn: 1, reads: "all" });
  // A worker that is ended after its first step.
  let steps = 0;
  const signal = {
    get aborted() {
      return steps++ > 0;
    },
  } as AbortSignal;
  await rereadSource(database.db, { sourceId: source, version: 2 }, signal);
  const schemas = () => database.db.$queryRaw`
    SELECT nspname FROM pg_namespace WHERE nspname LIKE 'pushlens_reread%'`;
  expect(await schemas()).toHaveLength(1);
  await deleteEndpoint({ id, confirmation: "Read anew", eraseData: true });
  await deleteSource({ id: source });
  expect(await schemas()).toEqual([]);
  expect(await runRereads(new AbortController().signal)).toBeNull();
});

test("what is just being put into use can be neither stopped nor deleted, and says so at once", async () => {
  const { id, source, post } = await another("Ending");
  await post(mailjetBody(NOW));
  const { draft } = await lookAtSource({ id: source });
  await saveSource({ id: source, draft, basedOn: 0 });
  await saveSource({ id: source, draft, basedOn: 1, reads: "all" });
  await deleteEndpoint({ id, confirmation: "Ending", eraseData: false });
  const refused = { code: "conflict", message: expect.stringContaining("cannot be stopped") };
  // The end waits for batches first, and holds the job from before that on.
  const waiting = await database.db.$transaction(async (tx) => {
    await shareFacts(tx);
    const ending = rereadSource(database.db, { sourceId: source, version: 2 });
    await vi.waitFor(async () => {
      const rows = await database.db.$queryRaw<unknown[]>`
        SELECT FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ExclusiveLock' AND NOT granted`;
      expect(rows).toHaveLength(1);
    });
    await expect(deleteSource({ id: source })).rejects.toMatchObject(refused);
    await expect(stopReading({ id: source })).rejects.toMatchObject(refused);
    return { ending };
  });
  expect(await waiting.ending).toBe(true);
  await deleteSource({ id: source });
  expect(await getSource(source)).toBeNull();
});

test("two admins who delete a source at once are both told the truth", async () => {
  const { id, source } = await another("Contested");
  await deleteEndpoint({ id, confirmation: "Contested", eraseData: true });
  const tried = await Promise.allSettled([
    deleteSource({ id: source }),
    deleteSource({ id: source }),
    renameSource({ id: source, name: "Contested still" }),
  ]);
  const refused = tried.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  expect(refused.every((code) => code === "not_found")).toBe(true);
  expect(refused.length).toBeGreaterThan(0);
});

test("a source that the provisioning file names is neither renamed nor deleted", async () => {
  const { id, source } = await another("Filed");
  await deleteEndpoint({ id, confirmation: "Filed", eraseData: false });
  const file = join(await mkdtemp(join(tmpdir(), "pushlens-")), "provision.json");
  vi.stubEnv("PUSHLENS_PROVISION", file);
  extendEnv({});
  const refused = [
    () => renameSource({ id: source, name: "New" }),
    () => deleteSource({ id: source }),
  ];
  try {
    // A file that cannot be read tells nothing.
    for (const verb of refused) await expect(verb()).rejects.toMatchObject({ code: "conflict" });
    await writeFile(file, JSON.stringify({ endpoints: [{ name: "x", source: " FILED" }] }));
    expect((await listSources()).find((one) => one.id === source)?.provisioned).toBe(true);
    for (const verb of refused) {
      await expect(verb()).rejects.toMatchObject({
        code: "conflict",
        message: expect.stringContaining("Take the source and its endpoints out of the file first"),
      });
    }
    await writeFile(file, "{}");
    await deleteSource({ id: source });
  } finally {
    vi.stubEnv("PUSHLENS_PROVISION", undefined);
    extendEnv({});
  }
});
