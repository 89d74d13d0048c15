import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { refreshEndpoints } from "@/lib/endpoints/find-endpoint";
import { flushRejections } from "@/lib/ingest/door/rejections";
import { processPending } from "@/lib/ingest/process-pending";
import { samples as cleverpush, subscriptionBody } from "@/lib/providers/cleverpush/samples";
import { samples as contextpush } from "@/lib/providers/contextpush/samples";
import { subscriptionWebhook, webhook } from "@/lib/providers/notificationapi/samples";
import { signPingram } from "@/lib/providers/notificationapi/signature";
import { samples as pushwoosh, streamedEvent } from "@/lib/providers/pushwoosh/samples";
import { samples as wonderpush } from "@/lib/providers/wonderpush/samples";
import { HOUR, NOW, secretOf, useInstallation } from "./installation";

const event = (id: string) => wonderpush.sent({ at: NOW - HOUR, id });

describe("a hook request", () => {
  const app = useInstallation();

  async function status(...call: Parameters<typeof app.send>) {
    const response = await app.send(...call);
    const body = (await response.json()) as { error?: { code: string; message: string } };
    return [response.status, body.error?.code ?? body];
  }
  function post(token: string | null, init: RequestInit = { body: "{}" }) {
    return app.post(token === null ? "/api/hooks" : `/api/hooks/${token}`, init);
  }
  const bad = { headers: { authorization: "wrong" } };

  it("answers n for every form of body", async () => {
    const one = JSON.stringify(event("1"));
    const forms: [string, number][] = [
      [one, 1],
      [`[${one},${one}]`, 2],
      [`{"events":[${one}]}`, 1],
      [`{"data":[${one},${one},${one}]}`, 3],
      [`${one}\n\n${one}\r\n`, 2],
      [`${one}\n{"broken\n`, 2],
      ["[]", 0],
      ['{"events":[]}', 0],
      ['{"data":[]}', 0],
      ['{"data":{"type":"@NOTIFICATION_SENT"}}', 1],
      ['{"type":"purchase","data":[1,2,3]}', 1],
      ['{"type":"purchase","events":[1,2,3]}', 1],
      ["{}", 1],
      ["[7,null,[]]", 3],
      [`\uFEFF${one}`, 1],
    ];
    for (const [body, received] of forms) {
      expect(await status("wonderpush", body), body).toEqual([200, { received }]);
    }
    while ((await processPending(app.database.db)).requests > 0);
    expect(await app.accounts("wonderpush")).toMatchObject({
      received: 19,
      counted: 3,
      duplicate: 10,
      quarantined: 6,
      difference: 0,
    });
  });

  it("is refused in the documented order", async () => {
    const get = await post("wonderpush-wonderpush", { method: "GET" });
    expect([get.status, get.headers.get("allow")]).toEqual([405, "POST"]);
    expect((await post("unknown", { method: "GET" })).status).toBe(405);
    expect(await status("cleverpush", "", bad)).toEqual([401, "unauthorized"]);
    const { db } = app.database;
    await db.endpoint.updateMany({
      where: { provider: { in: ["cleverpush", "notificationapi"] } },
      data: { disabledAt: new Date(), maxBodyBytes: 20 },
    });
    await refreshEndpoints();
    expect(await status("cleverpush", "", bad)).toEqual([401, "unauthorized"]);
    expect(await status("cleverpush", "x".repeat(21))).toEqual([403, "endpoint_disabled"]);
    await db.endpoint.updateMany({ data: { disabledAt: null } });
    await refreshEndpoints();
    expect(await status("cleverpush", "x".repeat(21))).toEqual([413, "too_large"]);
    const unsigned = { headers: { "x-pingram-signature": "v1,00" } };
    expect(await status("notificationapi", "x".repeat(21), unsigned)).toEqual([413, "too_large"]);
    expect(await status("notificationapi", "not json", unsigned)).toEqual([401, "unauthorized"]);
    expect(await status("notificationapi", "not json")).toEqual([400, "not_json"]);
    for (const [body, code] of [
      ["", "empty_body"],
      [" \n ", "empty_body"],
      ["x", "not_json"],
      ["{", "not_json"],
      ["7", "not_an_event"],
      ["null", "not_an_event"],
    ] as const) {
      expect(await status("cleverpush", body), body).toEqual([400, code]);
    }
    await db.endpoint.updateMany({ data: { maxBodyBytes: 5_242_880 } });
    await refreshEndpoints();
    const authorizer = '{"subscriptionToken":"t","request":{"path":"/subscription/attribute"}}';
    expect(await status("cleverpush", authorizer)).toEqual([400, "not_an_event"]);
    expect(await status("contextpush", "[]", { headers: { "x-ctx-secret": "" } })).toEqual([
      401,
      "unauthorized",
    ]);
  });

  it("over the endpoint's rate limit is told when to come again, before its body is read", async () => {
    const { db } = app.database;
    await db.endpoint.updateMany({
      where: { provider: "contextpush" },
      data: { rateLimit: 2, maxBodyBytes: 2 },
    });
    await refreshEndpoints();
    expect(await status("contextpush", "[]")).toEqual([200, { received: 0 }]);
    expect(await status("contextpush", "[]")).toEqual([200, { received: 0 }]);
    const response = await app.send("contextpush", "too large");
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(await status("contextpush", "[]", { headers: { "x-ctx-secret": "wrong" } })).toEqual([
      401,
      "unauthorized",
    ]);
    vi.setSystemTime(Date.now() + 1_000);
    expect(await status("contextpush", "[]")).toEqual([200, { received: 0 }]);
    await db.endpoint.updateMany({ data: { rateLimit: null, maxBodyBytes: 5_242_880 } });
    await refreshEndpoints();
  });

  it("says the same of an unknown token, a wrong secret and a missing one", async () => {
    const answers = await Promise.all(
      [
        post("unknown"),
        post(null),
        post("cleverpush-cleverpush"),
        app.send("cleverpush", "{}", bad),
        app.send("cleverpush", "{}", { headers: { authorization: "bearer cleverpush" } }),
      ].map(async (answer) => [(await answer).status, await (await answer).text()]),
    );
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
  });

  it("must be signed with the secret, within five minutes of now", async () => {
    const body = "[]";
    const own = secretOf("notificationapi") ?? "";
    const sign = ({ at = Date.now(), secret = own }) =>
      status("notificationapi", body, { headers: signPingram({ body }, secret, at) });
    const now = Date.now();
    expect(await sign({ at: now - 299_000 })).toEqual([200, { received: 0 }]);
    expect(await sign({ at: now + 299_000 })).toEqual([200, { received: 0 }]);
    expect(await sign({ at: now - 301_000 })).toEqual([401, "unauthorized"]);
    expect(await sign({ at: now + 301_000 })).toEqual([401, "unauthorized"]);
    expect(await sign({ at: Math.round(now / 1000) })).toEqual([401, "unauthorized"]);
    expect(await sign({ secret: "another" })).toEqual([401, "unauthorized"]);
    const other = { headers: signPingram({ body: "[ ]" }, own, now) };
    expect(await status("notificationapi", body, other)).toEqual([401, "unauthorized"]);
  });

  it("is accounted for as exactly one of five, and a refusal as a refusal", async () => {
    await flushRejections();
    const before = await app.accounts("cleverpush");
    const unknown = await app.accounts(null);
    const optIn = cleverpush.opted_in({ at: NOW });
    const clicked = cleverpush.opened({ at: NOW });
    await app.take("cleverpush", [
      optIn,
      // The same, in another order.
      Object.fromEntries(Object.entries(optIn).reverse()),
      subscriptionBody("newType", { at: NOW }),
      { ...clicked, subscription: {} },
      { ...clicked, date: "" },
    ]);
    await app.send("cleverpush", "{}", bad);
    await post(randomUUID());
    await flushRejections();
    const more = (row: Record<string, unknown>, from: Record<string, unknown>) =>
      Object.fromEntries(
        [
          "received",
          "counted",
          "duplicate",
          "ignored",
          "quarantined",
          "pending",
          "difference",
          "rejectedRequests",
        ].map((name) => [name, Number(row[name]) - Number(from[name])]),
      );
    expect(more(await app.accounts("cleverpush"), before)).toEqual({
      received: 5,
      counted: 1,
      duplicate: 1,
      ignored: 0,
      quarantined: 3,
      pending: 0,
      difference: 0,
      rejectedRequests: 1,
    });
    expect(more(await app.accounts(null), unknown)).toMatchObject({
      received: 0,
      rejectedRequests: 1,
    });
  });

  it("leaves by a named rule, or waits in quarantine, what is no event", async () => {
    const inbound = { eventType: "SMS_INBOUND", from: "+1", to: "+2", text: "STOP" };
    await app.take("notificationapi", [
      inbound,
      subscriptionWebhook("EMAIL_OPEN", {}),
      webhook("FAX_FAILED", {}),
    ]);
    expect(await app.accounts("notificationapi")).toMatchObject({
      ignored: 1,
      quarantined: 2,
      counted: 0,
      difference: 0,
    });
    await app.take("contextpush", [{ device: 1 }], {
      headers: { "x-ctx-event-type": "device_transition" },
    });
    const opened = contextpush.opened({ at: NOW - HOUR });
    await app.take("contextpush", [
      opened,
      { ...opened, idempotency_key: "" },
      { ...opened, user_id: undefined },
      { ...opened, campaign_id: null },
      { ...opened, delivery_status: "seen" },
    ]);
    expect(await app.accounts("contextpush")).toMatchObject({
      ignored: 1,
      counted: 1,
      quarantined: 4,
      difference: 0,
    });
    const sent = pushwoosh.sent({ at: NOW });
    await app.take("pushwoosh", [
      streamedEvent("Push Teleported", { at: NOW }),
      { ...sent, application_code: undefined },
      { ...sent, message_code: undefined },
      { event_name: "Live Activity Updated", live_activity_id: "l", timestamp: NOW / 1000 },
      { event_name: "Live Activity Updated", live_activity_id: "l", timestamp: NOW / 1000 },
    ]);
    expect(await app.accounts("pushwoosh")).toMatchObject({
      counted: 1,
      duplicate: 1,
      quarantined: 3,
      difference: 0,
    });
  });
});
