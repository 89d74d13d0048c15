import { createHash, createHmac, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { sealSecret } from "@/lib/endpoints/secret-box";
import { PushlensError } from "@/lib/errors";
import { keptBodies, testEndpoint } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { readBody } from "./read-body";
import { answerHook, type HookRequest, receive } from "./receive";
import { flushRefused } from "./refused-requests";
import { flushRejections } from "./rejections";

const CLICK = {
  type: "click",
  date: "2026-11-20T10:10:40.136Z",
  subscription: { _id: "s1" },
  notification: { _id: "n1" },
  channel: { _id: "c1" },
};

type Changes = { method?: string; headers?: Record<string, string>; query?: string };

function post(token: string | null, body: string | Buffer, changes: Changes = {}): HookRequest {
  const headers = changes.headers ?? {};
  return {
    method: changes.method ?? "POST",
    token,
    headers,
    query: changes.query ?? "",
    readBody: (limit) =>
      readBody(Readable.from([Buffer.from(body)]), headers["content-encoding"] ?? null, limit),
  };
}

function signedBy(secret: string, body: string): Record<string, string> {
  const timestamp = String(Date.now());
  const signed = createHmac("sha256", secret).update(`id-1.${timestamp}.${body}`).digest("hex");
  return {
    "x-pingram-id": "id-1",
    "x-pingram-timestamp": timestamp,
    "x-pingram-signature": `v1,${signed}`,
  };
}

describe("receive", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    vi.stubEnv("PUSHLENS_SECRET_KEY", Buffer.alloc(32, 7).toString("base64"));
    database = await testDatabase();
    await endpoint("cleverpush", "open-token");
    await endpoint("cleverpush", "guarded-token", "Bearer right");
    await endpoint("contextpush", "context-token");
    await endpoint("notificationapi", "signed-token", "signing-secret");
    const disabled = await endpoint("cleverpush", "disabled-token");
    await database.db.endpoint.update({
      where: { id: disabled },
      data: { disabledAt: new Date() },
    });
  });
  afterAll(async () => {
    await flushRejections();
    await closeEndpoints();
    await database.close();
  });

  async function credential(endpointId: string, purpose: string, text: string) {
    const id = randomUUID();
    const digest = createHash("sha256").update(text).digest();
    const encrypted = purpose === "secret" ? sealSecret(text, endpointId) : null;
    const data = { id, endpointId, purpose, digest, encrypted, ending: text.slice(-4) };
    await database.db.credential.create({ data });
  }

  async function endpoint(provider: string, token: string, secret?: string): Promise<string> {
    const id = await testEndpoint(database.db, provider);
    await credential(id, "token", token);
    if (secret) await credential(id, "secret", secret);
    return id;
  }

  async function stored(): Promise<number> {
    return database.db.webhookRequest.count();
  }

  it("answers 429 in the place of 503 to a vendor that drops what 503 is answered to", async () => {
    const brevo = await endpoint("brevo", "busy-token");
    const busy = (token: string) =>
      answerHook({
        ...post(token, "{}"),
        readBody: () => Promise.reject(new PushlensError("unavailable", "Send it again.", 5)),
      });
    const again = { message: "Send it again.", retryAfter: 5 };
    await expect(busy("busy-token")).rejects.toMatchObject({ code: "rate_limited", ...again });
    await expect(busy("open-token")).rejects.toMatchObject({ code: "unavailable", ...again });
    // In the log it is what it was.
    await flushRejections();
    const refused = await database.db.rejection.findMany({ where: { endpointId: brevo } });
    expect(refused).toMatchObject([{ cause: "unavailable", count: 1n }]);
  });

  it("acknowledges once the request is stored raw, without its secret, and queued", async () => {
    // A parameter of another vendor's: of a secret that somebody put there only the length is kept.
    const body = JSON.stringify(CLICK);
    const headers = { authorization: "Bearer right", "user-agent": "test" };
    const receipt = await receive(post("guarded-token", body, { headers, query: "event=open" }));
    expect(receipt).toEqual({ received: 1 });
    const row = await database.db.webhookRequest.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect((await keptBodies(database.db)).get(row.id)?.toString()).toBe(body);
    expect(row).toMatchObject({
      headers: { "user-agent": "test" },
      query: "event=[4 characters]",
      itemCount: 1,
    });
    expect(await database.db.pendingRequest.count({ where: { requestId: row.id } })).toBe(1);
  });

  it("counts the items of arrays, envelopes and lines; an empty array is none", async () => {
    const text = JSON.stringify(CLICK);
    const forms: [string, number][] = [
      [`[${text},${text}]`, 2],
      [`{"events":[${text}]}`, 1],
      [`{"data":[${text},${text},1]}`, 3],
      [`${text}\n${text}\n`, 2],
      ["[]", 0],
    ];
    for (const [body, received] of forms)
      expect(await receive(post("open-token", body))).toEqual({ received });
  });

  it("takes compressed bodies and holds them to the limit after decompression", async () => {
    const headers = { "content-encoding": "gzip" };
    const small = gzipSync(JSON.stringify(CLICK));
    expect(await receive(post("open-token", small, { headers }))).toEqual({ received: 1 });
    const bomb = gzipSync(Buffer.alloc(6 * 1024 * 1024, 32));
    await expect(receive(post("open-token", bomb, { headers }))).rejects.toMatchObject({
      code: "too_large",
    });
    const broken = post("open-token", "no gzip", { headers });
    await expect(receive(broken)).rejects.toMatchObject({ code: "not_json" });
  });

  it("stores requests that arrive together, each exactly once", async () => {
    const before = await stored();
    const many = Array.from({ length: 300 }, () =>
      receive(post("open-token", JSON.stringify([CLICK, CLICK]))),
    );
    const receipts = await Promise.all(many);
    expect(receipts.every(({ received }) => received === 2)).toBe(true);
    expect(await stored()).toBe(before + 300);
  });

  it("refuses in the documented order and stores nothing of it", async () => {
    const before = await stored();
    const large = " ".repeat(5 * 1024 * 1024 + 1);
    const wrong = { headers: { authorization: "Bearer wrong" } };
    const refusals: [HookRequest, string][] = [
      [post("nobody", "", { method: "GET" }), "method_not_allowed"],
      [post(null, "[]"), "unauthorized"],
      [post("nobody", "[]"), "unauthorized"],
      [post("guarded-token", "[]"), "unauthorized"],
      [post("guarded-token", large, wrong), "unauthorized"],
      [post("context-token", "[]"), "unauthorized"],
      [post("disabled-token", large), "endpoint_disabled"],
      [post("open-token", large), "too_large"],
      [post("signed-token", "not json"), "unauthorized"],
      [post("open-token", ""), "empty_body"],
      [post("open-token", " \n "), "empty_body"],
      [post("open-token", "{oops"), "not_json"],
      [post("open-token", '{"subscriptionToken":"t","request":{"path":"/x"}}'), "not_an_event"],
    ];
    for (const [request, code] of refusals)
      await expect(receive(request), code).rejects.toMatchObject({ code });
    expect(await stored()).toBe(before);
  });

  it("takes what an endpoint of just now, or a secret of just now, sends before anybody was told", async () => {
    await receive(post("open-token", "[{}]"));
    // Nothing notifies here, so memory knows of none of these.
    const made = await endpoint("cleverpush", "token-of-just-now", "Bearer old");
    const headers = { authorization: "Bearer new" };
    const changed = post("token-of-just-now", "[{}]", { headers });
    await expect(receive(changed)).rejects.toMatchObject({ code: "unauthorized" });
    await credential(made, "secret", "Bearer new");
    expect(await receive(post("token-of-just-now", "[{}]", { headers }))).toEqual({ received: 1 });
    const signed = await endpoint("notificationapi", "signed-of-just-now", "old-signing-secret");
    const body =
      '{"eventType":"EMAIL_OPEN","trackingId":"t","channel":"EMAIL","userId":"u","notificationId":"n"}';
    const sent = post("signed-of-just-now", body, { headers: signedBy("new", body) });
    await expect(receive(sent)).rejects.toMatchObject({ code: "unauthorized" });
    await credential(signed, "secret", "new");
    const again = post("signed-of-just-now", body, { headers: signedBy("new", body) });
    expect(await receive(again)).toEqual({ received: 1 });
  });

  it("says the same of an unknown token and a wrong secret", async () => {
    const messageOf = (request: HookRequest) =>
      receive(request).then(
        () => "stored",
        (error: Error) => error.message,
      );
    const unknown = await messageOf(post("nobody", "[]"));
    const wrong = { headers: { authorization: "Bearer wrong" } };
    expect(await messageOf(post("guarded-token", "[]", wrong))).toBe(unknown);
  });

  it("takes a signed request and refuses another body under the same signature", async () => {
    const body =
      '{"eventType":"EMAIL_OPEN","trackingId":"t","channel":"EMAIL","userId":"u","notificationId":"n"}';
    const headers = signedBy("signing-secret", body);
    expect(await receive(post("signed-token", body, { headers }))).toEqual({ received: 1 });
    const forged = post("signed-token", body.replace("OPEN", "CLICK"), { headers });
    await expect(receive(forged)).rejects.toMatchObject({ code: "unauthorized" });
    const shown = post("signed-token", body, { headers: { authorization: "signing-secret" } });
    await expect(receive(shown)).rejects.toMatchObject({ code: "unauthorized" });
  });

  it("counts every refusal with its cause, exactly", async () => {
    await flushRejections();
    const count = async () =>
      Number(
        (
          await database.db.rejection.aggregate({
            _sum: { count: true },
            where: { cause: "wrong_secret" },
          })
        )._sum.count ?? 0,
      );
    const before = await count();
    const wrong = { headers: { authorization: "Bearer wrong" } };
    for (let n = 0; n < 5; n++)
      await receive(post("guarded-token", "[]", wrong)).catch(() => undefined);
    await flushRejections();
    expect(await count()).toBe(before + 5);
  });

  it("keeps a sample of each cause, with what was read of the body", async () => {
    await flushRefused();
    const samples = await database.db.refusedRequest.findMany({ orderBy: { id: "asc" } });
    const causes = new Set(samples.map(({ cause }) => cause));
    for (const cause of ["unknown_token", "wrong_secret", "bad_signature", "too_large"])
      expect(causes).toContain(cause);
    const broken = samples.find(({ cause, body }) => cause === "not_json" && body);
    expect(Buffer.from(broken?.body ?? []).toString()).toBe("{oops");
    expect(samples.find(({ cause }) => cause === "wrong_secret")).toMatchObject({ body: null });
    expect(JSON.stringify(samples)).not.toContain("Bearer wrong");
  });
});
