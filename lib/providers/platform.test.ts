import { expect, test } from "vitest";
import { counted } from "./fields";
import { platformWord } from "./platform";

const DRAFT = {
  kind: "delivered",
  name: "delivery",
  at: 0,
  timeSource: "payload",
  message: ["m"],
  subscription: null,
  key: ["k"],
} as const;

test("a platform is one word, however a vendor spells it", () => {
  const given = ["iOS", " Mac OS ", "macOS", "OS X", "Android"];
  expect(given.map(platformWord)).toEqual(["ios", "macos", "macos", "macos", "android"]);
  expect([null, "", "  "].map(platformWord)).toEqual([null, null, null]);
});

test("so whatever becomes an event has that word", () => {
  const event = { ...DRAFT, platform: "Mac OS" };
  expect(counted(event)).toMatchObject({ event: { platform: "macos" } });
  expect(counted(DRAFT)).toEqual({ outcome: "event", event: DRAFT });
});
