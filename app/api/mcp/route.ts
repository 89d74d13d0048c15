import { errorAnswer, toResponse } from "@/lib/http";
import { answerMcp } from "@/lib/mcp/answer-mcp";

/** Every report, for assistants, by the Model Context Protocol. */
async function answer(request: Request): Promise<Response> {
  try {
    return await answerMcp(request);
  } catch (error) {
    const refusal = errorAnswer(error);
    if (refusal.status !== 401) return toResponse(refusal);
    const asks = { "WWW-Authenticate": 'Bearer realm="Pushlens"' };
    return toResponse({ ...refusal, headers: { ...refusal.headers, ...asks } });
  }
}

export { answer as DELETE, answer as GET, answer as POST };
