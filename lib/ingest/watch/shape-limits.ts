import {
  type Field,
  JSON_TYPES,
  type JsonType,
  MOST_CHILDREN,
  MOST_EVENT_TYPES,
  MOST_ROWS,
  type Shape,
  type Sight,
} from "./payload-shape";

/** A sight with where it is: what is stored as a row. */
export type PlacedSight = {
  readonly eventType: string;
  readonly path: string;
  readonly type: JsonType;
  readonly value: string;
  readonly sight: Sight;
};

/** A row that is stored already. */
export type KnownField = Omit<PlacedSight, "sight"> & {
  readonly count: number;
  /** ms */
  readonly lastAt: number;
};

/** Every sight of a shape with its place. */
export function placedSights(shape: Shape): PlacedSight[] {
  return [...shape.types].flatMap(([eventType, root]) => below(eventType, root));
}

function below(eventType: string, field: Field): PlacedSight[] {
  return [
    ...ownSights(eventType, field),
    ...[...field.children.values()].flatMap((child) => below(eventType, child)),
  ];
}

function ownSights(eventType: string, field: Field): PlacedSight[] {
  const { path } = field;
  const types = field.sights.flatMap((sight, index): PlacedSight[] => {
    const type = JSON_TYPES[index];
    return sight && type ? [{ eventType, path, type, value: "", sight }] : [];
  });
  const words = [...(field.words ?? [])].map(([value, sight]) => ({
    ...{ eventType, path, value, sight },
    type: "string" as const,
  }));
  return [...types, ...words];
}

/** Takes what is stored of an endpoint into its shape, where this process had not seen it. */
export function rememberFields(shape: Shape, known: readonly KnownField[]): void {
  for (const row of known) shape.place(row).saved = true;
}

/** Drops what is new and goes beyond the limits, together with what is stored. */
export function limitShape(shape: Shape): void {
  for (const [eventType, root] of shape.types) {
    if (shape.types.size > MOST_EVENT_TYPES && isNew(root)) {
      shape.types.delete(eventType);
      shape.size -= below(eventType, root).length;
    } else limitChildren(shape, root);
  }
  for (const root of shape.types.values()) dropSights(shape, root);
}

function limitChildren(shape: Shape, field: Field): void {
  for (const [name, child] of field.children) {
    if (field.children.size > MOST_CHILDREN && isNew(child)) {
      field.children.delete(name);
      shape.size -= below("", child).length;
    } else limitChildren(shape, child);
  }
}

/** True where nothing of a field, or below it, is stored. */
function isNew(field: Field): boolean {
  return below("", field).every(({ sight }) => !sight.saved);
}

function dropSights(shape: Shape, field: Field): void {
  const tooMany = () => shape.size > MOST_ROWS;
  for (const [index, sight] of field.sights.entries()) {
    if (!sight || sight.saved || !tooMany()) continue;
    field.sights[index] = undefined;
    shape.size--;
  }
  for (const [word, sight] of field.words ?? []) {
    if (!sight.saved && tooMany() && field.words?.delete(word)) shape.size--;
  }
  for (const child of field.children.values()) if (tooMany()) dropSights(shape, child);
}
