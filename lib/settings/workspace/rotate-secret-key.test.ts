import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { verifyAudit } from "@/lib/audit/verify-audit";
import { sealTotp } from "@/lib/auth/second-factor";
import { openSecret, SecretKeyError } from "@/lib/endpoints/secret-box";
import { subkey } from "@/lib/secret-key";
import { saveAlert } from "@/lib/settings/alerts/save-alert";
import { createEndpoint } from "@/lib/settings/endpoints/create-endpoint";
import { CANARY, insertWorkspace } from "@/lib/settings/store/workspace";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { rotateSecretKey } from "./rotate-secret-key";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const next = randomBytes(32);

async function stored() {
  const { db } = database;
  const [credential, user, workspace] = await Promise.all([
    db.credential.findFirstOrThrow({ where: { purpose: "secret" } }),
    db.user.findFirstOrThrow({ where: { totpSecret: { not: null } } }),
    db.workspace.findUniqueOrThrow({ where: { id: 1 } }),
  ]);
  const sealed = [credential.encrypted, user.totpSecret, workspace.keyCanary];
  return { credential, user, bytes: sealed.map((one) => one ?? new Uint8Array()) };
}

test("with a new key every secret opens with that key, and none with the former", async () => {
  const { db } = database;
  const id = await signInAs(db, "owner");
  await db.$transaction((tx) => insertWorkspace(tx, { name: "Acme", timeZone: "UTC" }));
  const secret = { kind: "given" as const, value: "an endpoint secret" };
  await createEndpoint({ name: "Shop", provider: "cleverpush", secret });
  await db.user.update({ where: { id }, data: { totpSecret: sealTotp("JBSWY3DPEHPK3PXP", id) } });
  const rule = { name: "Many", metric: "received", threshold: 5, recipients: "" } as const;
  const url = "https://hooks.example.com/services/T0001";
  const alert = await saveAlert({ ...rule, webhookUrl: url });

  const worker = await db.workerHeartbeat.create({
    data: { id: "00000000-0000-4000-8000-000000000001", seenAt: new Date() },
  });
  const before = await stored();
  const refused = db.$transaction((tx) => rotateSecretKey(tx, next));
  await expect(refused).rejects.toMatchObject({ code: "conflict" });
  expect((await stored()).bytes).toEqual(before.bytes);

  await db.workerHeartbeat.delete({ where: { id: worker.id } });
  const rotated = await db.$transaction((tx) => rotateSecretKey(tx, next));
  expect(rotated).toEqual({ secrets: 2, secondFactors: 1 });
  const { webhookUrl } = await db.alertRule.findUniqueOrThrow({ where: { id: alert.id } });
  const sealed = Buffer.from(webhookUrl ?? "", "base64");
  expect(openSecret(sealed, `${alert.id} address`, subkey("endpoint-secrets", next))).toBe(url);
  const { credential, user, bytes } = await stored();
  const owners = [credential.endpointId, user.id, CANARY.owner];
  const purposes = ["endpoint-secrets", "second-factors", "endpoint-secrets"] as const;
  const opened = bytes.map((one, at) =>
    openSecret(one, owners[at] ?? "", subkey(purposes[at] ?? "sessions", next)),
  );
  expect(opened).toEqual(["an endpoint secret", "JBSWY3DPEHPK3PXP", CANARY.text]);
  bytes.forEach((one, at) => {
    const former = subkey(purposes[at] ?? "sessions");
    expect(() => openSecret(one, owners[at] ?? "", former)).toThrow(SecretKeyError);
  });
  expect(await verifyAudit(db)).toMatchObject({ whole: true });
});
