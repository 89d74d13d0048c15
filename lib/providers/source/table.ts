import type { Channel, Kind } from "@/lib/providers/event";
import { counted, ignored, quarantine } from "@/lib/providers/fields";
import type { IgnoreRule, ItemResult } from "@/lib/providers/types";
import { type Test, testOf } from "./condition";
import type { Context } from "./context";
import type { CheckedSource, FieldsDefinition, RuleDefinition } from "./definition";
import { eventReader, type ReadEvent } from "./event-reader";

/** What a rule makes of an item that it fits. */
type Outcome = { readonly read: ReadEvent } | { readonly ignore: IgnoreRule };
type Rule = Outcome & { readonly test: Test | null };
type Loose = Rule & { readonly fits: (name: string) => boolean };

/** Compiles the table of names. The function reads an item whose name is in the context. */
export function tableOf(source: CheckedSource): (context: Context) => ItemResult {
  const fold = source.caseless ? (name: string) => name.toLowerCase() : (name: string) => name;
  const find = finderOf(source, fold);
  const other = source.otherwise === "custom" ? customReader(source) : null;
  return (context) => {
    const found: Outcome | null = find(fold(context.name), context) ?? other;
    if (found === null) {
      return quarantine("unknown_type", `The type "${context.name}" is not known.`);
    }
    return "ignore" in found ? ignored(found.ignore, context.name) : counted(found.read(context));
  };
}

type Find = (name: string, context: Context) => Rule | undefined;

function finderOf(source: CheckedSource, fold: (name: string) => string): Find {
  const exact = new Map<string, Rule[]>();
  const loose: Loose[] = [];
  for (const definition of source.rules) {
    const rule = { ...outcomeOf(definition, source), test: testOf(definition.when) };
    for (const name of [definition.names].flat().map(fold)) {
      const fits = FITS[definition.by ?? "exact"];
      if (fits === null) exact.set(name, [...(exact.get(name) ?? []), rule]);
      else loose.push({ ...rule, fits: (one) => fits(one, name) });
    }
  }
  const holds = ({ test }: Rule, context: Context) => test === null || test(context);
  return (name, context) =>
    exact.get(name)?.find((rule) => holds(rule, context)) ??
    loose.find((rule) => rule.fits(name) && holds(rule, context));
}

const FITS = {
  exact: null,
  prefix: (name: string, start: string) => name.startsWith(start),
  suffix: (name: string, end: string) => name.endsWith(end),
} as const;

function outcomeOf(rule: RuleDefinition, source: CheckedSource): Outcome {
  if (rule.ignore !== undefined) return { ignore: rule.ignore };
  const fields = fieldsOf(rule, source);
  const readerOf = (kind: Kind) => eventReader(kind, fields, source.defaultChannel);
  const read = readerOf(rule.kind as Kind);
  const isAutomatic = testOf(rule.automatic);
  if (isAutomatic === null) return { read };
  const byMachine = readerOf(rule.kind === "clicked" ? "automatic_clicked" : "automatic_opened");
  return { read: (context) => (isAutomatic(context) ? byMachine(context) : read(context)) };
}

/** A rule's fields before those of all items. */
export function fieldsOf(rule: RuleDefinition, source: CheckedSource): FieldsDefinition {
  const { names: _n, by: _b, when: _w, kind: _k, ignore: _i, automatic: _a, ...own } = rule;
  const properties = { ...source.fields.properties, ...own.properties };
  return {
    ...source.fields,
    ...own,
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
  };
}

function customReader({ fields, defaultChannel }: CheckedSource): { readonly read: ReadEvent } {
  const channel: Channel = defaultChannel;
  return { read: eventReader("custom", fields, channel) };
}
