import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import type { NextAuthOptions } from "next-auth";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { extendEnv } from "@/lib/env";
import { joinByOpenId } from "@/lib/settings/people/join-by-open-id";
import { getOpenIdState, setPasswords } from "@/lib/settings/people/open-id";
import { proveSecondFactor } from "@/lib/settings/people/prove-second-factor";
import { forgetSession, setCookie, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { CLIENT, OpenIdIssuer } from "@/lib/testing/open-id-issuer";
import { inLanguage } from "@/lib/words/here";
import { rememberDevice } from "./known-device";
import { nextAuthOptions } from "./next-auth";
import { openIdConfig, openIdRedirect } from "./open-id";
import { askIssuer } from "./open-id-issuer";
import { noteOpenIdFault } from "./open-id-sign-in";
import { currentSession, currentViewer } from "./session";
import { sessionCookie } from "./session-token";
import { signIn } from "./sign-in";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

type Answer = {
  readonly redirect?: string;
  readonly body?: unknown;
  readonly cookies?: readonly { readonly name: string; readonly value: string }[];
};
/** What next-auth's route runs, which needs a running request of Next around it. */
const { AuthHandler } = createRequire(import.meta.url)(
  resolve("node_modules/next-auth/core/index.js"),
) as { AuthHandler: (asked: { req: unknown; options: NextAuthOptions }) => Promise<Answer> };

let database: TestDatabase;
let issuer: OpenIdIssuer;
const newDevices: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  const data = { name: "Acme", timeZone: "UTC", rollupZone: "UTC" };
  await database.db.workspace.create({ data });
  issuer = await OpenIdIssuer.start(openIdRedirect(), "http://localhost:3000/sign-in");
  atIssuer(issuer.url);
});
afterAll(async () => {
  issuer.stop();
  await database.close();
});
beforeEach(async () => {
  forgetSession();
  await database.db.user.deleteMany();
  await database.db.invitation.deleteMany();
  const data = { secondFactorSince: null, passwordsOffSince: null };
  await database.db.workspace.updateMany({ data });
  issuer.clockBehind = 0;
  issuer.answersAbout = null;
  newDevices.length = 0;
});

function atIssuer(url: string, more: Parameters<typeof extendEnv>[0] = {}): void {
  extendEnv({
    PUSHLENS_OIDC_ISSUER: url,
    PUSHLENS_OIDC_CLIENT_ID: CLIENT.id,
    PUSHLENS_OIDC_CLIENT_SECRET: CLIENT.secret,
    PUSHLENS_OIDC_ROLE_CLAIM: "",
    ...more,
  });
}

const COOKIES = ["next-auth.state", "next-auth.pkce.code_verifier", "next-auth.nonce"] as const;
const ORIGIN = "http://localhost:3000";

/** Asks next-auth as its route does; gives where it leads and the cookies that it sets. */
async function ask(
  action: "signin" | "callback",
  query: Record<string, string>,
  cookies: Record<string, string>,
) {
  const csrf = await AuthHandler({ req: request("csrf", {}, {}, "GET"), options: options() });
  const csrfToken = (csrf.body as { csrfToken: string }).csrfToken;
  const all = { ...cookies, ...cookiesOf(csrf) };
  const method = action === "signin" ? "POST" : "GET";
  const req = { ...request(action, query, all, method), body: { csrfToken } };
  const answer = await AuthHandler({ req, options: options() });
  return { to: answer.redirect ?? "", cookies: cookiesOf(answer) };
}

const options = () =>
  nextAuthOptions({
    onRefusal: () => undefined,
    onNewDevice: ({ email }) => void newDevices.push(email),
    onOpenId: joinByOpenId,
  });

const request = (
  action: "signin" | "callback" | "csrf",
  query: Record<string, string>,
  cookies: Record<string, string>,
  method: "GET" | "POST",
) => ({
  action,
  method,
  query,
  cookies,
  headers: {},
  origin: ORIGIN,
  ...(action === "csrf" ? {} : { providerId: "openid" }),
});

const cookiesOf = ({ cookies = [] }: Answer): Record<string, string> =>
  Object.fromEntries(cookies.map(({ name, value }) => [name, value]));

/** A browser's request to the issuer; keeps the cookies, and gives where the answer leads or its form. */
async function step(url: string, form: URLSearchParams | null, jar: Map<string, string>) {
  const response = await fetch(url, {
    redirect: "manual",
    method: form ? "POST" : "GET",
    ...(form ? { body: form } : {}),
    headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
  });
  for (const line of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    jar.set(name, value);
  }
  const location = response.headers.get("location");
  if (location) return { url: new URL(location, url).href, prompt: null };
  const page = await response.text();
  const [, action = "", prompt = ""] =
    /action="([^"]+)"[\s\S]*name="prompt" value="(\w+)"/.exec(page) ?? [];
  if (prompt === "") throw new Error(page);
  return { url: new URL(action, url).href, prompt };
}

/** Goes through the issuer's own pages as a browser does, until they lead back here. */
async function throughIssuer(start: string, login: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at: Awaited<ReturnType<typeof step>> = { url: start, prompt: null };
  while (!at.url.startsWith(ORIGIN)) {
    const { url, prompt } = at;
    at = await step(
      url,
      prompt === null ? null : new URLSearchParams({ prompt, login, password: "any" }),
      jar,
    );
  }
  return new URL(at.url);
}

/** Signs in by the issuer; gives where it led. The browser has the session then. */
async function comeIn(login: string): Promise<string> {
  const begun = await ask("signin", { callbackUrl: "/" }, {});
  const back = await throughIssuer(begun.to, login);
  const kept = Object.fromEntries(COOKIES.map((name) => [name, begun.cookies[name] ?? ""]));
  const done = await ask("callback", Object.fromEntries(back.searchParams), kept);
  const session = done.cookies[sessionCookie()];
  if (session) setCookie(sessionCookie(), session);
  return done.to;
}

const person = (login: string, claims: object = { email_verified: true }) =>
  issuer.people.set(login, { email: `${login}@example.com`, ...claims });

test("whom a real issuer knows comes in as a viewer, and is the same account the next time", async () => {
  person("ada");
  await comeIn("ada");
  const first = await currentViewer();
  expect(first).toMatchObject({ email: "ada@example.com", role: "viewer", confirmed: true });
  expect(newDevices).toEqual(["ada@example.com"]);
  person("ada", { email: "ada.lovelace@example.com", email_verified: true });
  await comeIn("ada");
  expect((await currentViewer())?.userId).toBe(first?.userId);
  expect(await database.db.user.count()).toBe(1);
});

test("an account that there is is joined by a verified address alone", async () => {
  const passwordHash = await hashPassword("a long enough password");
  const id = "018f0000-0000-7000-8000-000000000001";
  await database.db.user.create({
    data: { id, email: "bob@example.com", passwordHash, role: "admin" },
  });
  person("mallory", { email: "bob@example.com" });
  expect(await comeIn("mallory")).toBe(`${ORIGIN}/sign-in?refused=unverified`);
  expect(await currentSession()).toBeNull();
  issuer.people.set("nobody", {});
  expect(await comeIn("nobody")).toBe(`${ORIGIN}/sign-in?refused=no_address`);
  person("bob");
  await comeIn("bob");
  expect(await currentViewer()).toMatchObject({ userId: id, role: "admin" });
  // Another person of the issuer with this address afterwards is not the same one.
  person("bob2", { email: "bob@example.com", email_verified: true });
  expect(await comeIn("bob2")).toBe(`${ORIGIN}/sign-in?refused=taken`);
  expect(await database.db.user.count()).toBe(1);
});

test("whoever chose the password of an account in somebody's name is out once the issuer proves that person", async () => {
  atIssuer(issuer.url, { PUSHLENS_OIDC_ROLE_CLAIM: "groups" });
  const password = "chosen by somebody else";
  const passwordHash = await hashPassword(password);
  const account = (id: number, name: string, role: string) => ({
    id: `018f0000-0000-7000-8000-00000000001${id}`,
    email: `${name}@example.com`,
    passwordHash,
    role,
  });
  await database.db.user.createMany({
    data: [
      account(1, "boss", "viewer"),
      account(2, "kept", "viewer"),
      account(3, "first", "owner"),
    ],
  });
  const enters = async () => {
    const typed = { email: "boss@example.com", password, address: "192.0.2.8" };
    return (await signIn(typed)) !== null;
  };
  expect(await enters()).toBe(true);
  person("boss", { email_verified: true, groups: ["owner"] });
  await comeIn("boss");
  expect(await currentViewer()).toMatchObject({ role: "owner" });
  expect(await enters()).toBe(false);
  const entry = await database.db.auditEntry.findFirstOrThrow({
    where: { action: "person.joined_open_id" },
    orderBy: { seq: "desc" },
  });
  expect(entry.details).toMatchObject({ password: "ended, as it was never used in this browser" });
  // Whoever signed in with it in this browser before knows it; and owners keep theirs.
  await rememberDevice("kept@example.com");
  for (const name of ["kept", "first"]) {
    const email = `${name}@example.com`;
    await joinByOpenId({ subject: name, email, role: null, secondFactor: false, age: 0 });
    expect(await database.db.user.findUnique({ where: { email } })).toMatchObject({ passwordHash });
  }
  atIssuer(issuer.url);
});

test("an answer about another person than the token's lets nobody in", async () => {
  person("carol");
  issuer.answersAbout = "ada";
  expect(await comeIn("carol")).toContain("error=OAuthCallback");
  expect(await currentSession()).toBeNull();
  expect(await database.db.user.count()).toBe(0);
  const noted = () => database.db.auditEntry.findFirst({ orderBy: { seq: "desc" } });
  await expect.poll(async () => JSON.stringify((await noted())?.details)).toContain("mismatch");
});

test("the issuer's role counts where a claim is named, and the last owner stays one", async () => {
  atIssuer(issuer.url, { PUSHLENS_OIDC_ROLE_CLAIM: "groups" });
  person("eve", { email_verified: true, groups: ["staff", "owner"] });
  await comeIn("eve");
  expect(await currentViewer()).toMatchObject({ role: "owner" });
  person("eve", { email_verified: true, groups: [] });
  await comeIn("eve");
  expect(await currentViewer()).toMatchObject({ role: "owner" });
  person("dan", { email_verified: true, groups: ["owner"] });
  await comeIn("dan");
  await comeIn("eve");
  expect(await currentViewer()).toMatchObject({ role: "viewer" });
  atIssuer(issuer.url);
});

test("a second factor of the account is asked for after the issuer too, and nothing opens before", async () => {
  person("tom");
  await comeIn("tom");
  await database.db.user.updateMany({ data: { totpEnabledAt: new Date() } });
  await comeIn("tom");
  expect(await currentSession()).toMatchObject({ mustProve: true });
  expect(await currentViewer()).toBeNull();
  await expect(proveSecondFactor({ code: "000000" })).rejects.toThrow(/not right/);
  expect(await currentViewer()).toBeNull();
  // One that is required of everybody is set up before anything else.
  const data = { totpEnabledAt: null };
  await database.db.user.updateMany({ data });
  await database.db.workspace.updateMany({ data: { secondFactorSince: new Date(0) } });
  await comeIn("tom");
  expect(await currentSession()).toMatchObject({ mustSetUp: true });
});

test("passwords can be switched off for all but owners, by an owner whom the issuer knows", async () => {
  const owner = await signInAs(database.db, "owner");
  await expect(setPasswords({ off: "true" })).rejects.toThrow(/yourself first/);
  const identity = { issuer: issuer.url, subject: "o", userId: owner };
  await database.db.identity.create({ data: identity });
  await setPasswords({ off: "true" });
  const passwordHash = await hashPassword("a long enough password");
  const other = "018f0000-0000-7000-8000-000000000002";
  await database.db.user.create({
    data: { id: other, email: "kim@example.com", passwordHash, role: "admin" },
  });
  await database.db.user.update({ where: { id: owner }, data: { passwordHash } });
  const { email } = await database.db.user.findUniqueOrThrow({ where: { id: owner } });
  const by = (typed: string) =>
    signIn({ email: typed, password: "a long enough password", address: "192.0.2.7" });
  await expect(by("kim@example.com")).rejects.toThrow(/Passwords are switched off/);
  expect(await by(email)).toMatchObject({ id: owner });
  // Where the issuer is taken away, nobody is locked out.
  atIssuer("", { PUSHLENS_OIDC_CLIENT_ID: "", PUSHLENS_OIDC_CLIENT_SECRET: "" });
  expect(await by("kim@example.com")).toMatchObject({ id: other });
  atIssuer(issuer.url);
});

test("a clock that is five minutes off keeps nobody out", async () => {
  issuer.clockBehind = 300;
  person("clo");
  await comeIn("clo");
  expect(await currentViewer()).toMatchObject({ email: "clo@example.com" });
});

test("an admin sees why the issuer cannot be used, what the clocks say, and what failed last", async () => {
  const server = createServer((_, response) => {
    const at = `http://localhost:${(server.address() as AddressInfo).port}`;
    response.setHeader("date", new Date(Date.now() + 300_000).toUTCString());
    response.end(
      JSON.stringify({
        issuer: at,
        authorization_endpoint: at,
        token_endpoint: at,
        jwks_uri: at,
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = `http://localhost:${(server.address() as AddressInfo).port}`;
  await signInAs(database.db, "admin");
  atIssuer(at);
  expect(await getOpenIdState()).toMatchObject({
    fault: null,
    clock: expect.stringContaining("5 min behind"),
  });
  atIssuer(`${at}/`);
  expect((await getOpenIdState())?.fault).toContain("to the last slash");
  server.close();
  server.closeAllConnections();
  const config = openIdConfig();
  if (config) await askIssuer(config).catch(noteOpenIdFault);
  expect(await getOpenIdState()).toMatchObject({
    fault: expect.stringContaining("does not answer"),
    lastFailure: { reason: expect.stringContaining("does not answer") },
  });
  expect((await inLanguage("de", () => getOpenIdState()))?.lastFailure?.reason).toMatch(
    /^Er antwortet unter .* nicht/,
  );
  atIssuer(issuer.url);
});
