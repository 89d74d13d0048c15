import { createHash, randomUUID } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { sealSecret } from "@/lib/endpoints/secret-box";
import { env } from "@/lib/env";
import { readBody } from "@/lib/ingest/door/read-body";
import { answerHook, type HookRequest, receive } from "@/lib/ingest/door/receive";
import { keptHeaders, keptQuery } from "@/lib/ingest/door/redact";
import { flushRefused } from "@/lib/ingest/door/refused-requests";
import { flushRejections } from "@/lib/ingest/door/rejections";
import { createLog } from "@/lib/log";
import { allFixtures, outcomeOf } from "@/lib/providers/fixtures";
import { PROVIDERS } from "@/lib/providers/registry";
import { SECRET_HEADERS } from "@/lib/providers/secret-headers";
import { canProve, type Provider, proofHeaders } from "@/lib/providers/types";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { isTest, TEST_HEADER } from "./test-marker";
import { testEndpoint } from "./testing";

const SECRET = "the-secret-of-the-vendor-77zz";
/** What proxies, gateways and senders that we do not know put somebody's secret into. */
const OTHERS = {
  "x-api-key": "somebody-elses-api-key",
  "x-forwarded-access-token": "somebody-elses-access-token",
  "x-goog-iap-jwt-assertion": "somebody-elses-jwt",
  cookie: "session=somebody-elses-session",
  "x-pushlens-socket-address": "198.51.100.77",
};
const QUERY = "event=click&token=somebody-elses-token&somebody-elses-key";

let database: TestDatabase;
const endpoints = new Map<Provider, { readonly id: string; readonly token: string }>();
beforeAll(async () => {
  database = await testDatabase();
  for (const provider of PROVIDERS) endpoints.set(provider, await endpointOf(provider));
});
afterAll(async () => {
  await flushRejections();
  await closeEndpoints();
  await database.close();
});

async function endpointOf(provider: Provider): Promise<{ id: string; token: string }> {
  const id = await testEndpoint(database.db, provider.slug);
  const token = `token-of-${provider.slug}`;
  const secret = ["secret", SECRET] as const;
  for (const [purpose, text] of [
    ["token", token] as const,
    ...(canProve(provider) ? [secret] : []),
  ]) {
    const digest = createHash("sha256").update(text).digest();
    const encrypted = purpose === "secret" ? sealSecret(text, id) : null;
    const data = { id: randomUUID(), endpointId: id, purpose, digest, encrypted, ending: "77zz" };
    await database.db.credential.create({ data });
  }
  return { id, token };
}

function hook(token: string, headers: Record<string, string>, body: string): HookRequest {
  const readAll: HookRequest["readBody"] = (limit) =>
    readBody(Readable.from([Buffer.from(body)]), null, limit);
  return { method: "POST", token, headers, query: QUERY, readBody: readAll };
}

describe.each(PROVIDERS)("$label", (provider) => {
  test("its proof, and whoever else's secret, is in no row, sample, log or error", async () => {
    const { id, token } = endpoints.get(provider) ?? { id: "", token: "" };
    const { headers, body } = provider.example(Date.now());
    const url = `${env().PUSHLENS_URL}/api/hooks/${token}?${QUERY}`;
    const proof = proofHeaders(provider, { url, body }, SECRET, Date.now());
    await receive(hook(token, { ...headers, ...proof, ...OTHERS }, body));
    const refused = hook(token, { ...headers, ...proof, ...OTHERS }, "{oops");
    const error = await receive(refused).catch((thrown: unknown) => thrown);
    await flushRefused();
    const stream = new PassThrough();
    createLog("info", stream).info({ err: error, request: { headers: proof } }, "refused");
    const rows = await database.db.webhookRequest.findMany({ where: { endpointId: id } });
    const samples = await database.db.refusedRequest.findMany({ where: { endpointId: id } });
    expect([rows.length, samples.length]).toEqual([1, 1]);
    const found = JSON.stringify({
      ...{ rows, samples, error: String(error), log: String(stream.read()) },
    });
    const { header } = provider.proof;
    const proven = header === null || !canProve(provider) ? [] : [proof[header] ?? ""];
    expect(proven).not.toContain("");
    for (const value of [SECRET, ...proven, ...Object.values(OTHERS), "somebody-elses"])
      expect(found, value).not.toContain(value);
    // Whole only where the endpoint's own vendor reads it.
    const event = provider.harmlessParameters?.includes("event") ? "click" : "[5 characters]";
    expect(rows[0]?.query).toBe(`event=${event}&token=[20 characters]&[18 characters]`);
    expect(rows[0]?.headers).toMatchObject({ "x-api-key": "[22 characters]" });
  });

  test("every fixture means the same once its request is stored", () => {
    for (const { name, request } of allFixtures().filter((one) => one.provider === provider)) {
      const stored = {
        headers: keptHeaders({ ...request.headers, ...OTHERS }),
        query: keptQuery(request.query === "" ? "token=x" : `${request.query}&token=x`),
        body: request.body,
      };
      expect(outcomeOf(provider, stored), name).toEqual(outcomeOf(provider, request));
    }
  });
});

test("a request that is a test stays one", () => {
  const headers = keptHeaders({ [TEST_HEADER]: "curl", authorization: SECRET });
  expect(headers).toEqual({ [TEST_HEADER]: "curl" });
  expect(isTest({ headers })).toBe(true);
});

test("what is stored is not changed by being kept again", () => {
  const headers = fc.dictionary(
    fc.oneof(fc.constantFrom("user-agent", "x-api-key", ...SECRET_HEADERS), fc.string()),
    fc.oneof(fc.string(), fc.constant("[5 characters, ends in …abcd]")),
  );
  fc.assert(
    fc.property(headers, fc.oneof(fc.webQueryParameters(), fc.string()), (some, query) => {
      const once = keptHeaders(some);
      expect(keptHeaders(once)).toEqual(once);
      expect(keptQuery(keptQuery(query))).toBe(keptQuery(query));
    }),
  );
});

test("the log says of a vendor's question with another token what to enter, and keeps no token", async () => {
  const [whatsapp] = [...endpoints]
    .filter(([{ slug }]) => slug === "whatsapp")
    .map(([, one]) => one);
  const { id, token } = whatsapp ?? { id: "", token: "" };
  const query = "hub.mode=subscribe&hub.challenge=4711&hub.verify_token=somebody-elses-token";
  const question = { ...hook(token, {}, ""), method: "GET", query };
  await expect(answerHook(question)).rejects.toMatchObject({ code: "method_not_allowed" });
  await flushRefused();
  const samples = await database.db.refusedRequest.findMany({
    where: { endpointId: id, method: "GET" },
  });
  expect(samples).toMatchObject([{ detail: expect.stringContaining("verify token") }]);
  expect(JSON.stringify(samples)).not.toContain("somebody-elses");
});
