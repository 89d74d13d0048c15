import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import https from "node:https";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { ArrivedRequest, Proof } from "@/lib/providers/types";
import { inLanguage } from "@/lib/words/here";
import { said } from "@/lib/words/said";
import { ses } from "./index";

/** Amazon's own validator, which has no types. */
const require = createRequire(import.meta.url);
type Validate = (message: object, done: (error: Error | null) => void) => void;
const Validator: new () => { validate: Validate } = require("sns-validator");

/** Certificates of the tests' own, and what their keys, which nobody has any more, have signed. */
const FOLDER = join(import.meta.dirname, "signed");
const read = (name: string) => readFileSync(join(FOLDER, name), "utf8");
const CERTIFICATES = { first: read("first.pem"), second: read("second.pem") };
const SIGNED = {
  notification1: read("notification-1.json"),
  notification2: read("notification-2.json"),
  subscription: read("subscription.json"),
  unsubscribe: read("unsubscribe.json"),
};
const TOPIC = "arn:aws:sns:eu-central-1:123456789012:ses-events";
const addressOf = (name: string) =>
  `https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-${name}.pem`;
const FIRST = [TOPIC, addressOf("first"), CERTIFICATES.first].join("\n");
const BOTH = [FIRST, addressOf("second"), CERTIFICATES.second].join("\n");

function signature(): Extract<Proof, { kind: "signature" }> {
  if (ses.proof.kind !== "signature") throw new Error("no signature");
  return ses.proof;
}

function arrived(body: string, headers: Record<string, string> = {}): ArrivedRequest {
  const url = "https://push.example/api/hooks/token-1";
  return { method: "POST", url, query: "", headers, body: Buffer.from(body) };
}

const fits = (body: string, ...secrets: string[]) => signature().verify(arrived(body), secrets, 0);
const why = (body: string, headers: Record<string, string>, ...secrets: string[]) =>
  signature().explain?.(arrived(body, headers), secrets, 0) ?? null;

describe("a message that Amazon SNS signed", () => {
  it.each(Object.entries(SIGNED))("is taken by its certificate: %s", (_, body) => {
    expect(fits(body, BOTH)).toBe(true);
    expect(fits(body, "nothing", BOTH)).toBe(true);
    expect(fits(body, "nothing")).toBe(false);
  });

  it("is not taken once anything that is signed was changed", () => {
    for (const body of Object.values(SIGNED)) {
      const message: Record<string, string> = JSON.parse(body);
      for (const name of Object.keys(message)) {
        const isSigned = name !== "SigningCertURL";
        const changed = JSON.stringify({ ...message, [name]: `${message[name]}x` });
        if (name !== "Signature") expect(fits(changed, BOTH), name).toBe(!isSigned);
      }
      const other = { ...message, Signature: Buffer.alloc(256, 7).toString("base64") };
      expect(fits(JSON.stringify(other), BOTH)).toBe(false);
    }
  });

  it("is not taken for another topic, though the certificate is the same for everybody", () => {
    const elsewhere = BOTH.replace(TOPIC, `${TOPIC}-of-another`);
    expect(fits(SIGNED.notification1, elsewhere)).toBe(false);
    expect(why(SIGNED.notification1, {}, elsewhere)).toMatchObject({
      detail: expect.stringContaining(`the topic ${TOPIC}, which`),
      again: false,
    });
  });

  it("is told which certificate is missing, and comes again", () => {
    expect(fits(SIGNED.notification2, FIRST)).toBe(false);
    expect(why(SIGNED.notification2, {}, FIRST)).toEqual({
      detail: expect.stringContaining(`Download it from ${addressOf("second")}, and set`),
      again: true,
    });
    // Of a certificate that is there nothing is missing: something was changed.
    const changed = SIGNED.notification1.replace("0107018b", "0107018c");
    expect(why(changed, {}, FIRST)).toBeNull();
  });

  it.each([
    "https://sns.eu-central-1.amazonaws.com.evil.example/x.pem",
    "http://sns.eu-central-1.amazonaws.com/x.pem",
    "https://evil.example/sns.eu-central-1.amazonaws.com/x.pem",
    "https://user@sns.eu-central-1.amazonaws.com/x.pem",
    "https://s3.eu-central-1.amazonaws.com/x.pem",
    "https://sns.eu-central-1.amazonaws.com:8443/x.pem",
    "javascript:alert(1)",
    "",
  ])("is never said to have its certificate at %s", (address) => {
    const message = { ...JSON.parse(SIGNED.notification2), SigningCertURL: address };
    const told = why(JSON.stringify(message), {}, FIRST);
    expect(told).toMatchObject({ again: false });
    expect(told?.detail).not.toContain("evil");
  });

  it("is not what raw message delivery sends, which is said", () => {
    const raw = '{"eventType":"Delivery"}';
    expect(fits(raw, BOTH)).toBe(false);
    expect(why(raw, { "x-amz-sns-rawdelivery": "true" }, BOTH)?.detail).toContain("Switch raw");
    expect(why(raw, {}, BOTH)).toBeNull();
    for (const body of ["", "[]", "{", "null", '{"Type":"Notification"}', '{"Type":"__proto__"}']) {
      expect(fits(body, BOTH)).toBe(false);
    }
  });

  it("is judged by Amazon's own validator alike, but for the end of a subscription", async () => {
    vi.spyOn(https, "get").mockImplementation(((url: string, done: (answer: unknown) => void) => {
      const name = String(url).includes("first") ? "first" : "second";
      const answer = Object.assign(new EventEmitter(), { statusCode: 200 });
      setImmediate(() => {
        done(answer);
        answer.emit("data", CERTIFICATES[name]);
        answer.emit("end");
      });
      return new EventEmitter();
    }) as unknown as typeof https.get);
    const theirs = (body: string) =>
      new Promise<boolean>((done) =>
        new Validator().validate(JSON.parse(body), (error) => done(error === null)),
      );
    const { unsubscribe, ...others } = SIGNED;
    for (const body of Object.values(others)) {
      expect(await theirs(body)).toBe(true);
      const changed = body.replace("123456789012", "210987654321");
      expect(await theirs(changed)).toBe(fits(changed, BOTH));
    }
    // It leaves out a field that Amazon documents as signed.
    expect(await theirs(unsubscribe)).toBe(false);
    expect(fits(unsubscribe, BOTH)).toBe(true);
  });
});

describe("a secret of topic and certificates", () => {
  const wrong = (text: string) => said(signature().textSecret?.wrong(text) ?? null);

  it("is right with or without line breaks, in any order", () => {
    for (const text of [BOTH, BOTH.replaceAll("\n", " "), BOTH.replaceAll("\n", "\r\n")]) {
      expect(wrong(text)).toBeNull();
      expect(fits(SIGNED.notification2, text)).toBe(true);
    }
    const turned = `${CERTIFICATES.first}${TOPIC}`;
    expect(wrong(turned)).toBeNull();
    expect(fits(SIGNED.notification1, turned)).toBe(true);
  });

  it("is refused with what it lacks", () => {
    expect(wrong("something")).toContain("Begin with the topic's ARN");
    expect(wrong(CERTIFICATES.first)).toContain("Begin with the topic's ARN");
    expect(wrong(TOPIC)).toContain("Add the certificate");
    expect(wrong(BOTH.replace("MII", "MIX"))).toContain("cannot be read");
  });
});

describe("what Amazon SNS asks a person to do", () => {
  const of = (type: string, body: string) =>
    arrived(body, { "x-amz-sns-message-type": type, "x-amz-sns-topic-arn": TOPIC });
  const asked = (...requests: ArrivedRequest[]) => said(ses.asks?.(requests) ?? null);
  const subscription = of("SubscriptionConfirmation", SIGNED.subscription);

  it("is shown with the topic, the link and the certificate's address", () => {
    const question = asked(subscription);
    expect(question?.link?.url).toBe(JSON.parse(SIGNED.subscription).SubscribeURL);
    expect(question?.text).toContain(TOPIC);
    expect(question?.text).toContain(addressOf("first"));
    expect(asked(of("UnsubscribeConfirmation", SIGNED.unsubscribe))?.title).toContain("ended");
  });

  it("is asked in the reader's language, with the same in it", () => {
    const question = inLanguage("fr", () => asked(subscription));
    expect(question?.link?.label).toBe("Confirmer l’abonnement");
    for (const part of [TOPIC, addressOf("first")]) expect(question?.text).toContain(part);
  });

  it("is over once the topic has delivered", () => {
    const notification = of("Notification", SIGNED.notification1);
    expect(asked(notification, subscription)).toBeNull();
    expect(asked(subscription, notification)).not.toBeNull();
    const another = { ...notification, headers: { ...notification.headers } };
    another.headers["x-amz-sns-topic-arn"] = `${TOPIC}-2`;
    expect(asked(another, subscription)).not.toBeNull();
    expect(asked()).toBeNull();
  });

  it("has no link to anywhere else", () => {
    for (const url of ["https://evil.example/?Action=ConfirmSubscription", "javascript:alert(1)"]) {
      const message = { ...JSON.parse(SIGNED.subscription), SubscribeURL: url };
      const question = asked(of("SubscriptionConfirmation", JSON.stringify(message)));
      expect(question?.link).toBeNull();
      expect(question?.text).not.toContain("evil");
    }
  });
});
