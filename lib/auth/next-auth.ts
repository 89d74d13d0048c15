import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { clientAddress } from "./client-address";
import { SESSION_SECONDS, secureCookies, sessionSecret } from "./session-token";
import { type SignedIn, signIn } from "./sign-in";

const credentialsSchema = z.object({ email: z.string().max(500), password: z.string().max(5_000) });

/** next-auth's options: e-mail and password, sessions as signed tokens that the database checks. */
export function nextAuthOptions(): NextAuthOptions {
  return {
    secret: sessionSecret(),
    useSecureCookies: secureCookies(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(input, request) {
          const given = credentialsSchema.safeParse(input);
          if (!given.success) return null;
          return signIn({ ...given.data, address: addressOf(request.headers ?? {}) });
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        // `user` is there at sign-in alone; afterwards the token is kept as it is.
        const signedIn = user as Partial<SignedIn> | undefined;
        if (!signedIn?.id) return token;
        return { sub: signedIn.id, version: signedIn.sessionVersion };
      },
      session({ session }) {
        // Who and in which role is asked of the database; the browser needs no copy.
        return { expires: session.expires };
      },
    },
  };
}

function addressOf(headers: Readonly<Record<string, unknown>>): string {
  return clientAddress({ get: (name) => z.string().safeParse(headers[name]).data ?? null });
}
