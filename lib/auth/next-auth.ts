import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { publishAuthAddress } from "@/lib/env";
import { log } from "@/lib/log";
import { clientAddress } from "./client-address";
import { viewerOf } from "./session";
import { SESSION_SECONDS, secureCookies, sessionClaims, sessionSecret } from "./session-token";
import { type SignedIn, signIn } from "./sign-in";

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

/** next-auth's options: e-mail and password, sessions as signed tokens that the database checks. */
export function nextAuthOptions(): NextAuthOptions {
  publishAuthAddress();
  return {
    secret: sessionSecret(),
    useSecureCookies: secureCookies(),
    // By the log's rules: an error's message may quote what was typed.
    logger: {
      error: (code, error) => log().error({ code, err: error }, "next-auth failed"),
      warn: (code) => log().warn({ code }, "next-auth warns"),
    },
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
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
          const signedIn = await signIn({ ...given.data, address }).catch(unavailable);
          return typeof signedIn === "string" ? null : signedIn;
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
      async session({ session, token }) {
        const claims = sessionClaims.safeParse(token).data;
        const viewer = claims ? await viewerOf(claims) : null;
        if (!viewer) return { expires: new Date(0).toISOString() };
        return { expires: session.expires, user: { email: viewer.email, role: viewer.role } };
      },
    },
  };
}

/** next-auth puts an error's message into the address that it leads to. */
function unavailable(error: unknown): never {
  log().error({ err: error }, "a sign-in failed");
  throw new Error("unavailable");
}

function addressOf(headers: Readonly<Record<string, unknown>>): string {
  return clientAddress({ get: (name) => z.string().safeParse(headers[name]).data ?? null });
}
