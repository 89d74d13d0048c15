import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
// @ts-expect-error It brings no types.
import Provider from "oidc-provider";

/** What the issuer says of a person, beside the `sub` that they signed in with. */
export type IssuerClaims = Readonly<Record<string, unknown>>;

export const CLIENT = { id: "pushlens", secret: "a secret between two machines" } as const;

/**
 * An OpenID Connect issuer on loopback: `oidc-provider`, whose own pages take any password. For tests
 * only.
 */
export class OpenIdIssuer {
  /** By what they sign in with. */
  readonly people = new Map<string, IssuerClaims>();
  /** By how much the clock that it makes tokens by is behind (s). */
  clockBehind = 0;
  /** Whom the answer about a person says it is about, where it is not about the token's. */
  answersAbout: string | null = null;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Starts one on a free port, for a client that is sent back to `redirect` and, signed out, to `left`. */
  static async start(redirect: string, left: string): Promise<OpenIdIssuer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const made = new OpenIdIssuer(server);
    const provider = new Provider(made.url, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [redirect],
          post_logout_redirect_uris: [left],
        },
      ],
      claims: { email: ["email", "email_verified"], profile: ["groups"] },
      ttl: { IdToken: () => 60 },
      cookies: { keys: ["for tests"] },
      findAccount: (_: unknown, sub: string) => ({
        accountId: sub,
        claims: () => ({ sub, ...made.people.get(sub) }),
      }),
    });
    // It says nothing of anybody but the token's person by itself.
    provider.use(async (context: { path: string; body: object }, next: () => Promise<void>) => {
      await next();
      if (context.path !== "/me" || made.answersAbout === null) return;
      context.body = { ...context.body, sub: made.answersAbout };
    });
    const answer = provider.callback();
    server.on("request", (request, response) => {
      if (request.url === "/token") made.#turnBack(response);
      answer(request, response);
    });
    return made;
  }

  /** It lives in the process that asks it: its clock differs while it answers alone. */
  #turnBack(response: ServerResponse): void {
    const real = Date.now;
    Date.now = () => real() - this.clockBehind * 1_000;
    response.once("finish", () => {
      Date.now = real;
    });
  }

  /** What PUSHLENS_OIDC_ISSUER is set to. */
  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Stops listening. */
  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
