import { parseRef, type Ref } from "./ref";

/** A reference in a definition, with where it stands there. */
export type Placed = { readonly at: readonly (string | number)[]; readonly ref: Ref };

/** Fields that hold references as bare texts, or in lists; elsewhere text is just text. */
const REFS: ReadonlySet<string> = new Set([
  "message",
  "subscription",
  "key",
  "follows",
  "optional",
  "from",
  "in",
  "list",
  "join",
  "at",
  "campaign",
  "campaignName",
  "platform",
  "person",
  "address",
  "cause",
  "title",
  "plannedMethod",
  "deliveryMethod",
  "country",
  "language",
  "topics",
  "type",
  "devices",
  "enumerations",
]);

/** The parts of a definition that hold references. */
type Holder = {
  readonly body: { readonly refuse?: readonly { readonly when: unknown }[] | undefined };
  readonly type: unknown;
  readonly ignore?: unknown;
  readonly fields: unknown;
  readonly rules: unknown;
  readonly devices?: unknown;
  readonly enumerations?: unknown;
};

/** Every reference of a definition. */
export function refsOf(source: Holder): Placed[] {
  const { type, ignore, fields, rules, devices, enumerations } = source;
  const body = { refuse: source.body.refuse?.map(({ when }) => ({ when })) };
  return refsIn({ body, type, ignore, fields, rules, devices, enumerations });
}

/** Every reference that stands somewhere inside a part of a definition. */
export function refsIn(part: unknown, at: readonly (string | number)[] = []): Placed[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]): Placed[] => {
    const here = [...at, name];
    // The values of a condition's `in`, of a table, and of properties' names are no references.
    if (name === "map" || name === "names" || name === "without") return [];
    if (name === "in" && Array.isArray(value)) return [];
    if (name === "properties") return propertyRefs(value, here);
    return REFS.has(name) ? refsUnder(value, here) : refsIn(value, here);
  });
}

function propertyRefs(properties: unknown, at: readonly (string | number)[]): Placed[] {
  if (typeof properties !== "object" || properties === null) return [];
  return Object.entries(properties).flatMap(([name, value]) => refsUnder(value, [...at, name]));
}

/** The references of a value, where a bare text is one itself, in their order. */
function refsUnder(value: unknown, at: readonly (string | number)[]): Placed[] {
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => refsUnder(one, [...at, index]));
  }
  if (typeof value !== "string") return refsIn(value, at);
  const ref = parseRef(value);
  return ref === null ? [] : [{ at, ref }];
}
