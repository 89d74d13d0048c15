import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredRequest } from "@/lib/ingest/read/stored-request";
import { FieldWatch } from "./field-watch";
import { MOST_CHILDREN, MOST_EVENT_TYPES, MOST_ROWS } from "./payload-shape";
import { limitShape, placedSights, rememberFields } from "./shape-limits";

const AT = Date.UTC(2026, 10, 20, 12);

function request(provider = "pushwoosh", receivedAt = AT): StoredRequest {
  const nothing = { headers: {}, query: "", body: new Uint8Array(), itemCount: 0 };
  return { id: `r${receivedAt}`, endpointId: "e", provider, receivedAt, ...nothing };
}

/** What a watch knows after items of one type, as "path type" or "path = word", with counts. */
function seen(items: readonly unknown[], watch = new FieldWatch()): Record<string, number> {
  const batch = watch.batch();
  const from = request();
  for (const [index, item] of items.entries()) batch.item(from, index, "Push Sent", item);
  batch.end();
  batch.keep();
  return told(watch);
}

function told(watch: FieldWatch): Record<string, number> {
  return Object.fromEntries(
    placedSights(watch.shapeOf(request())).map(({ path, type, value, sight }) => [
      value === "" ? `${path} ${type}` : `${path} = ${value}`,
      sight.unsaved,
    ]),
  );
}

describe("what is remembered of payloads", () => {
  it("is the place, type and number of every field, lists as one, and no contents", () => {
    const item = (extra: object) => ({
      a: 1,
      deep: { list: [{ x: "secret" }, { x: 2 }] },
      ...extra,
    });
    expect(seen([item({}), item({ a: "secret", gone: null })])).toEqual({
      " object": 2,
      "a number": 1,
      "a string": 1,
      "deep object": 2,
      "deep.list list": 2,
      "deep.list.[] object": 2,
      "deep.list.[].x string": 2,
      "deep.list.[].x number": 2,
    });
  });

  it("is also the words of an enumeration, and only what is a short word", () => {
    const platforms = [
      "iOS",
      "iOS",
      3,
      "ann@example.com",
      "+49 170 1234567",
      "x".repeat(60),
      "7f3c9a1b2d4e5f60",
    ];
    const words = Object.keys(seen(platforms.map((platform) => ({ platform })))).filter((key) =>
      key.includes(" = "),
    );
    expect(words).toEqual(["platform = iOS", "platform = 3"]);
  });

  it("takes keys that are ids or addresses for one field", () => {
    const item = {
      "ann@example.com": 1,
      "4915112345678": 1,
      "0b54ba5e-1f0b-4d2e-9a41-c03d77aa0001": 1,
      c65e5a1f0b7d2e9a41c03d77: 1,
      "with.dot": 1,
      utm_source: 1,
    };
    expect(Object.keys(seen([item]))).toEqual([" object", "* number", "utm_source number"]);
  });

  it("takes a number that only fits as text for a number", () => {
    expect(seen([{ id: 7 }, { id: "18446744073709551615" }])).toMatchObject({ "id number": 2 });
  });

  it("forgets what was seen in a batch that is not committed", () => {
    const watch = new FieldWatch();
    const batch = watch.batch();
    batch.item(request(), 0, "Push Sent", { a: 1 });
    batch.end();
    expect(told(watch)).toEqual({ " object": 0, "a number": 0 });
    expect(watch.hasNew).toBe(false);
    expect(seen([{ a: 1 }], watch)).toEqual({ " object": 1, "a number": 1 });
  });

  it("knows the newest request with a field, and how many items came before its first", () => {
    const watch = new FieldWatch();
    const batch = watch.batch();
    for (let n = 0; n < 10; n++) {
      batch.item(request("pushwoosh", AT + n), n, "Push Sent", n < 7 ? { a: 1 } : { a: 1, b: 1 });
    }
    batch.end();
    batch.keep();
    const b = placedSights(watch.shapeOf(request())).find(({ path }) => path === "b")?.sight;
    expect(b).toMatchObject({
      before: 7,
      unsaved: 3,
      firstAt: AT + 7,
      lastAt: AT + 9,
      requestId: `r${AT + 9}`,
      itemIndex: 9,
    });
  });

  it("stays bounded and harmless, whatever the items and their types are called", {
    timeout: 60_000,
  }, () => {
    const key = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.uuid(),
      fc.constantFrom("__proto__", "a"),
    );
    const leaf = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.dictionary(key, fc.integer(), { maxKeys: 30 }),
    );
    const value = fc.dictionary(key, fc.oneof(leaf, fc.array(leaf, { maxLength: 12 })), {
      maxKeys: 20,
    });
    const watch = new FieldWatch();
    fc.assert(
      fc.property(key, value, (type, item) => {
        const batch = watch.batch();
        batch.item(request(), 0, type, JSON.parse(JSON.stringify({ item })));
        batch.end();
        batch.keep();
        const shape = watch.shapeOf(request());
        const sights = placedSights(shape);
        expect(sights).toHaveLength(shape.size);
        expect(shape.size).toBeLessThanOrEqual(MOST_ROWS);
        expect(shape.types.size).toBeLessThanOrEqual(MOST_EVENT_TYPES);
        for (const { path } of sights) expect(path.length).toBeLessThan(400);
      }),
      { numRuns: 100 },
    );
  });

  it("is a sample of what comes in floods, and everything else", () => {
    const flood = seen(Array.from({ length: 1_020 }, () => ({ a: 1 })));
    expect(flood).toEqual({ " object": 220, "a number": 220 });
  });

  it("gives random keys one place once there are more than fields have, and the rest its own", () => {
    const random = Array.from({ length: 20_000 }, (_, n) => ({
      [`k${n.toString(36)}`]: n,
      a: "x",
    }));
    const watch = new FieldWatch();
    const fields = seen(random, watch);
    expect(Object.keys(fields).length).toBeLessThanOrEqual(MOST_CHILDREN + 2);
    expect(fields["* number"]).toBe(4_016 - MOST_CHILDREN + 1);
    expect(fields["a string"]).toBe(4_016);
  });

  it("keeps to the limits together with what others have stored, and drops nothing that is", () => {
    const watch = new FieldWatch();
    seen([Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`mine_${n}`, 1]))], watch);
    const shape = watch.shapeOf(request());
    const stored = Array.from({ length: 80 }, (_, n) => ({
      eventType: "Push Sent",
      path: `theirs_${n}`,
      type: "string" as const,
      value: "",
      count: 5,
      lastAt: AT,
    }));
    rememberFields(shape, stored);
    limitShape(shape);
    const root = shape.types.get("Push Sent");
    expect(root?.children.size).toBe(MOST_CHILDREN);
    expect(
      [...(root?.children.keys() ?? [])].filter((name) => name.startsWith("theirs")),
    ).toHaveLength(80);
    expect(placedSights(shape)).toHaveLength(shape.size);
    expect(seen([{ one_more: 1, mine_0: 1 }], watch)["* number"]).toBeGreaterThan(0);
  });
});
