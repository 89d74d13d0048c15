import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { POST } from "@/app/api/hooks/[[...token]]/route";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { flushRefused } from "@/lib/ingest/door/refused-requests";
import { flushRejections } from "@/lib/ingest/door/rejections";
import { getRequest } from "@/lib/settings/requests/get-request";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { said } from "@/lib/words/said";
import { createEndpoint } from "./create-endpoint";
import { getEndpoint } from "./get-endpoint";
import { openQuestion } from "./open-question";
import { rotateCredential } from "./rotate-credential";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await signInAs(database.db, "admin");
});
afterAll(async () => {
  await closeEndpoints();
  await database.close();
});

const read = (name: string) => readFileSync(`lib/providers/ses/signed/${name}`, "utf8");
const TOPIC = "arn:aws:sns:eu-central-1:123456789012:ses-events";
const addressOf = (name: string) =>
  `https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-${name}.pem`;
const FIRST = `${TOPIC}\n${addressOf("first")}\n${read("first.pem")}`;
const SECOND = `${addressOf("second")}\n${read("second.pem")}`;

async function post(token: string, type: string, body: string) {
  const headers = {
    "content-type": "text/plain; charset=UTF-8",
    "x-amz-sns-message-type": type,
    "x-amz-sns-topic-arn": TOPIC,
  };
  const request = new Request(`http://h/api/hooks/${token}`, { method: "POST", headers, body });
  const response = await POST(request, { params: Promise.resolve({ token: [token] }) });
  return { status: response.status, text: await response.text() };
}

test("a topic is confirmed by a person, then proven by its certificate, and a new certificate is asked for", async () => {
  const none = { kind: "none" } as const;
  const { id, token } = await createEndpoint({ name: "SES", provider: "ses", secret: none });
  expect(await openQuestion(id, "ses", null)).toBeNull();
  expect((await post(token, "SubscriptionConfirmation", read("subscription.json"))).status).toBe(
    200,
  );
  const question = await openQuestion(id, "ses", null);
  expect(question?.link?.url).toContain("Action=ConfirmSubscription");
  expect(said(question)?.text).toContain(addressOf("first"));
  const [asked] = await database.db.webhookRequest.findMany({ where: { endpointId: id } });
  expect((await getRequest(asked?.id ?? "", false))?.question).toEqual(question);

  const rotate = (value: string) =>
    rotateCredential({
      endpointId: id,
      purpose: "secret",
      quietHours: 24,
      secret: { kind: "given", value },
    });
  await expect(rotate(TOPIC)).rejects.toMatchObject({
    message: expect.stringContaining("Add the"),
  });
  await rotate(FIRST);
  const [secret] = (await getEndpoint(id))?.secrets ?? [];
  expect(read("first.pem").replaceAll(/[\s=]/g, "")).toContain(secret?.ending);

  expect(await post(token, "Notification", read("notification-1.json"))).toEqual({
    status: 200,
    text: '{"received":1}',
  });
  expect(await openQuestion(id, "ses", null)).toBeNull();
  const changed = read("notification-1.json").replace("0107018b", "0107018c");
  expect((await post(token, "Notification", changed)).status).toBe(401);
  // Amazon SNS sends again after a 5xx alone, so what may be right must not be lost.
  const unknown = await post(token, "Notification", read("notification-2.json"));
  expect(unknown.status).toBe(503);
  expect(unknown.text).not.toContain("amazonaws");
  await flushRefused();
  await flushRejections();
  const refused = await database.db.refusedRequest.findMany({
    where: { endpointId: id },
    orderBy: { id: "asc" },
  });
  expect(refused.map(({ cause }) => cause)).toEqual(["bad_signature", "missing_certificate"]);
  const told = await getRequest(refused[1]?.id ?? "", false);
  expect(told?.detail).toContain(`Download it from ${addressOf("second")}`);

  await rotate(FIRST + SECOND);
  expect((await post(token, "Notification", read("notification-2.json"))).status).toBe(200);
});

test("a secret of one line is no longer than a header's value may be", async () => {
  const value = "x".repeat(513);
  const secret = { kind: "given", value } as const;
  await expect(createEndpoint({ name: "long", provider: "cleverpush", secret })).rejects.toThrow(
    "512 characters at most",
  );
});
