import type { Shape } from "@/lib/providers/mapping/shape";
import { words } from "@/lib/words/words";

/** What bodies are. */
export function shapeWords({ format, inner }: Shape): string {
  const say = words("sources-ui");
  if (inner === null) return say(format === "form" ? "form" : "json");
  return format === "form"
    ? say("formWithJson", { field: inner })
    : say("jsonInJson", { field: inner });
}
