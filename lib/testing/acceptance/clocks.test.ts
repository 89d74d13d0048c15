import { describe, expect, it, vi } from "vitest";
import { samples as cleverpush } from "@/lib/providers/cleverpush/samples";
import { samples as contextpush } from "@/lib/providers/contextpush/samples";
import { samples as notificationapi } from "@/lib/providers/notificationapi/samples";
import { samples as pushwoosh } from "@/lib/providers/pushwoosh/samples";
import { samples as wonderpush } from "@/lib/providers/wonderpush/samples";
import { DAY, HOUR, NOW, SECOND, useInstallation } from "./installation";

const _ = null;
const sent = (device: string, at: number, id = `${device}${at}`) =>
  wonderpush.sent({ at, id, device, message: "n" });
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
type Buckets = {
  buckets: { start: string; stages: Record<string, number | null> }[];
  range: object;
};

describe("a message's lives", () => {
  const app = useInstallation();
  const all = `from=${day(NOW - 90 * DAY)}`;

  it("begin anew with a sent event 24 hours or more after the life's first, in any order of requests", async () => {
    const T = NOW - 20 * DAY;
    const opened = (at: number) => wonderpush.opened({ at, device: "i", message: "n" });
    for (const event of [
      opened(T + 25 * HOUR),
      sent("i", T + DAY),
      opened(T + HOUR),
      sent("i", T),
      sent("i", T + DAY - 1),
      sent("i", T + 2 * DAY - 1),
    ]) {
      await app.take("wonderpush", event);
    }
    expect((await app.funnel(`${all}&provider=wonderpush`)).total).toEqual([_, 2, 2, 2, _, 0, _]);
    const first = await app.funnel(`from=${day(T)}&to=${day(T)}&provider=wonderpush`);
    expect(first.total).toEqual([_, 1, 1, 1, _, 0, _]);
    await app.take("wonderpush", [sent("k", T), sent("k", T + DAY - 1), opened(T + 3 * DAY)]);
    expect((await app.funnel(`${all}&provider=wonderpush`)).total).toEqual([_, 3, 2, 2, _, 0, _]);
  });

  it("begin with a delivery for CleverPush, so clicks days later belong to the first", async () => {
    const clicked = (at: number) => cleverpush.opened({ at });
    const delivered = (at: number) => cleverpush.delivered({ at });
    const T = NOW - 20 * DAY;
    await app.take("cleverpush", [clicked(T + 5 * DAY), clicked(T - HOUR)]);
    expect((await app.funnel(`${all}&provider=cleverpush`)).total).toEqual([_, _, 1, 1, _, _, _]);
    await app.take("cleverpush", delivered(T));
    expect((await app.funnel(`${all}&provider=cleverpush`)).total).toEqual([_, _, 1, 1, _, _, _]);
    await app.take("cleverpush", delivered(T + 4 * DAY));
    expect((await app.funnel(`${all}&provider=cleverpush`)).total).toEqual([_, _, 2, 2, _, _, _]);
    const { total } = await app.funnel(`from=${day(T + 4 * DAY)}&provider=cleverpush`);
    expect(total).toEqual([_, _, 1, 1, _, _, _]);
  });

  it("begin with any event 30 days later for ContextPush, and not one millisecond before", async () => {
    const of = (at: number, message = "k") => ({ at, message });
    const T = NOW - 40 * DAY;
    await app.take("contextpush", contextpush.opened(of(T + 30 * DAY)));
    await app.take("contextpush", contextpush.scheduled(of(T)));
    await app.take("contextpush", [
      contextpush.delivered(of(T, "l")),
      contextpush.opened(of(T + 30 * DAY - 1, "l")),
    ]);
    expect((await app.funnel(`${all}&provider=contextpush`)).total).toEqual([3, _, 2, 2, _, 0, 0]);
  });

  it("never end for NotificationAPI, whose tracking ids come once", async () => {
    const open = notificationapi.opened({ at: NOW });
    await app.take("notificationapi", open);
    vi.setSystemTime(NOW + 40 * DAY);
    await app.take("notificationapi", open);
    expect((await app.funnel(`${all}&provider=notificationapi`)).total).toEqual([
      _,
      _,
      1,
      1,
      0,
      0,
      _,
    ]);
    expect((await app.funnel(`${all}&provider=notificationapi&clock=event`)).total).toEqual([
      _,
      _,
      0,
      1,
      0,
      0,
      _,
    ]);
    vi.setSystemTime(NOW);
  });
});

describe("the time of an event", () => {
  const app = useInstallation();
  const today = `from=${day(NOW)}&to=${day(NOW)}`;

  it("is the time of receipt where it is before 2010, or more than a day ahead", async () => {
    await app.take("wonderpush", [
      sent("before", Date.UTC(2009, 11, 31, 23, 59, 59, 999)),
      sent("seconds", NOW / SECOND),
      sent("ahead", NOW + DAY + 1),
      sent("just", NOW + DAY),
      sent("first", Date.UTC(2010, 0, 1)),
    ]);
    expect((await app.funnel(`${today}&provider=wonderpush`)).total[1]).toBe(3);
    expect((await app.funnel(`from=${day(NOW + DAY)}&to=${day(NOW + 5 * DAY)}`)).total[1]).toBe(1);
    expect((await app.funnel("from=2010-01-01&to=2010-01-01")).total[1]).toBe(1);
  });

  it("is in seconds for Pushwoosh, and milliseconds or ISO 8601 for WonderPush", async () => {
    const T = NOW - 3 * DAY;
    await app.take("pushwoosh", pushwoosh.sent({ at: T }));
    await app.take("wonderpush", { ...sent("iso", 0), actionDate: new Date(T).toISOString() });
    const { groups } = await app.funnel(`from=${day(T)}&to=${day(T)}&by=provider`);
    expect(groups).toMatchObject({
      pushwoosh: [_, 1, 0, 0, 0, 0, _],
      wonderpush: [_, 1, 0, 0, _, 0, _],
    });
  });

  it("is the smaller of two copies of an event, and its trend moves with it", async () => {
    const T = NOW - 10 * DAY;
    await app.take("wonderpush", sent("copy", T, "copy"));
    await app.take("wonderpush", sent("copy", T - DAY, "copy"));
    await app.take("wonderpush", sent("copy", T + DAY, "copy"));
    const { buckets } = (await app.read(
      "timeseries",
      `from=${day(T - 2 * DAY)}&to=${day(T + 2 * DAY)}`,
    )) as Buckets;
    expect(buckets.map(({ stages }) => stages.sent)).toEqual([0, 1, 0, 0, 0]);
  });

  it("is the signed header's for NotificationAPI, which has none in its body", async () => {
    await app.take(
      "notificationapi",
      notificationapi.delivered({ at: NOW, message: "t9", channel: "sms" }),
    );
    expect((await app.funnel(`${today}&provider=notificationapi`)).total[2]).toBe(1);
  });
});

describe("trends in Berlin, where clocks go back on 25 October and forward on 29 March", () => {
  const app = useInstallation("Europe/Berlin");

  it("have 25 and 23 hours on those days, which add up to the day", async () => {
    // 00:30 of the day, 02:30 twice, 23:30; and 23:30 of the day before.
    const times = [
      "2026-10-24T22:30Z",
      "2026-10-25T00:30Z",
      "2026-10-25T01:30Z",
      "2026-10-25T22:30Z",
      "2026-10-24T21:30Z",
    ];
    await app.take(
      "wonderpush",
      times.map((time) => sent(time, Date.parse(time))),
    );
    await app.take("wonderpush", sent("spring", Date.parse("2026-03-29T21:59:59.999Z")));
    const hours = (await app.read(
      "timeseries",
      "from=2026-10-25&to=2026-10-25&interval=hour",
    )) as Buckets;
    expect(hours.buckets).toHaveLength(25);
    expect(hours.buckets.map(({ stages }) => stages.sent).join("")).toBe(`1011${"0".repeat(20)}1`);
    expect(hours.buckets[3]?.start).toBe("2026-10-25T01:00:00.000Z");
    expect(hours.range).toEqual({
      from: "2026-10-25",
      to: "2026-10-25",
      timeZone: "Europe/Berlin",
    });
    const days = (await app.read("timeseries", "from=2026-10-24&to=2026-10-26")) as Buckets;
    expect(days.buckets.map(({ stages }) => stages.sent)).toEqual([1, 4, 0]);
    expect(days.buckets.map(({ start }) => start)).toEqual([
      "2026-10-23T22:00:00.000Z",
      "2026-10-24T22:00:00.000Z",
      "2026-10-25T23:00:00.000Z",
    ]);
    const spring = (await app.read(
      "timeseries",
      "from=2026-03-29&to=2026-03-29&interval=hour",
    )) as Buckets;
    expect(spring.buckets).toHaveLength(23);
    expect(spring.buckets[22]?.stages.sent).toBe(1);
  });

  it("sum weeks from Monday and months, and nothing outside the range", async () => {
    const weeks = (await app.read(
      "timeseries",
      "from=2026-10-24&to=2026-10-26&interval=week",
    )) as Buckets;
    expect(weeks.buckets.map(({ stages }) => stages.sent)).toEqual([5, 0]);
    expect(weeks.buckets.map(({ start }) => start)).toEqual([
      "2026-10-18T22:00:00.000Z",
      "2026-10-25T23:00:00.000Z",
    ]);
    const months = (await app.read(
      "timeseries",
      "from=2026-10-25&to=2026-11-02&interval=month&clock=cohort",
    )) as Buckets;
    expect(months.buckets.map(({ stages }) => stages.sent)).toEqual([4, 0]);
  });
});

describe("trends in Kathmandu, at +05:45", () => {
  const app = useInstallation("Asia/Kathmandu");

  it("begin their hours and days on the quarter", async () => {
    await app.take("wonderpush", [
      sent("a", Date.parse("2026-11-18T18:14:59.999Z")),
      sent("b", Date.parse("2026-11-18T18:15:00.000Z")),
      sent("c", Date.parse("2026-11-19T18:14:59.999Z")),
    ]);
    const { buckets } = (await app.read("timeseries", "from=2026-11-18&to=2026-11-19")) as Buckets;
    expect(buckets.map(({ start, stages }) => [start, stages.sent])).toEqual([
      ["2026-11-17T18:15:00.000Z", 1],
      ["2026-11-18T18:15:00.000Z", 2],
    ]);
    const hours = (await app.read(
      "timeseries",
      "from=2026-11-19&to=2026-11-19&interval=hour",
    )) as Buckets;
    expect(hours.buckets.map(({ stages }) => stages.sent).join("")).toBe(`1${"0".repeat(22)}1`);
  });
});
