import { tryParse } from "@/lib/providers/body";
import { object } from "@/lib/providers/fields";

/** An event whose data came as base64, with the JSON (or text) that they are; any other as it is. */
export function withData(item: unknown): unknown {
  const event = object(item);
  if (event === null || !Object.hasOwn(event, "data_base64") || Object.hasOwn(event, "data")) {
    return item;
  }
  const { data_base64: encoded, ...rest } = event;
  if (typeof encoded !== "string") return item;
  const text = new TextDecoder().decode(Buffer.from(encoded, "base64"));
  return { ...rest, data: tryParse(text) ?? text };
}
