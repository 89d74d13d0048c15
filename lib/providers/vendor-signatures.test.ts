import { createHmac, generateKeyPairSync, hash, type KeyObject, sign } from "node:crypto";
import { EventWebhook, EventWebhookHeader } from "@sendgrid/eventwebhook";
import { Webhook } from "svix";
import twilioLibrary from "twilio";
import { describe, expect, it } from "vitest";
import { mailgun } from "./mailgun/index";
import { resend } from "./resend/index";
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

describe("Svix's own library, which Resend signs with", () => {
  const secret = `whsec_${Buffer.from("a signing secret of 32 bytes ...").toString("base64")}`;
  const body = '{"type":"email.delivered","data":{"subject":"Menü"}}';

  it("signs what is taken here, for five minutes", () => {
    const { verify } = signatureOf(resend);
    const signature = new Webhook(secret).sign("msg_1", new Date(NOW), body);
    const headers = {
      "svix-id": "msg_1",
      "svix-timestamp": String(NOW / 1_000),
      // Svix lists the signatures of an old and a new secret.
      "svix-signature": `v1,bm90IG1pbmU= ${signature}`,
    };
    const request = arrived(body, headers);
    expect(verify(request, ["whsec_b3RoZXI=", secret], NOW)).toBe(true);
    expect(verify(request, ["whsec_b3RoZXI="], NOW)).toBe(false);
    expect(verify(request, [secret], NOW + 301_000)).toBe(false);
    expect(verify(arrived(body.replace("Menü", "Menu"), headers), [secret], NOW)).toBe(false);
    expect(verify(arrived(body, { ...headers, "svix-id": "msg_2" }), [secret], NOW)).toBe(false);
  });

  it("takes what is signed here", () => {
    const headers = proofHeaders(resend, { url: URL_OF_HOOK, body }, secret, Date.now(), "msg_3");
    const theirs = new Webhook(secret);
    expect(() => theirs.verify(body, headers)).not.toThrow();
    expect(() => theirs.verify(`${body} `, headers)).toThrow();
  });
});

describe("Mailgun's signature, made as its documentation says", () => {
  const key = "key-of-the-account";
  const token = "8f1c".repeat(12);
  const signed = (at: number) => {
    const timestamp = String(at / 1_000);
    const signature = createHmac("sha256", key)
      .update(timestamp + token)
      .digest("hex");
    return { signature: { timestamp, token, signature }, "event-data": { event: "delivered" } };
  };

  it("is taken for as long as Mailgun tries, and not with another key or token", () => {
    const { verify } = signatureOf(mailgun);
    const body = signed(NOW);
    const request = arrived(JSON.stringify(body), {});
    expect(verify(request, ["another", key], NOW + 9 * 3_600_000)).toBe(true);
    expect(verify(request, ["another"], NOW)).toBe(false);
    expect(verify(request, [key], NOW + 13 * 3_600_000)).toBe(false);
    const other = { ...body, signature: { ...body.signature, token: "9".repeat(48) } };
    expect(verify(arrived(JSON.stringify(other), {}), [key], NOW)).toBe(false);
    expect(verify(arrived("{}", {}), [key], NOW)).toBe(false);
  });
});
