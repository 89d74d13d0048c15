import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { env, publishAuthAddress } from "@/lib/env";
import { PushlensError } from "@/lib/errors";
import { log } from "@/lib/log";
import { clientAddress } from "./client-address";
import { knownDevice } from "./known-device";
import { OPEN_ID, openIdConfig, openIdProvider } from "./open-id";
import type { OpenIdClaims } from "./open-id-claims";
import { type JoinOpenId, noteOpenIdFault, signInByOpenId } from "./open-id-sign-in";
import { isHeld, sessionOf } from "./session";
import {
  SESSION_SECONDS,
  type SessionClaims,
  secureCookies,
  sessionClaims,
  sessionSecret,
  TOKEN_SECONDS,
} from "./session-token";
import { signIn, signInEmail } from "./sign-in";
import { createSession, endSessionRow } from "./start-session";

/** Who is told of what next-auth keeps to itself. */
type Listeners = {
  readonly onRefusal: (error: PushlensError) => void;
  readonly onNewDevice: (signedIn: { readonly email: string; readonly address: string }) => void;
  /** Finds or makes the account of a person that an issuer knows. */
  readonly onOpenId: JoinOpenId;
};

const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !value.includes("\0"));
const credentialsSchema = z.object({
  email: text(500),
  password: text(5_000),
  code: text(100).optional(),
});

/**
 * next-auth's options: e-mail and password, or an OpenID Connect issuer; sessions as signed tokens whose
 * rows the database keeps. `onRefusal` is told of what is refused unjudged, which next-auth has no
 * answer for; `onNewDevice` of who signed in in a browser that is new to the account. `algorithm` is
 * what the issuer signs with, where this is about signing in by it.
 */
export function nextAuthOptions(listeners: Listeners, algorithm = "RS256"): NextAuthOptions {
  publishAuthAddress();
  const { onRefusal, onNewDevice } = listeners;
  const openId = openIdConfig();
  return {
    secret: sessionSecret(),
    useSecureCookies: secureCookies(),
    // By the log's rules: an error's message may quote what was typed.
    logger: {
      error: (code, error) => {
        // It takes what a stranger sent for our own configuration, and would answer 500.
        if (code === NO_ADDRESS) return onRefusal(noAddress());
        if (OF_OPEN_ID.test(code)) return void noteOpenIdFault(causeOf(error));
        if (code !== ENDED) log().error({ code, err: error }, "next-auth failed");
      },
      warn: (code) => log().warn({ code }, "next-auth warns"),
    },
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    jwt: { maxAge: TOKEN_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    providers: [
      Credentials({
        credentials: {
          email: { type: "email" },
          password: { type: "password" },
          code: { type: "text" },
        },
        async authorize(input, request) {
          const given = credentialsSchema.safeParse(input);
          if (!given.success) return null;
          const address = addressOf(request.headers ?? {});
          return signInHere({ ...given.data, address }, onNewDevice).catch((error: unknown) => {
            if (error instanceof PushlensError) onRefusal(error);
            else log().error({ err: error }, "a sign-in failed");
            // next-auth puts an error's message into the address that it leads to.
            throw new Error("unavailable");
          });
        },
      }),
      ...(openId ? [openIdProvider(openId, algorithm)] : []),
    ],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== OPEN_ID) return true;
        const { onOpenId } = listeners;
        const opened = await signInByOpenId(profile as OpenIdClaims, onOpenId, onNewDevice);
        if (typeof opened === "string") return `${env().PUSHLENS_URL}/sign-in?refused=${opened}`;
        // The same object comes to `jwt`, as there is no adapter to make another.
        Object.assign(user, { claims: opened });
        return true;
      },
      async jwt({ token, user }) {
        // `user` is there at sign-in alone.
        if (user) return (user as Partial<Opened>).claims ?? {};
        const claims = sessionClaims.safeParse(token).data;
        // next-auth would make a new cookie of an ended session's; thrown at, it takes it away.
        if (!claims || !(await sessionOf(claims))) throw new Error("The session has ended.");
        return claims;
      },
      async session({ token }) {
        const session = await sessionOf(sessionClaims.parse(token));
        if (!session || isHeld(session)) return { expires: new Date(0).toISOString() };
        const { endsAt, email, role } = session;
        return { expires: endsAt.toISOString(), user: { email, role } };
      },
    },
    events: {
      async signOut({ token }) {
        const claims = sessionClaims.safeParse(token).data;
        if (claims) await endSessionRow(claims);
      },
    },
  };
}

/** What next-auth says of a session's cookie that is good no more. */
const ENDED = "JWT_SESSION_ERROR";
/** And of a parameter or cookie that says where to go afterwards, and is no address. */
const NO_ADDRESS = "INVALID_CALLBACK_URL_ERROR";

/** What it says of sign-ins elsewhere. */
const OF_OPEN_ID =
  /^(?:SIGNIN_OAUTH|OAUTH_CALLBACK|OAUTH_PARSE_PROFILE|OAUTH_CALLBACK_HANDLER)_ERROR$/;

function causeOf(said: unknown): unknown {
  return said instanceof Error
    ? said
    : z.object({ error: z.unknown() }).safeParse(said).data?.error;
}

function noAddress(): PushlensError {
  return new PushlensError(
    "bad_request",
    "Where to go afterwards (callbackUrl) is not written as an address. Nothing was changed.",
  );
}

/** An account that has signed in, and its session. */
type Opened = { readonly id: string; readonly email: string; readonly claims: SessionClaims };

async function signInHere(
  input: {
    readonly email: string;
    readonly password: string;
    readonly code?: string | undefined;
    readonly address: string;
  },
  onNewDevice: Listeners["onNewDevice"],
): Promise<Opened | null> {
  const device = await knownDevice(signInEmail(input.email));
  const signedIn = await signIn({ ...input, device });
  if (!signedIn || typeof signedIn === "string") return null;
  const { id, email, sessionVersion } = signedIn;
  const claims = await createSession(id, sessionVersion);
  if (!device) onNewDevice({ email, address: input.address });
  return { id, email, claims };
}

function addressOf(headers: Readonly<Record<string, unknown>>): string {
  return clientAddress({ get: (name) => z.string().safeParse(headers[name]).data ?? null });
}
