/** What is new: a field, another type of a known field, or a word that its enumeration did not have. */
export type DriftKind = "field" | "type" | "value";

/** A type of a field, or a word in it, that is new to its event type. */
export type SeenField = {
  readonly endpointId: string;
  readonly eventType: string;
  /** Dotted; `[]` is a list's entries, `*` any key that is no name. */
  readonly path: string;
  /** A JSON type. */
  readonly type: string;
  /** '' is the field itself. */
  readonly value: string;
  readonly firstSeen: Date;
  readonly lastSeen: Date;
  /** Items that it was seen in, and items of its event type that were looked at. */
  readonly count: number;
  readonly items: number;
  /** The types that the field had before. */
  readonly was: readonly string[];
  readonly known: boolean;
  readonly sampleRequest: string;
  readonly sampleItem: number;
  /** Whether the sample's body is still there. */
  readonly isKept: boolean;
};

/** One change in what an endpoint sends, with what came along inside it. */
export type DriftRow = Omit<SeenField, "known"> & {
  readonly name: string;
  readonly provider: string;
  readonly kind: DriftKind;
  /** Names of the new fields inside this one. */
  readonly inside: readonly string[];
};

/** What follows its field within this time came with it (ms). */
const TOGETHER = 86_400_000;

/**
 * One row for each change: what is inside a field that is itself new, and the first words of a new
 * enumeration, are told with it.
 */
export function foldDrift(
  seen: readonly SeenField[],
): readonly Omit<DriftRow, "name" | "provider">[] {
  const fields = new Map<string, SeenField>();
  for (const field of seen) {
    const known = fields.get(keyOf(field, field.path));
    const isFirst = !known || field.firstSeen < known.firstSeen;
    if (field.value === "" && isFirst) fields.set(keyOf(field, field.path), field);
  }
  const inside = new Map<SeenField, string[]>();
  const tops: SeenField[] = [];
  for (const field of seen) {
    const top = outermost(field, fields);
    if (top === field) tops.push(field);
    else if (field.value === "" && field.path !== top.path)
      inside.set(top, [...(inside.get(top) ?? []), field.path.slice(top.path.length + 1)]);
  }
  return tops.map(({ known: _, ...field }, at) => ({
    ...field,
    kind: kindOf(field),
    inside: [...new Set(inside.get(tops[at] as SeenField) ?? [])].sort(),
  }));
}

function kindOf({ value, was }: Pick<SeenField, "value" | "was">): DriftKind {
  if (value !== "") return "value";
  return was.length > 0 ? "type" : "field";
}

function keyOf({ endpointId, eventType }: SeenField, path: string): string {
  return JSON.stringify([endpointId, eventType, path]);
}

/** The highest new field that this one came with; itself where there is none. */
function outermost(field: SeenField, fields: ReadonlyMap<string, SeenField>): SeenField {
  const parts = field.path.split(".");
  const levels = field.value === "" ? parts.length - 1 : parts.length;
  for (let level = 1; level <= levels; level++) {
    const above = fields.get(keyOf(field, parts.slice(0, level).join(".")));
    if (above && field.firstSeen.getTime() - above.firstSeen.getTime() < TOGETHER) return above;
  }
  return field;
}
