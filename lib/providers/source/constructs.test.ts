import { describe, expect, it } from "vitest";
import { utf8 } from "@/lib/providers/contract/subject";
import type { ItemResult, RawRequest } from "@/lib/providers/types";
import { EXAMPLE_SOURCE } from "@/lib/testing/example-source";
import { compileSource } from "./compile";
import type { SourceDefinition } from "./definition";

type Change = Partial<SourceDefinition>;

function readAll(change: Change, body: unknown, more: Partial<RawRequest> = {}): ItemResult[] {
  const provider = compileSource({ ...EXAMPLE_SOURCE, ...change });
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = { headers: {}, query: "", body: utf8(text), ...more };
  return provider.items(request).map((item) => provider.read(item, request, 0));
}

function events(...given: Parameters<typeof readAll>) {
  return readAll(...given).map((result) => {
    if (result.outcome !== "event") throw new Error(JSON.stringify(result));
    return result.event;
  });
}

const AT = "2026-03-01T10:00:00Z";
const item = { type: "sent", id: "1", at: AT, message: "m", user: "u" };
const fields = EXAMPLE_SOURCE.fields;

describe("a body", () => {
  it("is split at nested lists, and an entry that holds none of them is an item itself", () => {
    const body: Change = {
      body: { format: "json", items: ["entry[*].changes[*].value.statuses[*]"] },
      fields: {
        ...fields,
        message: ["id"],
        subscription: ["user"],
        title: "^.value.number",
        campaign: "$.account",
      },
    };
    const status = (id: string) => ({ ...item, id });
    const results = readAll(body, {
      account: "a",
      entry: [
        { changes: [{ value: { number: 7, statuses: [status("1"), status("2")] } }] },
        { changes: [{ value: { number: 8, statuses: [] } }, { field: "template" }] },
        { id: "no changes" },
      ],
    });
    expect(results.map(({ outcome }) => outcome)).toEqual([
      "event",
      "event",
      "quarantined",
      "quarantined",
    ]);
    const [first] = results;
    expect(first?.outcome === "event" && first.event).toMatchObject({
      message: ["1"],
      title: "7",
      campaign: "a",
    });
  });

  it("is split at the values of an object, and at recipients that are mere text", () => {
    const keyed: Change = { body: { format: "json", items: ["msys.*"] } };
    expect(events(keyed, [{ msys: { event: item } }])).toHaveLength(1);
    expect(readAll(keyed, [{ msys: {} }])).toEqual([]);
    const fan: Change = {
      body: { format: "json", items: ["to[*]"] },
      type: "$.type",
      fields: { message: ["$.message", "value"], key: ["$.id"], person: "value" },
      rules: [{ names: "sent", kind: "sent" }],
    };
    const found = events(fan, { ...item, to: ["a@x.example", "b@x.example"] });
    expect(found.map(({ person, message }) => [person, message])).toEqual([
      ["a@x.example", ["m", "a@x.example"]],
      ["b@x.example", ["m", "b@x.example"]],
    ]);
  });

  it("is a form, a form's field of JSON, a URL's query, or JSON in a text", () => {
    const form: Change = { body: { format: "form" } };
    const text = new URLSearchParams(item).toString();
    expect(events(form, text)).toMatchObject([{ message: ["m", "u"], at: Date.parse(AT) }]);
    expect(events(form, [item])).toHaveLength(1);
    const inField: Change = { body: { format: "form", field: "events" } };
    const encoded = new URLSearchParams({ events: JSON.stringify([item, item]) }).toString();
    expect(events(inField, encoded)).toHaveLength(2);
    const query: Change = { body: { format: "query" } };
    expect(events(query, "", { query: text })).toHaveLength(1);
    expect(compileSource({ ...EXAMPLE_SOURCE, ...query })).toMatchObject({
      methods: ["GET", "POST"],
      harmlessParameters: ["type", "message", "user", "id", "at", "campaign"],
    });
    const inText: Change = {
      body: { format: "json", texts: ["Message"], items: ["Message.list[*]"] },
    };
    expect(events(inText, { Message: JSON.stringify({ list: [item] }) })).toHaveLength(1);
    expect(readAll(inText, { Message: "a sentence" })).toMatchObject([{ outcome: "quarantined" }]);
  });

  it("keeps every digit of a number that is an id", () => {
    const body = JSON.stringify(item).replace('"m"', "4323372036854775807");
    expect(events({}, body)[0]?.message).toEqual(["4323372036854775807", "u"]);
  });
});

describe("a value", () => {
  const titled = (title: NonNullable<SourceDefinition["fields"]["title"]>, more: object) =>
    events({ fields: { ...fields, title } }, { ...item, ...more })[0]?.title;

  it("is the first that is there, of texts that are not blank", () => {
    expect(titled(["a", "b.c", { text: "none" }], { a: " ", b: { c: 3 } })).toBe("3");
    expect(titled(["a", "b", { text: "none" }], { a: "", b: null })).toBe("none");
  });

  it("is joined, cut, looked up, mapped and marked", () => {
    expect(titled({ join: ["a", "b"], with: ": " }, { a: "x", b: 2 })).toBe("x: 2");
    expect(titled({ join: ["a", "b"], with: ": " }, { a: "x" })).toBeNull();
    expect(titled({ from: "a", before: ".", lower: true, strip: "<>" }, { a: "<AB.cd>" })).toBe(
      "ab",
    );
    expect(titled({ from: "a", after: ":", prefix: "n:" }, { a: "whatsapp:+49" })).toBe("n:+49");
    expect(titled({ from: "a", map: { x: "y" }, otherwise: "z" }, { a: "x" })).toBe("y");
    expect(titled({ from: "a", map: { x: "y" }, otherwise: "z" }, { a: "q" })).toBe("z");
    const tags = [
      { name: "other", value: 1 },
      { name: "campaign", value: "menu" },
    ];
    expect(titled({ in: "tags", name: "name", is: "campaign", value: "value" }, { tags })).toBe(
      "menu",
    );
    expect(titled('["a.b"][1]', { "a.b": ["x", "y"] })).toBe("y");
  });

  it("stands in a header or in the URL's query, where the definition keeps it readable", () => {
    const change: Change = {
      fields: { ...fields, key: ["@header.x-id"], campaign: "@query.campaign" },
    };
    const more = { headers: { "x-id": "9" }, query: "campaign=menu%20a" };
    expect(events(change, item, more)[0]).toMatchObject({ key: ["9"], campaign: "menu a" });
    expect(compileSource({ ...EXAMPLE_SOURCE, ...change })).toMatchObject({
      harmlessHeaders: ["x-id"],
      harmlessParameters: ["campaign"],
    });
  });
});

describe("a rule", () => {
  it("is chosen by its name, whole before its beginning or end, and by what holds of the item", () => {
    const rules: SourceDefinition["rules"] = [
      { names: "mail.", by: "prefix", kind: "custom" },
      { names: ".bounce", by: "suffix", kind: "sent", when: [{ at: "hard", is: true }] },
      { names: "mail.open", kind: "opened", when: [{ at: "bot", present: true, not: true }] },
      { names: "mail.open", kind: "custom" },
      { names: "test", ignore: "test_event" },
    ];
    const kindOf = (type: string, more: object = {}) => {
      const [result] = readAll({ rules, caseless: true }, { ...item, type, ...more });
      return result?.outcome === "event" ? result.event.kind : result?.outcome;
    };
    expect(kindOf("Mail.Open")).toBe("opened");
    expect(kindOf("mail.open", { bot: "apple" })).toBe("custom");
    expect(kindOf("mail.other")).toBe("custom");
    expect(kindOf("push.bounce", { hard: true })).toBe("sent");
    expect(kindOf("push.bounce", { hard: "true" })).toBe("sent");
    expect(kindOf("push.bounce", { hard: false })).toBe("quarantined");
    expect(kindOf("test")).toBe("ignored");
    expect(kindOf("unheard of")).toBe("quarantined");
  });

  it("needs each part of a message, and of an opt-out's subscription", () => {
    const missing = { outcome: "quarantined", reason: "missing_identity" };
    expect(readAll({}, { ...item, user: "" })).toMatchObject([missing]);
    expect(readAll({}, { ...item, type: "left", user: null })).toMatchObject([missing]);
    const optional = { ...fields, message: ["message", { optional: "user" }] };
    expect(events({ fields: optional }, { ...item, user: " " })[0]?.message).toEqual(["m"]);
  });

  it("drops what is a test, whatever its type", () => {
    const change: Change = { ignore: [{ when: [{ at: "sandbox", is: 1 }], rule: "test_event" }] };
    expect(readAll(change, { ...item, sandbox: "1" })).toEqual([
      { outcome: "ignored", rule: "test_event", name: "sent" },
    ]);
  });
});

describe("a time", () => {
  const at = (definition: NonNullable<SourceDefinition["fields"]["at"]>, value: unknown) =>
    events({ fields: { ...fields, at: definition } }, { ...item, at: value })[0]?.at;
  const expected = Date.parse("2026-03-01T10:00:00.123Z");

  it.each(["s", "ms", "us", "ns"] as const)("counts in %s", (unit) => {
    const scale = { s: "", ms: "123", us: "123000", ns: "123000999" }[unit];
    const text = `${Math.floor(expected / 1_000)}${scale}`;
    const whole = unit === "s" ? expected - 123 : expected;
    expect(at({ from: "at", unit }, text)).toBe(whole);
    if (unit !== "ns") expect(at({ from: "at", unit }, Number(text))).toBe(whole);
    expect(at({ from: "at", unit: "s" }, expected / 1_000)).toBe(expected);
  });

  it("is a date of HTTP, or the first of several that is one", () => {
    expect(at({ from: "at", unit: "http-date" }, "Thu, 01 Oct 2026 10:00:00 GMT")).toBe(
      Date.UTC(2026, 9, 1, 10),
    );
    const either = [
      { from: ["never", "at"], unit: "iso" as const },
      { from: "at", unit: "s" as const },
    ];
    expect(at(either, "1772359200")).toBe(1_772_359_200_000);
    expect(at(either, "no time at all")).toBeNull();
  });
});

describe("what a machine did", () => {
  const marked: Change = {
    rules: [
      { names: "opened", kind: "opened", automatic: [{ at: "bot", in: ["proxy", true] }] },
      { names: "proxy_open", kind: "automatic_opened" },
    ],
    reports: { push: { opened: true, automatic: { opened: true } } },
  };

  it("is told by a mark, or by a name of its own, and is about the same message", () => {
    const opened = { ...item, type: "opened" };
    const found = events(marked, [
      { ...opened, bot: "proxy" },
      { ...opened, bot: "true" },
      { ...opened, bot: "" },
      opened,
      { ...item, type: "proxy_open" },
    ]);
    expect(found.map(({ kind }) => kind)).toEqual([
      "automatic_opened",
      "automatic_opened",
      "opened",
      "opened",
      "automatic_opened",
    ]);
    for (const { message } of found) expect(message).toEqual(["m", "u"]);
  });
});
