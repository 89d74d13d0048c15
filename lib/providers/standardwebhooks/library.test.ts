import { Webhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import { describe, expect, it } from "vitest";
import { type ArrivedRequest, proofHeaders } from "@/lib/providers/types";
import { standardWebhooks } from "./index";

const URL_OF_HOOK = "https://push.example/api/hooks/token-1";

describe("the libraries of Standard Webhooks and Svix", () => {
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const another = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  const body = '{"type":"push.sent","timestamp":"2026-10-04T07:15:00Z","data":{"name":"ä"}}';
  const now = Math.floor(Date.now() / 1_000) * 1_000;
  const { proof } = standardWebhooks;
  if (proof.kind !== "signature") throw new Error("no signature");
  const arrived = (signature: string, more: Partial<ArrivedRequest> = {}): ArrivedRequest => ({
    method: "POST",
    url: URL_OF_HOOK,
    query: "",
    headers: {
      "webhook-id": "msg_1",
      "webhook-timestamp": String(now / 1_000),
      "webhook-signature": signature,
    },
    body: Buffer.from(body),
    ...more,
  });

  it.each([
    ["standardwebhooks", Webhook],
    ["svix", SvixWebhook],
  ])("%s signs what is taken here, and takes what is signed here", (_, Library) => {
    const signature = new Library(secret).sign("msg_1", new Date(now), body);
    const rotated = `v1a,AAAA ${new Library(another).sign("msg_1", new Date(now), body)} ${signature}`;
    for (const one of [signature, rotated]) {
      expect(proof.verify(arrived(one), [secret], now)).toBe(true);
    }
    expect(proof.verify(arrived(signature), [another], now)).toBe(false);
    expect(proof.verify(arrived(signature), [secret], now + 301_000)).toBe(false);
    const changed = Buffer.from(body.replace("sent", "opened"));
    expect(proof.verify(arrived(signature, { body: changed }), [secret], now)).toBe(false);
    const headers = proofHeaders(standardWebhooks, { url: URL_OF_HOOK, body }, secret, now, "m");
    expect(() => new Library(secret).verify(body, headers)).not.toThrow();
  });
});
