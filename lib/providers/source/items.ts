import { PushlensError } from "@/lib/errors";
import { bounded, splitText, textOf, tryParse, UnreadableLine } from "@/lib/providers/body";
import type { Json } from "@/lib/providers/event";
import { type Fields, object } from "@/lib/providers/fields";
import { getter, parsePath } from "@/lib/providers/path";
import { BodyError, type RawRequest } from "@/lib/providers/types";
import type { AddAbove } from "./above";
import type { BodyDefinition } from "./definition";
import { type Splitter, splitterOf } from "./tree";

type IsItem = (object: { readonly [name: string]: Json }) => boolean;
type Documents = (request: RawRequest) => readonly unknown[];

/** Beyond what the definition of a body says: what items keep of what is above them, and what they are. */
export type Parts = {
  readonly above: AddAbove | null;
  /** True for an object that is an item by itself, whatever lists it holds; throws BodyError for no delivery. */
  readonly isItem: IsItem;
};

/** Compiles how a body is split into items. The function throws BodyError, or `too_large`. */
export function itemsReader(body: BodyDefinition, { above, isItem }: Parts): Documents {
  const splitter = body.items ? splitterOf(body.items) : null;
  const texts = (body.texts ?? []).map(textParser);
  const documents = documentsReader(
    body,
    (value) => isItem(value) || splitter?.holds(value) === true,
  );
  if (!splitter && !above && texts.length === 0) return documents;
  return (request) => {
    const items: unknown[] = [];
    for (const document of documents(request)) {
      for (const parse of texts) parse(document);
      takeItems(document, splitter, (item, parent) => {
        bounded(items).push(above && !isUnreadable(item) ? above(item, parent, document) : item);
      });
    }
    return bounded(items);
  };
}

const isUnreadable = (item: unknown) => item instanceof UnreadableLine;

function takeItems(
  document: unknown,
  splitter: Splitter | null,
  take: (item: unknown, parent: unknown) => void,
): void {
  if (splitter?.holds(document)) splitter.split(document, take);
  else take(document, document);
}

/** Reads a text inside a document as JSON, in its place; one that is none stays as it is. */
function textParser(path: string): (document: unknown) => void {
  const steps = [...(parsePath(path) ?? [])];
  const last = steps.pop();
  const holder = getter(steps);
  return (document) => {
    const fields = object(holder(document)) as Record<string, unknown> | null;
    if (fields === null || last === undefined || !Object.hasOwn(fields, last)) return;
    const text = fields[last];
    const parsed = typeof text === "string" ? tryParse(text) : undefined;
    if (typeof parsed === "object" && parsed !== null) fields[last] = parsed;
  };
}

function documentsReader(body: BodyDefinition, isItem: IsItem): Documents {
  return ({ body: bytes, query }) => {
    const text = textOf(bytes);
    if (text === "" && body.format === "query" && query !== "") return [formFields(query)];
    if (text === "" && body.emptyIsNothing) return [];
    const isForm =
      body.format === "form" && !/^(?:[[{]|$)/.test(text) && tryParse(text) === undefined;
    return isForm ? formDocuments(text, body.field, isItem) : splitText(text, isItem);
  };
}

function formDocuments(
  text: string,
  field: string | undefined,
  isItem: IsItem,
): readonly unknown[] {
  if (!text.includes("=")) throw new BodyError("not_json", "The body is neither a form nor JSON.");
  const fields = formFields(text);
  if (field === undefined) return [fields];
  const inside = fields[field];
  if (typeof inside !== "string") {
    throw new BodyError("not_an_event", `The form has no field "${field}".`);
  }
  return splitText(inside.trim(), isItem);
}

/** No form of a real vendor has more fields. */
const MAX_FIELDS = 1_000;

/** A form's fields; of one that comes again the last counts. Throws `too_large`. */
export function formFields(text: string): Fields {
  let fields = 1;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) fields++;
  if (fields > MAX_FIELDS) {
    throw new PushlensError("too_large", `The form has more than ${MAX_FIELDS} fields.`);
  }
  return Object.fromEntries(new URLSearchParams(text));
}
