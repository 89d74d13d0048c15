import type { HookReply } from "@/lib/providers/types";

/** The headers of an answer to a hook: text that nobody takes for anything else, unless it says more. */
export function replyHeaders({ headers, status, text }: HookReply): Record<string, string> {
  const all: Record<string, string> = { "X-Content-Type-Options": "nosniff", ...headers };
  if (status === 204) return all;
  all["Content-Type"] ??= "text/plain; charset=utf-8";
  all["Content-Length"] = String(Buffer.byteLength(text));
  return all;
}
