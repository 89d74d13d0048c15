import type { Fields } from "@/lib/providers/fields";
import { digestOf } from "@/lib/providers/json";
import { getter, parsePath } from "@/lib/providers/path";
import type { RawRequest } from "@/lib/providers/types";
import { pathInItem, type Ref } from "./ref";

/** One item that is being read, and what was found out of it so far. */
export type Context = {
  readonly item: Fields;
  readonly request: RawRequest;
  /** The parameters of the URL's query, once somebody asked for one. */
  query: URLSearchParams | null;
  name: string;
  /** The item's time as part of a key: the instant where it is one, else the text as it came. */
  time: unknown;
};

/** A function that gives what a reference means; undefined where nothing is there. */
export type Read = (context: Context) => unknown;

/** Compiles a reference. */
export function readerOf(ref: Ref): Read {
  if (ref.scope === "header") {
    const { name } = ref;
    return ({ request }) => request.headers[name];
  }
  if (ref.scope === "query") {
    const { name } = ref;
    return (context) => {
      context.query ??= new URLSearchParams(context.request.query);
      return context.query.get(name);
    };
  }
  if (ref.scope === "reading") {
    if (ref.name === "type") return ({ name }) => name;
    if (ref.name === "time") return ({ time }) => time;
    return ({ item }) => digestOf(item);
  }
  const get = getter(parsePath(pathInItem(ref) ?? "") ?? []);
  return ({ item }) => get(item);
}

/** True where a value says nothing: missing, null, or a text of blanks. */
export function isAbsent(value: unknown): boolean {
  if (typeof value === "string") return value === "" || value.trim() === "";
  return value === undefined || value === null;
}
