import { STAGES, type Stage } from "@/lib/providers/event";
import {
  counted,
  type Fields,
  ignored,
  quarantine,
  readItem,
  text,
  typeName,
} from "@/lib/providers/fields";
import type { ItemResult, RawRequest } from "@/lib/providers/types";
import { testOf } from "./condition";
import type { Context } from "./context";
import type { CheckedSource } from "./definition";
import { eventReader } from "./event-reader";
import { tableOf } from "./table";
import { compileValue } from "./value";

/** Compiles what one item means: the provider's `read`. */
export function itemReader(
  source: CheckedSource,
): (item: unknown, request: RawRequest) => ItemResult {
  const type = compileValue(source.type);
  const table = tableOf(source);
  const dropped = (source.ignore ?? []).map(({ when, rule }) => ({ rule, test: testOf(when) }));
  const nameOf = (fields: Fields, request: RawRequest) =>
    text(type.read(contextOf(fields, request)));
  const read = (fields: Fields, request: RawRequest) => {
    const context = contextOf(fields, request);
    for (const { rule, test } of dropped) {
      if (test?.(context)) return ignored(rule, nameOf(fields, request));
    }
    context.name = typeName(type.read(context), type.name);
    return table(context);
  };
  return (item, request) => readItem(item, request, nameOf, read);
}

/**
 * Reads an item as a stage, whatever its type, by what is read of all items. Null where that does not
 * say which message it is about, and what recognises it.
 */
export function stageReader(
  source: CheckedSource,
): ((item: unknown, request: RawRequest, stage: Stage) => ItemResult) | null {
  const { message, key, unique } = source.fields;
  if (!message || !(key || unique)) return null;
  const type = compileValue(source.type);
  const nameOf = (fields: Fields, request: RawRequest) =>
    text(type.read(contextOf(fields, request)));
  const readers = new Map(
    STAGES.map((stage) => [stage, eventReader(stage, source.fields, source.defaultChannel)]),
  );
  return (item, request, stage) =>
    readItem(item, request, nameOf, (fields) => {
      const context = contextOf(fields, request);
      context.name = typeName(type.read(context), type.name);
      const read = readers.get(stage);
      return read ? counted(read(context)) : quarantine("unknown_type", `"${stage}" is no stage.`);
    });
}

function contextOf(item: Context["item"], request: RawRequest): Context {
  return { item, request, query: null, name: "", time: null };
}
