import { type Fields, id, object, quarantine, text } from "@/lib/providers/fields";
import { type Context, isAbsent, type Read, readerOf } from "./context";
import { parseRef, type Ref } from "./ref";
import type { OneDefinition, PartDefinition, ValueDefinition } from "./value-definition";

/** A checked reference, taken apart. */
export function refOf(ref: string): Ref {
  const parsed = parseRef(ref);
  if (parsed === null) throw new Error(`unchecked reference: ${ref}`);
  return parsed;
}

/** A value of an item: what it is called in messages, and how it is read. */
export type Value = { readonly name: string; readonly read: Read };

/** Compiles the first of several that is there. */
export function compileValue(definition: ValueDefinition): Value {
  const [first, ...more] = (Array.isArray(definition) ? definition : [definition]).map(oneOf);
  if (first === undefined) throw new Error("a value of nothing");
  if (more.length === 0) return first;
  const reads = [first, ...more].map(({ read }) => read);
  return { name: first.name, read: (context) => firstOf(reads, context) };
}

function firstOf(reads: readonly Read[], context: Context): unknown {
  for (const read of reads) {
    const found = read(context);
    if (!isAbsent(found)) return found;
  }
  return undefined;
}

function oneOf(definition: OneDefinition): Value {
  if (typeof definition === "string") {
    return { name: nameOf(definition), read: readerOf(refOf(definition)) };
  }
  if ("text" in definition) return { name: "text", read: () => definition.text };
  if ("join" in definition) return joined(definition);
  if ("in" in definition) return lookedUp(definition);
  const read = readerOf(refOf(definition.from));
  const change = changer(definition);
  return {
    name: nameOf(definition.from),
    read: (context) => {
      const found = read(context);
      const is =
        typeof found === "string" || typeof found === "number" || typeof found === "boolean";
      return is && found !== "" ? change(String(found)) : found;
    },
  };
}

/** How a reference is called in messages to people. */
export function nameOf(ref: string): string {
  return ref.replace(/^(?:\^|\$)\.|^@(?:header|query)\./, "");
}

function joined({ join, with: between }: Extract<OneDefinition, { join: unknown }>): Value {
  const reads = join.map((ref) => readerOf(refOf(ref)));
  return {
    name: join.map(nameOf).join(between),
    read: (context) => {
      const texts: string[] = [];
      for (const read of reads) {
        const found = text(read(context));
        if (found === null) return undefined;
        texts.push(found);
      }
      return texts.join(between);
    },
  };
}

/** No list of names is longer. */
const MAX_LOOKED_AT = 200;

function lookedUp({ in: ref, name, is, value }: Extract<OneDefinition, { in: unknown }>): Value {
  const read = readerOf(refOf(ref));
  return {
    name: `${nameOf(ref)} ${is}`,
    read: (context) => {
      const list = read(context);
      if (!Array.isArray(list)) return undefined;
      for (const entry of list.slice(0, MAX_LOOKED_AT)) {
        const fields: Fields | null = object(entry);
        if (fields !== null && fields[name] === is) return fields[value];
      }
      return undefined;
    },
  };
}

type Change = (text: string) => string | null;

/** One function of the changes that a definition names, in a fixed order. */
function changer(definition: Extract<OneDefinition, { from: unknown }>): Change {
  const { trim, lower, strip, before, after, prefix } = definition;
  const changes: Change[] = [
    ...(trim ? [(text: string) => text.trim()] : []),
    ...(strip === undefined ? [] : [(text: string) => stripped(text, strip)]),
    ...(before === undefined ? [] : [(text: string) => text.split(before, 1)[0] ?? text]),
    ...(after === undefined ? [] : [(text: string) => behind(text, after)]),
    ...(lower ? [(text: string) => text.toLowerCase()] : []),
    ...mapper(definition),
    ...(prefix === undefined ? [] : [(text: string) => prefix + text]),
  ];
  return (given) => {
    let found: string | null = given;
    for (const change of changes) {
      if (found === null || found === "") return null;
      found = change(found);
    }
    return found === "" ? null : found;
  };
}

function behind(text: string, sign: string): string {
  const at = text.indexOf(sign);
  return at < 0 ? text : text.slice(at + sign.length);
}

function mapper({ map, otherwise }: Extract<OneDefinition, { from: unknown }>): Change[] {
  if (map === undefined) return [];
  const table = new Map(Object.entries(map));
  return [(text) => table.get(text) ?? (otherwise === undefined ? text : otherwise)];
}

function stripped(text: string, signs: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && signs.includes(text[from] as string)) from++;
  while (to > from && signs.includes(text[to - 1] as string)) to--;
  return text.slice(from, to);
}

/** Reads an identity; null where a part of it that is needed is missing. */
export type Identity = (context: Context) => string[] | null;

/**
 * Compiles an identity. `onMissing` says what becomes of an item without a part that it needs;
 * `timeName` is what `@time` is called in messages.
 */
export function identityOf(
  definition: readonly PartDefinition[],
  onMissing: "quarantine" | "none",
  timeName = "time",
): Identity {
  const parts = definition.map((part) => {
    const isOptional = typeof part === "object" && "optional" in part;
    const value = compileValue(isOptional ? part.optional : part);
    return { ...value, name: value.name === "@time" ? timeName : value.name, isOptional };
  });
  return (context) => {
    const found: string[] = [];
    for (const { name, read, isOptional } of parts) {
      const exact = id(read(context), name);
      if (exact !== null) found.push(exact);
      else if (!isOptional) return onMissing === "none" ? null : missing(name);
    }
    return found;
  };
}

function missing(name: string): never {
  quarantine("missing_identity", `"${name}" is missing.`);
}
