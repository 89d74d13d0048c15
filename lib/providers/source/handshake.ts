import type { Handshake, HookReply } from "@/lib/providers/types";
import type { HandshakeDefinition } from "./handshake-definition";

/** Longer texts are sent back to nobody. */
const MAX_ECHO = 500;

/** Compiles what a source's questions are answered. */
export function handshakeOf({ echo, get, options }: HandshakeDefinition): Handshake {
  const look = (query: string, token: string): HookReply | null => {
    const text = echo ? echoOf(echo, query, token) : null;
    if (text !== null) return { status: 200, text };
    return get ? { status: 200, text: "" } : null;
  };
  return ({ method, headers, query }, token) => {
    if (method === "GET" || method === "HEAD") return look(query, token);
    return method === "OPTIONS" && options ? allowOrigin(headers) : null;
  };
}

function allowOrigin(headers: Readonly<Record<string, string>>): HookReply | null {
  const origin = headers["webhook-request-origin"];
  if (!origin) return null;
  const allowed = { "WebHook-Allowed-Origin": origin, "WebHook-Allowed-Rate": "*", Allow: "POST" };
  return { status: 200, text: "", headers: allowed };
}

function echoOf(
  { parameter, token: name }: NonNullable<HandshakeDefinition["echo"]>,
  query: string,
  token: string,
): string | null {
  const parameters = new URLSearchParams(query);
  const asked = parameters.get(parameter) ?? "";
  const isRight = asked !== "" && asked.length <= MAX_ECHO && parameters.get(name) === token;
  return isRight ? asked : null;
}
