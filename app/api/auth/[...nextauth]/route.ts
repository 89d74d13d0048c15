import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/auth/next-auth";
import { requireSameOrigin } from "@/lib/auth/same-origin";
import { currentSession } from "@/lib/auth/session";
import { PushlensError } from "@/lib/errors";
import { handle } from "@/lib/http";
import { tellOfNewSignIn } from "@/lib/settings/people/tell-of-new-sign-in";

type Context = { readonly params: Promise<{ nextauth: string[] }> };
type Handler = (request: Request, context: Context) => Promise<Response>;

const answer = handle(async (request: Request, context: Context) => {
  const [action] = (await context.params).nextauth;
  // It would write into the log whatever a stranger sends.
  if (action === "_log") throw new PushlensError("not_found", "There is nothing here.");
  if (action === "callback" && request.method !== "POST") {
    throw new PushlensError("method_not_allowed", "Sign in with POST.");
  }
  // Programs send none, and have the CSRF token to prove that they came here first.
  if (request.method === "POST" && request.headers.has("origin")) await requireSameOrigin();
  // While the database is away nobody's cookie is taken for one that has ended.
  if (action === "session") await currentSession();
  const refusals: PushlensError[] = [];
  const agent = request.headers.get("user-agent") ?? "";
  const next: Handler = NextAuth(
    nextAuthOptions({
      onRefusal: (error) => refusals.push(error),
      onNewDevice: (signedIn) => void tellOfNewSignIn({ ...signedIn, agent }),
    }),
  );
  const answer = await next(request, context).catch(refuseUnreadable);
  if (refusals[0]) throw refusals[0];
  return answer;
});

/** A body that is not what its content type says. */
function refuseUnreadable(error: unknown): never {
  if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  throw new PushlensError("bad_request", "The form could not be read. Nothing was changed.");
}

export { answer as GET, answer as POST };
