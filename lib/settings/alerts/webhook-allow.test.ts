import { expect, test } from "vitest";
import { parseEnv } from "@/lib/env";
import { allowsSaving, allowsWebhook } from "./webhook-allow";

const LIST = ["10.1.0.0/16", "fd00::/8", "192.168.7.9", "chat.internal"];

test("nothing inside is reached by default", () => {
  for (const address of ["127.0.0.1", "10.1.2.3", "::1", "169.254.169.254", "fd00::1"])
    expect(allowsWebhook(address, "chat.internal", []), address).toBe(false);
  expect(allowsWebhook("8.8.8.8", "example.com", [])).toBe(true);
  expect(parseEnv({}).PUSHLENS_WEBHOOK_ALLOW).toBeUndefined();
});

test("a network that an operator names is reached, and none beside it", () => {
  const reached = (address: string) => allowsWebhook(address, "any.example.com", LIST);
  for (const address of ["10.1.2.3", "fd00::1", "192.168.7.9", "::ffff:10.1.2.3"])
    expect(reached(address), address).toBe(true);
  for (const address of ["10.2.0.1", "192.168.7.8", "127.0.0.1", "fe80::1", "::ffff:10.2.0.1"])
    expect(reached(address), address).toBe(false);
});

test("a host that is named is reached wherever inside it is, but never where clouds keep secrets", () => {
  expect(allowsWebhook("172.16.0.4", "chat.internal", LIST)).toBe(true);
  expect(allowsWebhook("172.16.0.4", "Chat.Internal.", LIST)).toBe(true);
  expect(allowsWebhook("172.16.0.4", "evil.chat.internal", LIST)).toBe(false);
  expect(allowsWebhook("169.254.169.254", "chat.internal", LIST)).toBe(false);
  expect(allowsWebhook("fe80::1", "chat.internal", LIST)).toBe(false);
});

test("what an address leads to is judged when it is called, so that only what cannot be is refused before", () => {
  expect(allowsSaving("https://hooks.slack.com/x", [])).toBe(true);
  expect(allowsSaving("https://chat.internal/x", [])).toBe(false);
  expect(allowsSaving("https://chat.internal/x", LIST)).toBe(true);
  expect(allowsSaving("https://10.1.2.3/x", LIST)).toBe(true);
  expect(allowsSaving("https://10.2.2.3/x", LIST)).toBe(false);
  expect(allowsSaving("https://127.0.0.1/x", ["chat.internal"])).toBe(false);
});

test("an entry that is neither network nor host stops the start with one line", () => {
  const parse = (text: string) => parseEnv({ PUSHLENS_WEBHOOK_ALLOW: text });
  expect(parse("10.0.0.0/8, Chat.Internal").PUSHLENS_WEBHOOK_ALLOW).toEqual([
    "10.0.0.0/8",
    "chat.internal",
  ]);
  for (const wrong of ["10.0.0.0/99", "https://chat.internal", "*", "a b"])
    expect(() => parse(wrong), wrong).toThrow(/^PUSHLENS_WEBHOOK_ALLOW is not valid: [^\n]+$/);
});
