import { textOf, tryParse } from "@/lib/providers/body";
import type { Fields } from "@/lib/providers/fields";
import { BodyError, type RawRequest } from "@/lib/providers/types";

/** Attributes that are read; headers of others are not kept, as they may name people. */
const ATTRIBUTES = ["specversion", "id", "source", "type", "time", "datacontenttype"] as const;

export const BINARY_HEADERS = ATTRIBUTES.map((name) => `ce-${name}`);

/**
 * The event of a request in binary mode: its attributes are headers, its data the body. Null for one in another
 * mode, which the media type tells. Throws BodyError where data that are said to be JSON are none.
 */
export function binaryEvent({ headers, body }: RawRequest): Fields | null {
  const media = mediaOf(headers["content-type"] ?? "");
  if (headers["ce-specversion"] === undefined || media.startsWith("application/cloudevents")) {
    return null;
  }
  const attributes = ATTRIBUTES.flatMap((name) => {
    const value = headers[`ce-${name}`];
    return value === undefined ? [] : [[name, decoded(value)] as const];
  });
  return { ...Object.fromEntries(attributes), ...dataOf(media, textOf(body)) };
}

/** Without its parameters, as in `application/json; charset=utf-8`. */
function mediaOf(type: string): string {
  return (type.split(";", 1)[0] ?? "").trim().toLowerCase();
}

function dataOf(media: string, text: string): { data?: unknown } {
  if (text === "") return {};
  const value = tryParse(text);
  const isJson = media === "application/json" || media === "text/json" || media.endsWith("+json");
  if (value === undefined && isJson) {
    throw new BodyError("not_json", "The body, which holds the event's data, is not valid JSON.");
  }
  return { data: value === undefined ? text : value };
}

/** Percent-encoded, as the specification has it; a sender that does not keep to it is read as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
