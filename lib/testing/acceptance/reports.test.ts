import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { GET as openapi } from "@/app/api/v1/openapi.json/route";
import { samples as cleverpush } from "@/lib/providers/cleverpush/samples";
import { samples as contextpush } from "@/lib/providers/contextpush/samples";
import { samples as notificationapi } from "@/lib/providers/notificationapi/samples";
import { samples as pushwoosh } from "@/lib/providers/pushwoosh/samples";
import { installationEvent } from "@/lib/providers/wonderpush/samples";
import { askApi } from "./ask-api";
import { DAY, HOUR, NOW, useInstallation } from "./installation";

// Nobody is signed in; reading cookies needs a running request.
vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const _ = null;
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const campaignsSchema = z.object({
  rows: z.array(
    z.looseObject({
      key: z.string(),
      id: z.string().nullable(),
      stages: z.record(z.string(), z.number().nullable()),
    }),
  ),
  next: z.string().nullable(),
});
const eventsSchema = z.object({
  rows: z.array(
    z.looseObject({
      at: z.string(),
      kind: z.string(),
      name: z.string(),
      message: z.string().nullable(),
      person: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});

function wonderpush(type: string, id: string, more: object = {}) {
  const of = { at: NOW - HOUR, id, device: "i", person: null };
  return { ...installationEvent(type, of), ...more };
}

describe("a range", () => {
  const app = useInstallation();

  it("is the last 28 days unless asked otherwise, both dates included, and may end in the future", async () => {
    const { range } = await app.read("funnel");
    expect(range).toEqual({ from: day(NOW - 27 * DAY), to: day(NOW), timeZone: "UTC" });
    const sent = (installationId: string, actionDate: number) => ({
      ...wonderpush("@NOTIFICATION_SENT", installationId),
      installationId,
      notificationId: "n",
      actionDate,
    });
    const first = Date.parse(`${day(NOW - 27 * DAY)}T00:00:00Z`);
    await app.take("wonderpush", [
      sent("a", first),
      sent("b", first - 1),
      sent("c", NOW + 20 * HOUR),
    ]);
    expect((await app.funnel()).total[1]).toBe(1);
    expect((await app.funnel(`from=${day(first)}&to=${day(first)}`)).total[1]).toBe(1);
    expect((await app.funnel(`to=${day(first - DAY)}`)).total[1]).toBe(1);
    expect((await app.funnel(`from=${day(first - DAY)}&to=${day(NOW + 9 * DAY)}`)).total[1]).toBe(
      3,
    );
    expect((await app.read("funnel", `from=2030-01-01`)).range).toMatchObject({
      from: "2030-01-01",
    });
  });

  it("or filter that is not understood is a 400 that names the parameter", async () => {
    for (const [name, values] of Object.entries({
      from: ["2026-13-01", "yesterday", "2026-2-1", "2026-02-30"],
      to: ["20261101", "2026-11-31"],
      clock: ["both"],
      evidence: ["none"],
      by: ["person"],
      provider: ["no provider"],
      channel: ["fax"],
      endpoint: ["x"],
      campaign: ["x"],
    })) {
      for (const value of values) {
        const response = await app.ask("funnel", `${name}=${value}`);
        expect(response.status, `${name}=${value}`).toBe(400);
        const { error } = (await response.json()) as { error: { code: string; message: string } };
        expect(error.message).toContain(name);
      }
    }
    expect((await app.ask("funnel", "from=2026-11-02&to=2026-11-01")).status).toBe(400);
    expect((await app.ask("timeseries", "interval=year")).status).toBe(400);
    expect((await app.ask("campaigns", "sort=shoe")).status).toBe(400);
    expect((await app.ask("campaigns", "limit=0")).status).toBe(400);
    expect((await app.ask("campaigns", "cursor=abc")).status).toBe(400);
  });

  it("is told to nobody without a key", async () => {
    for (const authorization of [
      "",
      "Bearer plk_wrong",
      "Basic plk_acceptance_viewer_0001",
      "plk_acceptance_viewer_0001",
    ]) {
      const response = await askApi(
        new Request("http://localhost/api/v1/funnel", { headers: { authorization } }),
      );
      expect(response.status, authorization).toBe(401);
    }
  });

  it("is described, with every parameter, by a document open to all", async () => {
    const document = z.looseObject({
      openapi: z.string(),
      paths: z.record(z.string(), z.looseObject({ get: z.looseObject({}) })),
    });
    const response = await openapi();
    const { paths } = document.parse(await response.json());
    for (const name of ["funnel", "timeseries", "campaigns", "audience", "quality", "events"]) {
      const parameters = z
        .array(z.object({ name: z.string() }))
        .parse(paths[`/api/v1/${name}`]?.get.parameters);
      const names = parameters.map((one) => one.name);
      expect(names).toEqual(
        expect.arrayContaining([
          "from",
          "to",
          "endpoint",
          "provider",
          "campaign",
          "channel",
          "platform",
        ]),
      );
    }
  });
});

describe("campaigns", () => {
  const app = useInstallation();

  it("come page by page, each once, in every order", async () => {
    const opened = Array.from({ length: 23 }, (_each, n) =>
      Array.from({ length: (n % 5) + 1 }, (_one, m) =>
        wonderpush("@NOTIFICATION_OPENED", `${n}-${m}`, {
          campaignId: `c${n}`,
          notificationId: `n${n}`,
          installationId: `i${m}`,
          actionDate: NOW - HOUR - n * 1_000,
        }),
      ),
    ).flat();
    await app.take("wonderpush", [
      ...opened,
      wonderpush("@NOTIFICATION_SENT", "none", { notificationId: "x" }),
    ]);
    await app.take("cleverpush", cleverpush.delivered({ at: NOW, message: "c1" }));
    for (const sort of [
      "-opened",
      "opened",
      "-sent",
      "name",
      "-lastSeen",
      "-clicked",
      "id",
      "-openRate",
    ]) {
      const seen: string[] = [];
      const values: (number | null)[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const page = campaignsSchema.parse(
          await app.read("campaigns", `sort=${sort}&limit=4&cursor=${cursor}`),
        );
        expect(page.rows.length).toBeLessThanOrEqual(4);
        seen.push(...page.rows.map(({ key }) => key));
        values.push(...page.rows.map(({ stages }) => stages.opened ?? null));
        cursor = page.next;
      }
      expect(seen, sort).toHaveLength(25);
      expect(new Set(seen).size, sort).toBe(25);
      expect(seen).toContain("none");
      if (sort === "-opened")
        expect(values).toEqual([...values].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it("belong to an endpoint: the same id at two providers is two campaigns", async () => {
    const { rows } = campaignsSchema.parse(await app.read("campaigns", "limit=1000"));
    const same = rows.filter(({ id }) => id === "c1");
    expect(same.map(({ provider }) => provider).sort()).toEqual(["cleverpush", "wonderpush"]);
    expect(new Set(same.map(({ endpoint }) => endpoint)).size).toBe(2);
    const none = rows.find(({ key }) => key === "none");
    expect(none).toMatchObject({ id: null, stages: { sent: 1, opened: 0 } });
    const { groups, labels } = await app.funnel("by=campaign");
    for (const { key, id, stages } of rows) {
      expect(groups[key]?.[3]).toBe(stages.opened);
      if (id !== null) expect(labels[key]).toBe(id);
    }
  });
});

describe("the audience", () => {
  const app = useInstallation();

  it("splits explicit opt-ins and opt-outs by cause, by the day they happened", async () => {
    const opt = (type: string, id: string, subtype: string, at = NOW) =>
      wonderpush(type, id, { subtype, actionDate: at });
    await app.take("wonderpush", [
      opt("@OPT_IN", "1", "new"),
      opt("@OPT_IN", "2", "new", NOW - DAY),
      opt("@OPT_OUT", "3", "invalidated"),
      opt("@OPT_OUT", "4", "soft"),
      opt("@OPT_OUT", "5", "soft", NOW - DAY),
      opt("@OPT_OUT", "5", "soft", NOW - DAY),
      wonderpush("@NOTIFICATION_FAILED", "6", { notificationId: "n" }),
    ]);
    await app.take("cleverpush", cleverpush.opted_out({ at: NOW }));
    await app.take("notificationapi", [
      notificationapi.opted_in({ at: NOW }),
      notificationapi.opted_out({ at: NOW }),
    ]);
    await app.take("pushwoosh", pushwoosh.opted_out({ at: NOW }));
    const { total, buckets, causes } = await app.read(
      "audience",
      `from=${day(NOW - DAY)}&to=${day(NOW)}`,
    );
    expect(total).toEqual({ optedIn: 3, optedOut: 6, net: -3 });
    expect(buckets).toMatchObject([
      { optedIn: 1, optedOut: 1 },
      { optedIn: 2, optedOut: 5 },
    ]);
    expect(causes).toEqual(
      expect.arrayContaining([
        { kind: "opted_in", cause: "new", label: "New", count: 2 },
        { kind: "opted_out", cause: "soft", label: "Soft opt-out", count: 2 },
        { kind: "opted_out", cause: "invalidated", label: "Uninstalled", count: 1 },
      ]),
    );
    const sum = (causes as { count: number }[]).reduce((all, { count }) => all + count, 0);
    expect(sum).toBe(9);
    expect((await app.read("audience", "provider=contextpush")).total).toEqual({
      optedIn: _,
      optedOut: _,
      net: _,
    });
    expect((await app.read("audience", "provider=pushwoosh")).total).toEqual({
      optedIn: _,
      optedOut: 1,
      net: _,
    });
  });
});

describe("Brevo's push webhooks", () => {
  const app = useInstallation();

  it("are each an event of their own, and never a message", async () => {
    const clicked = {
      reporting: { attributionReason: "notificationOpened", campaignId: "c", notificationId: "n" },
    };
    for (const query of ["event=clicked", "event=clicked", "event=session_started"])
      await app.take("wonderpush", clicked, { query });
    await app.take("wonderpush", [clicked, clicked], { query: "event=clicked" });
    await app.take("wonderpush", { subtype: "new" }, { query: "event=subscribed" });
    await app.take("wonderpush", { subtype: "soft" }, { query: "event=unsubscribed" });
    await app.take("wonderpush", clicked);
    await app.take("wonderpush", clicked, { query: "event=exploded" });
    expect((await app.funnel()).total).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect((await app.funnel("clock=event&provider=wonderpush")).total).toEqual([
      _,
      0,
      0,
      4,
      _,
      0,
      _,
    ]);
    expect((await app.read("audience")).total).toEqual({ optedIn: 1, optedOut: 1, net: 0 });
    expect(await app.accounts("wonderpush")).toMatchObject({
      received: 9,
      counted: 7,
      quarantined: 2,
      difference: 0,
    });
  });
});

describe("events", () => {
  const app = useInstallation();
  const read = async (query: string) => eventsSchema.parse(await app.read("events", query)).rows;

  it("of a person are found across providers, whoever the message names", async () => {
    const earlier = { at: NOW - 3 * HOUR, campaign: "c", message: "k" };
    const sends: [string, object][] = [
      ["cleverpush", cleverpush.delivered({ at: NOW - 2 * HOUR, device: "s" })],
      ["cleverpush", cleverpush.profile({ at: NOW, device: "s", person: "anna" })],
      ["wonderpush", wonderpush("purchase", "p", { userId: "anna" })],
      ["contextpush", contextpush.opened({ ...earlier, person: "anna" })],
      ["contextpush", contextpush.opened({ ...earlier, person: "bert" })],
    ];
    for (const [slug, item] of sends) await app.take(slug, item);
    const rows = await read("person=anna");
    expect(rows.map(({ name }) => name)).toEqual([
      "attributeUpdate",
      "purchase",
      "delivery",
      "opened",
    ]);
    expect(JSON.stringify(rows)).not.toContain("anna");
    expect(await read("person=Anna")).toEqual([]);
    const message = rows.find(({ name }) => name === "delivery")?.message;
    expect((await read(`message=${message}`)).map(({ name }) => name)).toEqual(["delivery"]);
  });

  it("come newest first, page by page", async () => {
    const all = await read("limit=1000");
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    const first = eventsSchema.parse(await app.read("events", "limit=2"));
    const rest = await read(`limit=1000&cursor=${first.next}`);
    expect([...first.rows, ...rest]).toEqual(all);
  });
});
