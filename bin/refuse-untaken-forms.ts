import type { IncomingMessage, ServerResponse } from "node:http";
import { PushlensError } from "@/lib/errors";
import { type SentForm, withForm } from "@/lib/form-taken";
import { errorAnswer } from "@/lib/http";
import { words } from "@/lib/words/words";

/**
 * Answers 400 where Next says 500 of a form that none of our actions has taken: whatever failed, it
 * was before any of our code ran, over what the sender wrote. `answer` is how Next answers.
 */
export async function refuseUntakenForms(
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => Promise<void>,
): Promise<void> {
  // Routes of the API say by themselves what is wrong.
  if (request.method !== "POST" || request.url?.startsWith("/api/")) return answer();
  const form: SentForm = { taken: false };
  const unreadable = new PushlensError("bad_request", words("entrance")("formUnreadable"));
  replaceFailure(response, form, errorAnswer(unreadable).body);
  await withForm(form, answer);
}

/** Makes a 400 with `text` out of a 500, at the last moment: Next writes its head when it likes. */
function replaceFailure(response: ServerResponse, form: SentForm, text: string): void {
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  let replaced = false;
  const isFailure = (status: number) => status === 500 && !form.taken && !response.headersSent;
  const begin = () => {
    if (isFailure(response.statusCode)) response.writeHead(500);
  };
  const overrides = {
    writeHead(status: number, ...more: never[]) {
      if (!isFailure(status)) return writeHead(status, ...more);
      replaced = true;
      for (const name of response.getHeaderNames()) {
        if (name.startsWith("content-") && name !== "content-security-policy")
          response.removeHeader(name);
      }
      return writeHead(400, { "Content-Type": "application/json" });
    },
    write(chunk: Buffer, ...more: never[]) {
      begin();
      return replaced || write(chunk, ...more);
    },
    end(...parts: never[]) {
      begin();
      return replaced ? end(text) : end(...parts);
    },
  };
  Object.assign(response, overrides);
}
