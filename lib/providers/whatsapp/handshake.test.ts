import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { namedIn } from "@/lib/providers/named-in";
import type { ArrivedRequest } from "@/lib/providers/types";
import { whatsapp } from "./index";
import { incoming } from "./samples";

const asked = (query: string, token = "token-1") =>
  whatsapp.handshake?.({ method: "GET", headers: {}, query }, token);

describe("Meta's question before it delivers", () => {
  const query = "hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=token-1";

  it("is answered with its challenge alone", () => {
    expect(asked(query)).toEqual({ status: 200, text: "1158201444" });
  });

  it("is not answered without the endpoint's token, or without a challenge", () => {
    expect(asked(query, "token-2")).toBeNull();
    expect(asked("hub.mode=subscribe&hub.challenge=1158201444")).toBeNull();
    expect(asked("hub.mode=subscribe&hub.verify_token=token-1")).toBeNull();
  });
});

describe("Meta's signature", () => {
  const { proof } = whatsapp;
  if (proof.kind !== "signature") throw new Error("no signature");
  // Meta writes letters beyond ASCII as escapes, and signs them so.
  const body = String.raw`{"object":"whatsapp_business_account","entry":[],"name":"\u00e4"}`;
  const arrived = (signature: string, text = body): ArrivedRequest => ({
    method: "POST",
    url: "https://push.example/api/hooks/token-1",
    query: "",
    headers: { "x-hub-signature-256": signature },
    body: Buffer.from(text),
  });
  const signed = (secret: string) =>
    `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

  it("is over the bytes of the body, with the app secret", () => {
    expect(proof.verify(arrived(signed("app")), ["another", "app"], 0)).toBe(true);
    expect(proof.verify(arrived(signed("app")), ["another"], 0)).toBe(false);
    expect(proof.verify(arrived(signed("app"), body.replace("\\u00e4", "ä")), ["app"], 0)).toBe(
      false,
    );
    expect(proof.verify(arrived(signed("app").slice("sha256=".length)), ["app"], 0)).toBe(false);
  });
});

it("an erasure finds who wrote a message that is not counted", () => {
  const item = incoming({ at: 0, person: "4915112345678" });
  expect(namedIn(item, whatsapp).devices).toContain("4915112345678");
});
