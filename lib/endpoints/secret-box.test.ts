import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keyFromFile, subkey } from "@/lib/secret-key";
import { openSecret, SecretKeyError, sealSecret } from "./secret-box";

const key = randomBytes(32);

test("a secret opens again for its endpoint, and no two encryptions look alike", () => {
  const owner = randomUUID();
  const sealed = sealSecret("Bearer ünï", owner, key);
  expect(openSecret(sealed, owner, key)).toBe("Bearer ünï");
  expect(Buffer.from(sealSecret("Bearer ünï", owner, key))).not.toEqual(Buffer.from(sealed));
  expect(Buffer.from(sealed).includes("Bearer")).toBe(false);
});

test("another key, another endpoint or one changed byte does not open it", () => {
  const owner = randomUUID();
  const sealed = sealSecret("s3cret", owner, key);
  expect(() => openSecret(sealed, owner, randomBytes(32))).toThrow(/another secret key/);
  expect(() => openSecret(sealed, randomUUID(), key)).toThrow(SecretKeyError);
  for (let index = 0; index < sealed.length; index++) {
    const changed = Uint8Array.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => openSecret(changed, owner, key)).toThrow(SecretKeyError);
  }
  expect(() => openSecret(new Uint8Array(), owner, key)).toThrow(SecretKeyError);
});

test("each purpose has a subkey of its own", () => {
  expect(subkey("sessions", key)).not.toEqual(subkey("endpoint-secrets", key));
  expect(subkey("sessions", key)).toEqual(subkey("sessions", key));
});

test("the generated key is made once, for its owner's eyes only", () => {
  const folder = join(mkdtempSync(join(tmpdir(), "pushlens-")), "data");
  const made = keyFromFile(folder);
  expect(keyFromFile(folder)).toEqual(made);
  expect(readFileSync(join(folder, "secret.key"), "utf8").trim()).toBe(made.toString("base64"));
  expect(statSync(join(folder, "secret.key")).mode & 0o777).toBe(0o600);
});
