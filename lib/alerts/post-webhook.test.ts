import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postWebhook, type WebhookPolicy } from "./post-webhook";
import { signWebhook } from "./sign-webhook";

type Got = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string };
const got: Got[] = [];
let server: Server;
let port = 0;
let policy: WebhookPolicy;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "pushlens-tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = [
    "-subj",
    "/CN=localhost",
    "-addext",
    "subjectAltName=DNS:localhost,IP:127.0.0.1",
  ];
  const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  execFileSync("openssl", [...made, "-keyout", key, "-out", cert, "-days", "1", ...subject], {
    stdio: "ignore",
  });
  const ca = readFileSync(cert, "utf8");
  server = createServer({ key: readFileSync(key), cert: ca }, async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    got.push({ path: request.url ?? "", headers: request.headers, body });
    if (request.url === "/moved") response.writeHead(302, { location: "/elsewhere" }).end();
    else if (request.url === "/broken") response.writeHead(500).end();
    else if (request.url !== "/slow") response.writeHead(204).end();
  });
  rmSync(folder, { recursive: true });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  policy = { allows: () => true, ca };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("a message arrives with a signature that Standard Webhooks' own recipe confirms", async () => {
  const secret = `whsec_${Buffer.from("a secret of twenty-four").toString("base64")}`;
  const body = JSON.stringify({ type: "alert.opened", data: { title: "Prüfung" } });
  const message = { id: "msg_1", at: Date.parse("2026-11-18T12:00:00.700Z"), body };
  const headers = signWebhook(message, secret);
  await postWebhook(`https://localhost:${port}/hook`, body, headers, policy);
  const [request] = got.splice(0);
  expect(request?.body).toBe(body);
  expect(request?.headers["webhook-timestamp"]).toBe("1795003200");
  const signed = `msg_1.1795003200.${request?.body}`;
  const expected = createHmac("sha256", "a secret of twenty-four").update(signed).digest("base64");
  expect(request?.headers["webhook-signature"]).toBe(`v1,${expected}`);
});

test("nothing inside is called, by address or by name, however it is written", async () => {
  const inside = ["localhost", "127.0.0.1", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"];
  for (const host of inside) {
    const call = postWebhook(`https://${host}:${port}/hook`, "{}", {});
    await expect(call, host).rejects.toThrow("not on the public internet");
  }
  expect(got).toEqual([]);
});

test("plain http and addresses with a password are not called", async () => {
  await expect(postWebhook("http://example.com/", "{}", {})).rejects.toThrow("https://");
  await expect(postWebhook("https://a:b@example.com/", "{}", {})).rejects.toThrow("password");
});

test("a redirect is a failure and is not followed, as is any answer that is no 2xx", async () => {
  const post = (path: string) => postWebhook(`https://localhost:${port}${path}`, "{}", {}, policy);
  await expect(post("/moved")).rejects.toThrow("302");
  await expect(post("/broken")).rejects.toThrow("500");
  expect(got.splice(0).map(({ path }) => path)).toEqual(["/moved", "/broken"]);
});

test("who does not answer is given five seconds", async () => {
  const slow = postWebhook(`https://localhost:${port}/slow`, "{}", {}, policy);
  await expect(slow).rejects.toThrow("within 5 s");
}, 10_000);
