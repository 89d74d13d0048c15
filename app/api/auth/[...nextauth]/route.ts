import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/auth/next-auth";
import { OPEN_ID, openIdConfig, signInFailed } from "@/lib/auth/open-id";
import { knownIssuer } from "@/lib/auth/open-id-issuer";
import { noteOpenIdFault } from "@/lib/auth/open-id-sign-in";
import { requireSameOrigin } from "@/lib/auth/same-origin";
import { currentSession } from "@/lib/auth/session";
import { PushlensError } from "@/lib/errors";
import { handle } from "@/lib/http";
import { joinByOpenId } from "@/lib/settings/people/join-by-open-id";
import { tellOfNewSignIn } from "@/lib/settings/people/tell-of-new-sign-in";

type Context = { readonly params: Promise<{ nextauth: string[] }> };
type Handler = (request: Request, context: Context) => Promise<Response>;

const answer = handle(async (request: Request, context: Context) => {
  const [action, provider] = (await context.params).nextauth;
  // It would write into the log whatever a stranger sends.
  if (action === "_log") throw new PushlensError("not_found", "There is nothing here.");
  const openId = provider === OPEN_ID ? openIdConfig() : null;
  if (action === "callback" && request.method !== "POST" && !openId) {
    throw new PushlensError("method_not_allowed", "Sign in with POST.");
  }
  // Programs send none, and have the CSRF token to prove that they came here first.
  if (request.method === "POST" && request.headers.has("origin")) await requireSameOrigin();
  // While the database is away nobody's cookie is taken for one that has ended.
  if (action === "session") await currentSession();
  const issuer = openId && (await knownIssuer(openId).catch(noteOpenIdFault));
  if (openId && !issuer) return issuerFailed(action);
  const refusals: PushlensError[] = [];
  const agent = request.headers.get("user-agent") ?? "";
  const listeners = {
    onRefusal: (error: PushlensError) => void refusals.push(error),
    onNewDevice: (signedIn: { email: string; address: string }) =>
      void tellOfNewSignIn({ ...signedIn, agent }),
    onOpenId: joinByOpenId,
  };
  const next: Handler = NextAuth(nextAuthOptions(listeners, issuer?.algorithm));
  const answer = await next(request, context).catch(refuseUnreadable);
  if (refusals[0]) throw refusals[0];
  return answer;
});

/** Back to the page to sign in at, where its form or the issuer asked. */
function issuerFailed(action = ""): Response {
  const url = signInFailed();
  return action === "callback" ? Response.redirect(url) : Response.json({ url });
}

/** A body that is not what its content type says. */
function refuseUnreadable(error: unknown): never {
  if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  throw new PushlensError("bad_request", "The form could not be read. Nothing was changed.");
}

export { answer as GET, answer as POST };
