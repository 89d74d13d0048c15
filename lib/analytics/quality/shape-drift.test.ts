import { expect, test } from "vitest";
import { foldDrift, type SeenField } from "./shape-drift";

const AT = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;

function seen(
  path: string,
  more: Partial<SeenField> & { readonly after?: number } = {},
): SeenField {
  const { after = 0, ...rest } = more;
  return {
    endpointId: "e",
    eventType: "click",
    path,
    type: "string",
    value: "",
    firstSeen: new Date(AT + after),
    lastSeen: new Date(AT + after),
    count: 1,
    items: 900,
    was: [],
    known: false,
    sampleRequest: "r",
    sampleItem: 0,
    isKept: true,
    ...rest,
  };
}

const told = (fields: readonly SeenField[]) =>
  foldDrift(fields).map(({ path, kind, type, value, inside }) => ({
    ...{ path, kind, inside },
    what: value || type,
  }));

test("a new field, another type of a known one and a new word are told apart", () => {
  expect(
    told([
      seen("geo"),
      seen("id", { type: "number", was: ["string"] }),
      seen("os", { value: "HarmonyOS" }),
    ]),
  ).toEqual([
    { path: "geo", kind: "field", what: "string", inside: [] },
    { path: "id", kind: "type", what: "number", inside: [] },
    { path: "os", kind: "value", what: "HarmonyOS", inside: [] },
  ]);
});

test("what came inside a new field is told with it, in whatever order it is read", () => {
  const came = [
    seen("geo.city.name", { after: HOUR }),
    seen("geo", { type: "object" }),
    seen("geo.city", { type: "object" }),
    seen("geo.tags.[]"),
    seen("geo.tags", { type: "list" }),
  ];
  const expected = [
    {
      path: "geo",
      kind: "field",
      what: "object",
      inside: ["city", "city.name", "tags", "tags.[]"],
    },
  ];
  expect(told(came)).toEqual(expected);
  expect(told([...came].reverse())).toEqual(expected);
});

test("the first words of a new enumeration are told with it; what follows days later is told", () => {
  expect(
    told([
      seen("os"),
      seen("os", { value: "iOS" }),
      seen("os", { value: "HarmonyOS", after: 48 * HOUR }),
      seen("geo", { type: "object" }),
      seen("geo.zip", { after: 48 * HOUR }),
    ]).map(({ path, what }) => `${path} ${what}`),
  ).toEqual(["os string", "os HarmonyOS", "geo object", "geo.zip string"]);
});

test("fields of other event types and endpoints are told apart", () => {
  expect(
    told([seen("geo"), seen("geo", { eventType: "delivery" }), seen("geo", { endpointId: "f" })]),
  ).toHaveLength(3);
});
