import { type Fields, ignored, readItem, text, typeName } from "@/lib/providers/fields";
import type { ItemResult, RawRequest } from "@/lib/providers/types";
import { testOf } from "./condition";
import type { Context } from "./context";
import type { CheckedSource } from "./definition";
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

function contextOf(item: Context["item"], request: RawRequest): Context {
  return { item, request, query: null, name: "", time: null };
}
