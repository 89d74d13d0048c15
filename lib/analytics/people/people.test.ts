import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bucketOf } from "@/lib/bucket";
import { pairOfStored, textOf, textOfStored } from "@/lib/facts/pair";
import { personNumber } from "@/lib/facts/planned";
import { DERIVED_TABLES } from "@/lib/ingest/derived-tables";
import { derivePeople } from "@/lib/ingest/people/derive-people";
import { erasePerson } from "@/lib/ingest/person/erase-person";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { KINDS } from "@/lib/providers/event";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { getDoubleExamples } from "./double-examples";
import { getFatigue } from "./fatigue";
import { getLeftAfter } from "./left-after";
import { peopleParameters } from "./parameters";
import { getPressure } from "./pressure";
import { getReach } from "./reach";

const ZONE = "Europe/Berlin";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Two minutes before midnight, some days before clocks are turned: a week then has an hour more. */
const BEGIN = Date.UTC(2026, 9, 20, 21, 58);
const RECEIVED = BEGIN + 30 * DAY;
const SPACE = "00000000-0000-4000-8000-00000000000f";
const ENDPOINTS = {
  wonderpush: "00000000-0000-4000-8000-000000000001",
  pushwoosh: "00000000-0000-4000-8000-000000000002",
} as const;
type Slug = keyof typeof ENDPOINTS;
const slugOf = (id: string): Slug => (id === ENDPOINTS.wonderpush ? "wonderpush" : "pushwoosh");
const RANGE = { from: "2026-10-21", to: "2026-11-04" };
const PARAMS = peopleParameters.parse(RANGE);
const { signal } = new AbortController();

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({ data: { name: "T", timeZone: ZONE, rollupZone: ZONE } });
  for (const [slug, id] of Object.entries(ENDPOINTS)) await testEndpoint(database.db, slug, id);
});
afterAll(() => database.close());

const DERIVED = ["person_day", "person_opt_out", "people_day", "people_change", "people_state"];

async function clear(): Promise<void> {
  const tables = [
    ...DERIVED_TABLES,
    ...DERIVED,
    "webhook_request",
    "request_body",
    "identity_space",
  ];
  await database.db.$executeRawUnsafe(`TRUNCATE ${tables.join(", ")}`);
}

const join = (): Promise<unknown> =>
  database.db.identitySpace.createMany({
    data: Object.values(ENDPOINTS).map((endpointId) => ({ endpointId, spaceId: SPACE })),
  });

/** What a vendor tells: few persons, devices and times, so that all that can meet does. */
type Told = {
  readonly slug: Slug;
  readonly device: "d1" | "d2";
  readonly user: "u1" | "u2" | null;
  readonly message: string;
  readonly kind: "sent" | "delivered" | "opened" | "failed" | "left";
  readonly at: number;
};

const minutes = fc.constantFrom(0, 1, 4, 9, 11, 60, 24 * 60, 71 * 60, 73 * 60, 167 * 60, 169 * 60);
const told: fc.Arbitrary<Told> = fc.record({
  slug: fc.constantFrom<Slug>("wonderpush", "pushwoosh"),
  device: fc.constantFrom("d1", "d2"),
  user: fc.constantFrom("u1", "u2", null),
  message: fc.constantFrom("m1", "m2", "m3"),
  kind: fc.constantFrom("sent", "delivered", "delivered", "opened", "failed", "left"),
  at: fc.tuple(minutes, minutes).map(([a, b]) => BEGIN + (a + b) * MINUTE),
});

const NAMES = {
  wonderpush: {
    sent: "@NOTIFICATION_SENT",
    delivered: "@NOTIFICATION_RECEIVED",
    opened: "@NOTIFICATION_OPENED",
    failed: "@NOTIFICATION_FAILED",
    left: "@OPT_OUT",
  },
  pushwoosh: {
    sent: "Push Sent",
    delivered: "Push Delivered",
    opened: "Push Opened",
    failed: "Email Bounced",
    left: "Email Unsubscribed",
  },
} as const;

/** As the vendor writes it, in a request of its own. */
function requestOf(one: Told, nth: number) {
  const name = NAMES[one.slug][one.kind];
  const left = one.kind === "left";
  const item =
    one.slug === "wonderpush"
      ? {
          ...{ type: name, id: `e${nth}`, installationId: one.device, userId: one.user },
          ...(left ? {} : { notificationId: one.message, campaignId: `c-${one.message}` }),
          actionDate: one.at,
        }
      : {
          ...{
            event_name: name,
            application_code: "A-1",
            hwid: one.device,
            user_id: one.user ?? "",
          },
          ...(left ? { platform: "Email" } : { message_code: one.message, platform: "iOS" }),
          timestamp: Math.floor(one.at / 1000),
        };
  return testRequest(ENDPOINTS[one.slug], [item], RECEIVED + nth);
}

/** A message that got there, by the rules, one after the other. */
type Got = {
  readonly who: string;
  readonly named: boolean;
  readonly device: string | null;
  readonly at: number;
  readonly slug: Slug;
  readonly endpoint: string;
  readonly campaign: string;
  readonly channel: string;
  readonly key: string;
  readonly opened: number | null;
};

const dayOf = (ms: number): string => bucketOf(ms, ZONE).day;
const inRange = (ms: number): boolean => dayOf(ms) >= RANGE.from && dayOf(ms) <= RANGE.to;
const least = (times: readonly (number | null)[]): number | null => {
  const known = times.filter((time) => time !== null);
  return known.length > 0 ? Math.min(...known) : null;
};

type Stored = Awaited<ReturnType<TestDatabase["db"]["message"]["findMany"]>>[number];
type StoredEvent = Awaited<ReturnType<TestDatabase["db"]["event"]["findMany"]>>[number];
type Life = { stages: (number | null)[]; campaign: string | null; channel: string | null };

const ms = (time: Date | null): number | null => time?.getTime() ?? null;
const livesOf = (message: Stored): Life[] =>
  (message.lives as Life[] | null) ?? [
    {
      ...message,
      stages: [null, message.sentAt, message.deliveredAt, message.openedAt, message.clickedAt].map(
        ms,
      ),
    },
  ];

const spaceOf = (endpoint: string, joined: boolean): string => (joined ? SPACE : endpoint);

/** Each life of a message that got there. */
function gotOf(message: Stored, events: readonly StoredEvent[], joined: boolean): Got[] {
  const own = events
    .filter((event) => event.subjectId === message.id)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const person = own
    .flatMap((event) => pairOfStored(event.person, event.at.getTime()) ?? [])
    .sort()[0];
  const device = own.find((event) => event.subscriptionId)?.subscriptionId ?? null;
  return livesOf(message).flatMap(({ stages, campaign, channel }, life) => {
    const at = least(stages.slice(2, 5));
    if (at === null) return [];
    return {
      who: person
        ? `${spaceOf(message.endpointId, joined)} ${textOf(person)}`
        : (device ?? message.id),
      named: person !== undefined,
      ...{ device, at, slug: slugOf(message.endpointId), endpoint: message.endpointId },
      campaign: campaign === null ? "none" : textOfStored(campaign),
      channel: textOfStored(channel ?? ""),
      key: `${message.id} ${life}`,
      opened: stages[3] ?? null,
    };
  });
}

/** Everything from the stored messages and events, the long way. */
async function bruteForce(joined: boolean) {
  const { db } = database;
  const [messages, events] = await Promise.all([db.message.findMany(), db.event.findMany()]);
  const got = messages.flatMap((message) => gotOf(message, events, joined));
  got.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  const beforeOf = (one: Got, same: (other: Got) => boolean = () => true) =>
    got.filter(
      (other) =>
        other.who === one.who &&
        other.at < one.at &&
        other.at >= one.at - 168 * HOUR &&
        same(other),
    ).length;
  const left = events
    .filter(({ kind }) => kind === KINDS.indexOf("opted_out"))
    .map((event) => {
      const at = event.at.getTime();
      const who =
        event.person && `${spaceOf(event.endpointId, joined)} ${textOfStored(event.person)}`;
      const last = got.findLast(
        (one) =>
          one.at <= at &&
          one.at >= at - 72 * HOUR &&
          (one.who === who || (one.device !== null && one.device === event.subscriptionId)),
      );
      return { at, last };
    });
  return {
    ...{ all: got, got: got.filter(({ at }) => inRange(at)), beforeOf },
    left: left.filter(({ at }) => inRange(at)),
    leftAfter: left.flatMap(({ last }) => (last && inRange(last.at) ? last : [])),
  };
}

const by = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

/** Every report, against what the long way gives. */
async function checkReports(joined: boolean): Promise<void> {
  const { all, got, beforeOf, left, leftAfter: lastOf } = await bruteForce(joined);
  const persons = by(got, ({ who }) => who);
  const now = RECEIVED + DAY;
  const slugs = (own: readonly Got[]) => [...new Set(own.map(({ slug }) => slug))].sort();

  const reach = await getReach(PARAMS, now);
  expect(reach).toMatchObject({ persons: persons.size, messages: got.length, sampledShare: 1 });
  expect(reach.asOf).not.toBeNull();
  expect(reach.devices).toBe(
    [...persons.values()].filter((own) => !own.some((one) => one.named)).length,
  );
  const combinations = by([...persons.values()], (own) => slugs(own).join(" "));
  expect(
    Object.fromEntries(
      reach.combinations.map((one) => [[...one.providers].sort().join(" "), one.persons]),
    ),
  ).toEqual(Object.fromEntries([...combinations].map(([key, own]) => [key, own.length])));
  for (const { provider, persons: reached, alone, messages } of reach.providers) {
    const theirs = [...persons.values()].filter((own) => own.some(({ slug }) => slug === provider));
    expect([provider, reached, alone, messages]).toEqual([
      provider,
      theirs.length,
      theirs.filter((own) => slugs(own).length === 1).length,
      got.filter(({ slug }) => slug === provider).length,
    ]);
  }
  const both = [...persons.values()].filter((own) => slugs(own).length > 1);
  const labels = new Map(reach.providers.map(({ provider, label }) => [provider, label]));
  const order = [...labels].sort((a, b) => (a[1] < b[1] ? -1 : 1)).map(([slug]) => slug);
  const firsts = both.map((own) => {
    const opened = own.filter((one) => one.opened !== null && one.opened <= one.at + 72 * HOUR);
    opened.sort(
      (a, b) => (a.opened ?? 0) - (b.opened ?? 0) || order.indexOf(a.slug) - order.indexOf(b.slug),
    );
    return opened[0]?.slug;
  });
  expect(reach.firstAnswer.persons).toBe(both.length);
  expect(reach.firstAnswer.answered).toBe(firsts.filter((slug) => slug !== undefined).length);
  for (const { provider, first } of reach.firstAnswer.providers)
    expect([provider, first]).toEqual([
      provider,
      firsts.filter((slug) => slug === provider).length,
    ]);

  const pressure = await getPressure({ ...PARAMS, cap: 2 }, now);
  const most = [...persons.values()].map((own) => Math.max(...own.map((one) => beforeOf(one) + 1)));
  expect(
    Object.fromEntries(pressure.distribution.map((one) => [one.messages, one.persons])),
  ).toEqual(Object.fromEntries([...by(most, String)].map(([key, own]) => [key, own.length])));
  expect(pressure.above).toBe(most.filter((count) => count > 2).length);
  for (const { channel, persons: reached, above } of pressure.channels) {
    const of = [
      ...by(
        got.filter((one) => one.channel === (channel ?? "")),
        ({ who }) => who,
      ).values(),
    ];
    const fullest = of.map((own) =>
      Math.max(...own.map((one) => beforeOf(one, (other) => other.channel === one.channel) + 1)),
    );
    expect([channel, reached, above]).toEqual([
      channel,
      of.length,
      fullest.filter((n) => n > 2).length,
    ]);
  }
  const doubles = got.filter((one) => {
    const earlier = all.filter(
      (other) =>
        other.who === one.who &&
        (other.at < one.at || (other.at === one.at && other.key < one.key)),
    );
    const last = earlier.at(-1);
    return last !== undefined && last.slug !== one.slug && one.at - last.at <= 10 * MINUTE;
  });
  expect(pressure.doubles.messages).toBe(doubles.length);
  const examples = await getDoubleExamples(PARAMS, now);
  expect(examples.length).toBe(Math.min(5, doubles.length));
  for (const { apart } of examples) expect(apart).toBeLessThanOrEqual(600);
  expect(pressure.doubles.persons).toBe(new Set(doubles.map(({ who }) => who)).size);
  expect(pressure.doubles.pairs.reduce((sum, one) => sum + one.messages, 0)).toBe(doubles.length);

  const fatigue = await getFatigue(PARAMS, now);
  const byNth = by(got, (one) => String(Math.min(10, beforeOf(one) + 1)));
  expect(Object.fromEntries(fatigue.groups.map((one) => [one.nth, one.messages]))).toEqual(
    Object.fromEntries([...byNth].map(([nth, own]) => [nth, own.length])),
  );
  const outs = by(lastOf, (one) => String(Math.min(10, beforeOf(one) + 1)));
  for (const { nth, opened, optedOut } of fatigue.groups) {
    const own = byNth.get(String(nth)) ?? [];
    expect([nth, optedOut?.numerator, optedOut?.denominator]).toEqual([
      nth,
      Math.min(own.length, outs.get(String(nth))?.length ?? 0),
      own.length,
    ]);
    const reporting = own.filter(({ channel, slug }) => slug === "wonderpush" || channel !== "sms");
    const inTime = reporting.filter(
      (one) => one.opened !== null && one.opened <= one.at + 72 * HOUR,
    );
    expect([nth, opened?.numerator, opened?.denominator]).toEqual([
      nth,
      inTime.length,
      reporting.length,
    ]);
  }

  const leftAfter = await getLeftAfter(PARAMS, now);
  const followed = left.flatMap(({ last }) => last ?? []);
  expect([leftAfter.optOuts, leftAfter.followed]).toEqual([left.length, followed.length]);
  const names = new Map(
    (await database.db.campaign.findMany()).map(({ id, vendorId, endpointId }) => [
      id,
      `${endpointId} ${vendorId}`,
    ]),
  );
  const byCampaign = by(followed, (one) => `${one.endpoint} ${one.campaign}`);
  const gotByCampaign = by(got, (one) => `${one.endpoint} ${one.campaign}`);
  for (const { campaign, optOuts, messages, per10000 } of leftAfter.campaigns) {
    const key = names.get(campaign) ?? "";
    const [outsOf, gotOf] = [byCampaign, gotByCampaign].map((of) => of.get(key)?.length ?? 0);
    expect([campaign, optOuts, messages]).toEqual([campaign, outsOf, gotOf]);
    expect(per10000 === null).toBe(messages === 0 || optOuts > messages);
  }
  expect(leftAfter.messages).toBe(reach.messages);
  const told = leftAfter.campaigns.reduce((sum, one) => sum + one.optOuts, 0);
  expect(told).toBe(leftAfter.followed);
}

const rowsOf = async (table: string): Promise<string[]> => {
  const rows = await database.db.$queryRawUnsafe<{ row: unknown }[]>(
    `SELECT to_jsonb(t) AS row FROM ${table} t`,
  );
  return rows.map(({ row }) => JSON.stringify(row)).sort();
};

test("every number about people is what counting by hand gives, in whatever order all came", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(told, { minLength: 1, maxLength: 45 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
      async (all, part, late) => {
        await clear();
        const requests = all.map(requestOf);
        const cut = Math.floor(part * all.length);
        if (late) requests.reverse();
        await ingest(database.db, requests.slice(0, cut));
        await derivePeople(database.db, signal);
        await ingest(database.db, requests.slice(cut), 3);
        await derivePeople(database.db, signal);
        await checkReports(false);
        await join();
        await derivePeople(database.db, signal);
        await checkReports(true);
        const before = await Promise.all(
          ["person_day", "person_opt_out", "people_day"].map(rowsOf),
        );
        await database.db
          .$executeRaw`TRUNCATE person_day, person_opt_out, people_day, people_state`;
        await derivePeople(database.db, signal);
        expect(
          await Promise.all(["person_day", "person_opt_out", "people_day"].map(rowsOf)),
        ).toEqual(before);
      },
    ),
    { numRuns: 8 },
  );
}, 120_000);

/** What opt-outs followed as it is derived now, and as it is when all days are derived from nothing. */
async function optOutsTwice(): Promise<readonly (readonly string[])[]> {
  await derivePeople(database.db, signal);
  const before = await rowsOf("person_opt_out");
  await database.db.$executeRaw`TRUNCATE person_day, person_opt_out, people_day, people_state`;
  await derivePeople(database.db, signal);
  return [before, await rowsOf("person_opt_out")];
}

test("an opt-out counts what its message came after, though that comes in last and lies days before", async () => {
  await clear();
  const last: Told = {
    ...{ slug: "wonderpush", user: "u1", device: "d1", message: "m2", kind: "delivered" },
    at: BEGIN + 6 * DAY,
  };
  const left: Told = { ...last, kind: "left", at: last.at + 71 * HOUR };
  const first: Told = { ...last, message: "m1", at: BEGIN };
  await ingest(database.db, [last, left].map(requestOf));
  await derivePeople(database.db, signal);
  await ingest(database.db, [requestOf(first, 2)]);
  const [before, anew] = await optOutsTwice();
  expect(anew).toEqual([expect.stringContaining('"before":1')]);
  expect(before).toEqual(anew);
});

test("an opt-out names the campaign of its message, though that is told later", async () => {
  await clear();
  const request = (nth: number, item: object) =>
    testRequest(
      ENDPOINTS.wonderpush,
      [{ id: `e${nth}`, installationId: "d1", ...item }],
      RECEIVED + nth,
    );
  const got = { type: "@NOTIFICATION_RECEIVED", notificationId: "m1", actionDate: BEGIN };
  const left = { type: "@OPT_OUT", actionDate: BEGIN + 2 * DAY };
  await ingest(database.db, [request(0, got), request(1, left)]);
  await derivePeople(database.db, signal);
  const opened = { type: "@NOTIFICATION_OPENED", actionDate: BEGIN + MINUTE, campaignId: "c1" };
  await ingest(database.db, [request(2, { ...got, ...opened })]);
  const [before, anew] = await optOutsTwice();
  const { id } = await database.db.campaign.findFirstOrThrow();
  expect(anew).toEqual([expect.stringContaining(id)]);
  expect(before).toEqual(anew);
});

test("opt-outs that follow messages from before a range are no share of those in it", async () => {
  await clear();
  const got: Told = {
    ...{ slug: "wonderpush", user: "u1", device: "d1", message: "m1", kind: "delivered" },
    at: BEGIN,
  };
  const left: Told = { ...got, kind: "left", at: BEGIN + DAY };
  await ingest(database.db, [got, left].map(requestOf));
  await derivePeople(database.db, signal);
  await checkReports(false);
  const report = await getLeftAfter(PARAMS, RECEIVED + DAY);
  expect(report.campaigns).toMatchObject([
    { messages: 0, optOuts: 1, per10000: null, ratio: null },
  ]);
  // The day of the message: whoever left later left after it all the same.
  const { groups } = await getFatigue(
    peopleParameters.parse({ from: "2026-10-20", to: "2026-10-20" }),
    RECEIVED + DAY,
  );
  expect(groups).toMatchObject([{ nth: 1, optedOut: { numerator: 1, denominator: 1 } }]);
});

/** Two persons whom both vendors reach every day for three weeks. */
const steady: readonly Told[] = Array.from({ length: 21 }, (_, day) =>
  (["wonderpush", "pushwoosh"] as const).flatMap((slug) =>
    (["u1", "u2"] as const).map((user, nth) => ({
      ...{ slug, user, device: nth === 0 ? ("d1" as const) : ("d2" as const) },
      ...{ message: `m${day}`, kind: "delivered" as const, at: BEGIN + day * DAY + nth * HOUR },
    })),
  ),
).flat();

test("what is cut off goes on where it was, and several workers make the same days", async () => {
  await clear();
  await join();
  await ingest(database.db, steady.map(requestOf));
  let asked = 0;
  const soon = {
    get aborted() {
      return asked++ > 0;
    },
  } as AbortSignal;
  expect(await derivePeople(database.db, soon)).toMatchObject({ days: 7 });
  const [half, reach] = await Promise.all([rowsOf("people_day"), getReach(PARAMS, RECEIVED + DAY)]);
  expect([half.length, reach.asOf, reach.daysToCount > 0]).toEqual([7, null, true]);
  await Promise.all([derivePeople(database.db, signal), derivePeople(database.db, signal)]);
  await derivePeople(database.db, signal);
  await checkReports(true);
  expect(await derivePeople(database.db, signal)).toMatchObject({ days: 0 });
});

test("an erased person is in no row any more, and every count stays", async () => {
  await clear();
  await join();
  await ingest(database.db, steady.map(requestOf));
  await derivePeople(database.db, signal);
  const now = RECEIVED + DAY;
  const before = await getReach(PARAMS, now);
  const theirs = { person: BigInt(personNumber(SPACE, { person: "u1" })) };
  expect(await database.db.personDay.count({ where: theirs })).toBe(42);
  await database.db.$transaction((tx) => erasePerson(tx, { person: "u1" }, "ada@example.com"), {
    timeout: 60_000,
  });
  expect(await database.db.personDay.count({ where: theirs })).toBe(0);
  const rows = await rowsOf("person_day");
  await derivePeople(database.db, signal);
  expect(await rowsOf("person_day")).toEqual(rows);
  const { asOf: _, ...after } = await getReach(PARAMS, now);
  expect(before).toMatchObject(after);
});

test("a range of very many messages is told from a fixed part of all persons, in every report", async () => {
  await clear();
  const many = Array.from({ length: 400 }, (_, nth) => ({
    ...({ slug: "wonderpush", device: "d1", user: `u${nth % 200}`, message: `m${nth}` } as const),
    ...({ kind: "delivered", at: BEGIN + HOUR } as const),
  }));
  await ingest(
    database.db,
    many.map((one, nth) => requestOf({ ...one, user: one.user as Told["user"] }, nth)),
  );
  await derivePeople(database.db, signal);
  // As if each had been sent to four hundred persons more.
  await database.db.peopleDay.updateMany({
    where: { messages: { gt: 0 } },
    data: { messages: 160_000 },
  });
  const now = RECEIVED + DAY;
  const share = 75_000 / 160_000;
  const limit = BigInt(Math.floor(share * 2 ** 52));
  const own = await database.db.personDay.findMany({ where: { person: { lt: limit } } });
  const persons = new Set(own.map(({ person }) => person)).size;
  expect([persons > 50, persons < 150]).toEqual([true, true]);
  const told = { sampledShare: share, persons: Math.round(persons / share) };
  const messages = Math.round(own.length / share);
  expect(await getReach(PARAMS, now)).toMatchObject({ ...told, messages });
  expect(await getPressure({ ...PARAMS, cap: 5 }, now)).toMatchObject(told);
  const fatigue = await getFatigue(PARAMS, now);
  expect(fatigue.sampledShare).toBe(share);
  expect(fatigue.groups.reduce((sum, one) => sum + one.messages, 0)).toBe(messages);
  expect(await getLeftAfter(PARAMS, now)).toMatchObject({ sampledShare: share, messages });
});
