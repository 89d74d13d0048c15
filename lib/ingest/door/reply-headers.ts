import type { HookReply } from "@/lib/providers/types";

/** The headers of an answer to a hook: text that nobody takes for anything else, unless it says more. */
export function replyHeaders({ headers, status, text }: HookReply): Record<string, string> {
  const type = status === 204 ? {} : { "Content-Type": "text/plain; charset=utf-8" };
  const length = status === 204 ? {} : { "Content-Length": String(Buffer.byteLength(text)) };
  return { ...type, "X-Content-Type-Options": "nosniff", ...headers, ...length };
}
