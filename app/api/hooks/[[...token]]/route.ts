import { handle } from "@/lib/http";
import { readBody } from "@/lib/ingest/door/read-body";
import { answerHook } from "@/lib/ingest/door/receive";
import { replyHeaders } from "@/lib/ingest/door/reply-headers";

type Context = { readonly params: Promise<{ token?: string[] }> };

const hook = handle(async (request: Request, { params }: Context) => {
  const { token } = await params;
  const reply = await answerHook({
    method: request.method,
    token: token?.length === 1 ? (token[0] ?? null) : null,
    headers: Object.fromEntries(request.headers),
    query: new URL(request.url).search.slice(1),
    readBody: (limit, take) =>
      readBody(request.body, request.headers.get("content-encoding"), limit, take),
  });
  const { status, text } = reply;
  return new Response(status === 204 ? null : text, { status, headers: replyHeaders(reply) });
});

export const dynamic = "force-dynamic";
export {
  hook as DELETE,
  hook as GET,
  hook as HEAD,
  hook as OPTIONS,
  hook as PATCH,
  hook as POST,
  hook as PUT,
};
