import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { postWebhook } from "./post-webhook";
import { Receiver } from "./receiver";
import { signWebhook } from "./sign-webhook";

let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.start();
  Object.assign(receiver.answers, { "/moved": 302, "/broken": 500, "/slow": null });
});
afterAll(() => receiver.stop());

test("a message arrives with a signature that Standard Webhooks' own recipe confirms", async () => {
  const secret = `whsec_${Buffer.from("a secret of twenty-four").toString("base64")}`;
  const body = JSON.stringify({ type: "alert.opened", data: { title: "Prüfung" } });
  const message = { id: "msg_1", at: Date.parse("2026-11-18T12:00:00.700Z"), body };
  const headers = signWebhook(message, secret);
  await postWebhook(`${receiver.url}/hook`, body, headers, receiver.policy);
  const [request] = receiver.got.splice(0);
  expect(request?.body).toBe(body);
  expect(request?.headers["webhook-timestamp"]).toBe("1795003200");
  const signed = `msg_1.1795003200.${request?.body}`;
  const expected = createHmac("sha256", "a secret of twenty-four").update(signed).digest("base64");
  expect(request?.headers["webhook-signature"]).toBe(`v1,${expected}`);
});

test("nothing inside is called, by address or by name, however it is written", async () => {
  const inside = ["localhost", "127.0.0.1", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"];
  for (const host of inside) {
    const call = postWebhook(`https://${host}:${new URL(receiver.url).port}/hook`, "{}", {});
    await expect(call, host).rejects.toThrow("not on the public internet");
  }
  expect(receiver.got).toEqual([]);
});

test("plain http and addresses with a password are not called", async () => {
  await expect(postWebhook("http://example.com/", "{}", {})).rejects.toThrow("https://");
  await expect(postWebhook("https://a:b@example.com/", "{}", {})).rejects.toThrow("password");
});

test("a redirect is a failure and is not followed, as is any answer that is no 2xx", async () => {
  const post = (path: string) => postWebhook(`${receiver.url}${path}`, "{}", {}, receiver.policy);
  await expect(post("/moved")).rejects.toThrow("302");
  await expect(post("/broken")).rejects.toThrow("500");
  expect(receiver.got.splice(0).map(({ path }) => path)).toEqual(["/moved", "/broken"]);
});

test("who does not answer is given five seconds", async () => {
  const { timeout } = AbortSignal;
  const inShort = vi
    .spyOn(AbortSignal, "timeout")
    .mockImplementation((ms) => timeout.call(AbortSignal, ms / 50));
  const slow = postWebhook(`${receiver.url}/slow`, "{}", {}, receiver.policy);
  await expect(slow).rejects.toThrow("within 5 s");
  expect(inShort.mock.calls).toEqual([[5_000]]);
});
