import { describe, expect, it } from "vitest";
import { samples as cleverpush } from "@/lib/providers/cleverpush/samples";
import { samples as contextpush } from "@/lib/providers/contextpush/samples";
import { samples as notificationapi } from "@/lib/providers/notificationapi/samples";
import { samples as pushwoosh } from "@/lib/providers/pushwoosh/samples";
import type { SampleOf } from "@/lib/providers/samples";
import { notificationEvent, samples as wonderpush } from "@/lib/providers/wonderpush/samples";
import { DAY, HOUR, NOW, SECOND, useInstallation } from "./installation";

const T = NOW - HOUR;
const of = (more: Omit<SampleOf, "at"> = {}): SampleOf => ({ at: T, device: "i", ...more });

const _ = null;

describe("the funnel of all five providers", () => {
  const app = useInstallation();

  it("says null for what nobody reports, and 0 for what somebody could, before anything came", async () => {
    expect((await app.funnel()).total).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect((await app.funnel("campaign=none")).total).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect((await app.funnel("provider=wonderpush")).total).toEqual([_, 0, 0, 0, _, 0, _]);
    expect((await app.funnel("provider=cleverpush")).total).toEqual([_, _, 0, 0, _, _, _]);
    expect((await app.funnel("provider=pushwoosh")).total).toEqual([_, 0, 0, 0, 0, 0, _]);
    expect((await app.funnel("provider=pushwoosh&channel=push")).total).toEqual([
      _,
      0,
      0,
      0,
      _,
      0,
      _,
    ]);
    expect((await app.funnel("provider=notificationapi")).total).toEqual([_, _, 0, 0, 0, 0, _]);
    expect((await app.funnel("provider=notificationapi&channel=push")).total).toEqual([
      _,
      _,
      _,
      _,
      _,
      0,
      _,
    ]);
    expect((await app.funnel("provider=notificationapi&channel=sms")).total).toEqual([
      _,
      _,
      0,
      _,
      _,
      0,
      _,
    ]);
    expect((await app.funnel("provider=contextpush")).total).toEqual([0, _, 0, 0, _, 0, 0]);
    expect((await app.funnel("provider=contextpush&evidence=confirmed")).total).toEqual([
      0,
      _,
      _,
      0,
      _,
      0,
      0,
    ]);
    expect((await app.funnel("provider=notificationapi&evidence=confirmed")).total).toEqual([
      _,
      _,
      _,
      0,
      0,
      0,
      _,
    ]);
    expect((await app.funnel("channel=email&evidence=confirmed")).total[2]).toBeNull();
  });

  it("counts a message once per stage it ever reached, and implies what comes before", async () => {
    await app.take("wonderpush", [
      wonderpush.opened(of({ id: "1", campaign: "spring" })),
      { ...wonderpush.opened(of({ id: "2", campaign: "spring" })), buttonLabel: "Shop" },
      wonderpush.sent(of({ device: "j", campaign: null })),
      wonderpush.failed(of({ device: "j", campaign: null })),
      wonderpush.delivered(of({ device: "k", campaign: null })),
    ]);
    const own = await app.funnel("provider=wonderpush&by=campaign");
    expect(own.total).toEqual([_, 3, 2, 1, _, 1, _]);
    expect(own.implied).toEqual([_, 2, 1, 0, _, 0, _]);
    expect(own.groups.none).toEqual([_, 2, 1, 0, _, 1, _]);
    const event = await app.funnel("provider=wonderpush&clock=event");
    expect(event.total).toEqual([_, 1, 1, 2, _, 1, _]);
    expect(event.implied).toEqual([_, 0, 0, 0, _, 0, _]);
  });

  it("implies only what the provider can report on that channel", async () => {
    await app.take("cleverpush", cleverpush.opened(of({ device: "s1" })));
    await app.take("cleverpush", cleverpush.delivered(of({ device: "s2" })));
    expect((await app.funnel("provider=cleverpush")).total).toEqual([_, _, 2, 1, _, _, _]);

    await app.take("notificationapi", notificationapi.clicked(of({ message: "t1" })));
    await app.take(
      "notificationapi",
      notificationapi.failed(of({ message: "t2", channel: "push" })),
    );
    const own = await app.funnel("provider=notificationapi&by=channel");
    expect(own.total).toEqual([_, _, 1, 1, 1, 1, _]);
    expect(own.implied).toEqual([_, _, 1, 1, 0, 0, _]);
    expect(own.groups).toEqual({ email: [_, _, 1, 1, 1, 0, _], push: [_, _, _, _, _, 1, _] });

    await app.take("contextpush", [
      contextpush.opened(of({ message: "k1" })),
      contextpush.scheduled(of({ message: "k2" })),
      contextpush.cancelled(of({ message: "k2" })),
      contextpush.failed(of({ message: "k3" })),
    ]);
    const context = await app.funnel("provider=contextpush&by=platform");
    expect(context.total).toEqual([2, _, 1, 1, _, 1, 1]);
    expect(context.implied).toEqual([1, _, 1, 0, _, 0, 0]);
    expect(context.groups).toEqual({ ios: [2, _, 1, 1, _, 1, 1] });
  });

  it("reads the vendor's campaign without losing a digit, else the message code", async () => {
    const body = `{"event_name":"Push Opened","message_code":"M","application_code":"A","hwid":"h1","campaign_id":18446744073709551615,"message_id":18446744073709551614,"platform":"iOS","timestamp":${T / SECOND}}`;
    await app.take("pushwoosh", body);
    await app.take("pushwoosh", [
      { ...pushwoosh.sent(of({ message: "M", device: "h2" })), platform: "Android" },
      pushwoosh.clicked(of({ message: "M", device: "a@example.com" })),
    ]);
    const { rows } = (await app.read("campaigns", "provider=pushwoosh")) as {
      rows: { id: string; stages: object }[];
    };
    expect(rows.map(({ id }) => id).sort()).toEqual(["18446744073709551615", "M"]);
    const { groups, labels, total } = await app.funnel("provider=pushwoosh&by=platform");
    expect(total).toEqual([_, 3, 2, 2, 1, 0, _]);
    expect(groups.ios).toEqual([_, 1, 1, 1, 0, 0, _]);
    expect(groups.android).toEqual([_, 1, 0, 0, 0, 0, _]);
    expect(labels.ios).toBe("iOS");
  });

  it("adds all providers up, and every split adds up to the total", async () => {
    const { total } = await app.funnel();
    expect(total).toEqual([2, 6, 8, 6, 2, 3, 1]);
    for (const by of ["provider", "endpoint", "channel", "platform", "campaign"]) {
      const { groups } = await app.funnel(`by=${by}`);
      const sum = Object.values(groups).reduce<number[]>(
        (sums, counts) => sums.map((value, index) => value + (counts[index] ?? 0)),
        [0, 0, 0, 0, 0, 0, 0],
      );
      expect(sum, by).toEqual(total);
    }
  });

  it("calls what is unknown null and 'not reported'", async () => {
    const { groups, labels } = await app.funnel("by=platform&provider=wonderpush");
    expect(Object.keys(groups)).toEqual(["null"]);
    expect(labels.null).toBe("not reported");
  });

  it("shows deliveries that a device confirmed apart from those that a service took", async () => {
    const { total, groups } = await app.funnel("by=provider&evidence=confirmed");
    // WonderPush 2, CleverPush 2, Pushwoosh's push 1; its e-mail does not count.
    expect(total[2]).toBe(5);
    expect(groups.contextpush?.[2]).toBeNull();
    expect(groups.notificationapi?.[2]).toBeNull();
    expect(groups.pushwoosh?.[2]).toBe(1);
    expect(
      (await app.funnel("provider=pushwoosh&channel=email&evidence=confirmed")).total[2],
    ).toBeNull();
  });

  it("never lets session, profile, custom or opt events touch a message", async () => {
    const before = await app.funnel("by=campaign");
    const early: SampleOf = { at: T - 5 * DAY, device: "i", campaign: "spring" };
    const recent = { attributionReason: "recentNotificationOpened", campaignId: "spring" };
    await app.take("wonderpush", [
      notificationEvent("purchase", early),
      notificationEvent("@APP_OPEN", early),
      {
        ...notificationEvent("@PRESENCE", early),
        presence: { fromDate: T - 5 * DAY, untilDate: T, elapsedTime: 1 },
      },
      notificationEvent("@NEW_ONE", early),
      wonderpush.opted_out(early),
      { ...wonderpush.opened({ ...early, id: "recent", device: "new" }), reporting: recent },
    ]);
    expect(await app.funnel("by=campaign")).toEqual(before);
    expect(await app.accounts("wonderpush")).toMatchObject({
      received: 11,
      counted: 11,
      difference: 0,
    });
  });

  it("filters by campaign key, none included, and gives the group's own numbers", async () => {
    const { groups } = await app.funnel("by=campaign");
    for (const [key, counts] of Object.entries(groups)) {
      if (key !== "none") expect((await app.funnel(`campaign=${key}`)).total, key).toEqual(counts);
    }
    expect((await app.funnel("campaign=none")).total).toEqual(groups.none);
  });
});
