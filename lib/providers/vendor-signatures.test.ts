import { generateKeyPairSync, hash, type KeyObject, sign } from "node:crypto";
import { EventWebhook, EventWebhookHeader } from "@sendgrid/eventwebhook";
import twilioLibrary from "twilio";
import { describe, expect, it } from "vitest";
import { sendgrid } from "./sendgrid/index";
import { twilio } from "./twilio/index";
import { type ArrivedRequest, type Proof, type Provider, proofHeaders } from "./types";

const NOW = Date.UTC(2026, 9, 4, 7, 15);
const URL_OF_HOOK = "https://push.example/api/hooks/token-1?campaign=friday%20menu";

function signatureOf({ proof }: Provider): Extract<Proof, { kind: "signature" }> {
  if (proof.kind !== "signature") throw new Error("no signature");
  return proof;
}

function arrived(body: string, headers: Record<string, string>, url = URL_OF_HOOK): ArrivedRequest {
  return { method: "POST", url, query: url.split("?")[1] ?? "", headers, body: Buffer.from(body) };
}

describe("Twilio's own library", () => {
  const token = "12345678901234567890123456789012";
  const sent =
    "MessageSid=SM1&MessageStatus=delivered&To=%2B4915112345678&From=%2B15005550006&Body=a+b%26c";
  const parameters = Object.fromEntries(new URLSearchParams(sent));

  it("signs what is taken here, with and without the usual port", () => {
    const { verify } = signatureOf(twilio);
    const { getExpectedTwilioSignature } = twilioLibrary;
    for (const url of [URL_OF_HOOK, URL_OF_HOOK.replace("example/", "example:443/")]) {
      const signature = getExpectedTwilioSignature(token, url, parameters);
      const request = arrived(sent, { "x-twilio-signature": signature });
      expect(verify(request, ["another", token], NOW)).toBe(true);
      expect(verify(request, ["another"], NOW)).toBe(false);
      expect(verify(arrived(sent.replace("SM1", "SM2"), request.headers), [token], NOW)).toBe(
        false,
      );
      const elsewhere = URL_OF_HOOK.replace("token-1", "token-2");
      expect(verify(arrived(sent, request.headers, elsewhere), [token], NOW)).toBe(false);
    }
  });

  it("signs a JSON body by its digest in the URL", () => {
    const body = '{"MessageSid":"SM1"}';
    const url = `${URL_OF_HOOK}&bodySHA256=${hash("sha256", body, "hex")}`;
    const signature = twilioLibrary.getExpectedTwilioSignature(token, url, {});
    const request = arrived(body, { "x-twilio-signature": signature }, url);
    expect(signatureOf(twilio).verify(request, [token], NOW)).toBe(true);
    expect(signatureOf(twilio).verify({ ...request, body: Buffer.from("{}") }, [token], NOW)).toBe(
      false,
    );
  });

  it("takes what is signed here", () => {
    const headers = proofHeaders(twilio, { url: URL_OF_HOOK, body: sent }, token, NOW);
    const signature = headers["x-twilio-signature"] ?? "";
    expect(twilioLibrary.validateRequest(token, signature, URL_OF_HOOK, parameters)).toBe(true);
  });
});

describe("SendGrid's own library", () => {
  const written = (key: KeyObject) =>
    key.export({ format: "der", type: "spki" }).toString("base64");

  it("agrees on which signatures fit a body, its time and a key", () => {
    const own = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    const another = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    const library = new EventWebhook();
    const body = '[{"event":"delivered","email":"ä@example.org"}]\r\n';
    const ts = String(NOW / 1_000);
    for (const signed of [ts + body, `${ts}[]`, `1${body}`]) {
      const signature = sign("sha256", Buffer.from(signed), own.privateKey).toString("base64");
      const headers = {
        [EventWebhookHeader.SIGNATURE().toLowerCase()]: signature,
        [EventWebhookHeader.TIMESTAMP().toLowerCase()]: ts,
      };
      for (const { publicKey } of [own, another]) {
        const key = written(publicKey);
        const theirs = library.verifySignature(
          library.convertPublicKeyToECDSA(key),
          body,
          signature,
          ts,
        );
        expect(theirs).toBe(signed === ts + body && publicKey === own.publicKey);
        expect(signatureOf(sendgrid).verify(arrived(body, headers), [key], NOW)).toBe(theirs);
      }
    }
  });

  it("knows no test event that is signed by anybody else", () => {
    expect(proofHeaders(sendgrid, { url: URL_OF_HOOK, body: "[]" }, "a key", NOW)).toEqual({});
  });
});
