import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { extendEnv } from "@/lib/env";
import { isTest } from "@/lib/ingest/test-marker";
import { PROVIDERS, providerBySlug } from "@/lib/providers/registry";
import { type ArrivedRequest, headerValue } from "@/lib/providers/types";
import { exampleCurl } from "./example-curl";

const run = promisify(execFile);

/** Listens for what commands post: the last request, and where. */
async function listen() {
  const requests: ArrivedRequest[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const at = {
      method: request.method ?? "",
      url: `http://${request.headers.host}${request.url}`,
    };
    requests.push({ ...at, headers: request.headers as Record<string, string>, query: "", body });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { requests, server, origin: `http://127.0.0.1:${port}` };
}

afterAll(() => extendEnv({ PUSHLENS_URL: "" }));

test("each provider's example, pasted into a shell, proves itself and posts an event", async () => {
  const secret = `it's "a" $secret`;
  const { requests, server, origin } = await listen();
  extendEnv({ PUSHLENS_URL: origin });
  for (const provider of PROVIDERS) {
    const command = exampleCurl(provider.slug, { token: "token-1", secret }, Date.now());
    await run("sh", ["-c", command]);
    const request = requests.pop();
    if (!request) throw new Error("The command posted nothing.");
    expect(isTest(request), provider.slug).toBe(true);
    const [item] = provider.items(request);
    expect(provider.read(item, request, Date.now()).outcome, provider.slug).toBe("event");
    const { proof } = providerBySlug(provider.slug) ?? provider;
    if (proof.kind === "header")
      expect(request.headers[proof.header]).toBe(headerValue(proof, secret));
    else if (!proof.sign) expect(proof.shell).toBeUndefined();
    else expect(proof.verify(request, [secret], Date.now()), provider.slug).toBe(true);
  }
  server.close();
});
