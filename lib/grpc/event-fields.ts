import protobuf from "protobufjs";

/** A message as it is read: 64-bit numbers, enums and bytes as text; what is not set is absent. */
export type Message = { readonly [name: string]: unknown };

/** One field of a streamed event. */
export type EventField = {
  /** Its name as the adapter reads it: snake case, whatever the proto file prefers. */
  readonly name: string;
  /** The message inside the streamed one that holds it; null: the streamed one itself. */
  readonly parent: string | null;
  /** Its name in the proto file. */
  readonly key: string;
  readonly form: "plain" | "wrapper" | "timestamp";
  /** A 64-bit number, which JavaScript's numbers cannot hold. */
  readonly isLong: boolean;
};

const WRAPPER = /^\.google\.protobuf\.(?:String|Bytes|Bool|U?Int(?:32|64)|Double|Float)Value$/;
const INTEGER = /^-?\d+$/;

/** `eventName`, `event_name` and `EventName` are one field. */
export function snakeCase(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
}

/**
 * The fields of a streamed event. Where the message itself has no `nameField`, but one message
 * inside it has, that one's fields belong to the event too. Throws where there is no such field.
 */
export function eventFields(type: protobuf.Type, nameField: string): readonly EventField[] {
  const own = fieldsOf(type, null);
  if (own.some(({ name }) => name === nameField)) return own;
  for (const field of type.fieldsArray) {
    const inside = field.resolvedType;
    if (!(inside instanceof protobuf.Type) || field.repeated) continue;
    const inner = fieldsOf(inside, field.name);
    const known = new Set(inner.map(({ name }) => name));
    if (!known.has(nameField)) continue;
    const outer = own.filter(({ name, key }) => key !== field.name && !known.has(name));
    return [...outer, ...inner];
  }
  throw new Error(`its message ${type.name} has no field "${nameField}"`);
}

function fieldsOf(type: protobuf.Type, parent: string | null): EventField[] {
  return type.fieldsArray.map((field) => {
    const inside = field.resolvedType?.fullName ?? "";
    const isTimestamp = inside === ".google.protobuf.Timestamp";
    return {
      name: snakeCase(field.name),
      parent,
      key: field.name,
      form: isTimestamp ? "timestamp" : WRAPPER.test(inside) ? "wrapper" : "plain",
      isLong: isTimestamp || field.type in protobuf.types.long || /Int64Value$/.test(inside),
    };
  });
}

/** An event as one JSON object, names as the adapter reads them, every digit kept. */
export function writeEvent(fields: readonly EventField[], message: Message): string {
  const parts: string[] = [];
  for (const field of fields) {
    const value = fieldValue(field, message);
    if (value === undefined || value === null) continue;
    const isExact = field.isLong && typeof value === "string" && INTEGER.test(value);
    parts.push(`${JSON.stringify(field.name)}:${isExact ? value : JSON.stringify(value)}`);
  }
  return `{${parts.join(",")}}`;
}

/** One field of a message; undefined where it is not set. */
export function fieldValue(field: EventField, message: Message): unknown {
  const holder = field.parent === null ? message : messageIn(message[field.parent]);
  const value = holder?.[field.key];
  if (field.form === "plain" || value === undefined) return value;
  return messageIn(value)?.[field.form === "timestamp" ? "seconds" : "value"];
}

function messageIn(value: unknown): Message | undefined {
  return typeof value === "object" && value !== null ? (value as Message) : undefined;
}

/** The message that `writeEvent` would write as this event: what a sender sends. */
export function messageOf(fields: readonly EventField[], event: Message): Message {
  const message: Record<string, unknown> = {};
  for (const field of fields) {
    const value = event[field.name];
    if (value === undefined || value === null) continue;
    const holder = field.parent === null ? message : holderIn(message, field.parent);
    if (field.form === "plain") holder[field.key] = value;
    else holder[field.key] = { [field.form === "timestamp" ? "seconds" : "value"]: value };
  }
  return message;
}

function holderIn(message: Record<string, unknown>, parent: string): Record<string, unknown> {
  const holder = messageIn(message[parent]) ?? {};
  message[parent] = holder;
  return holder as Record<string, unknown>;
}
