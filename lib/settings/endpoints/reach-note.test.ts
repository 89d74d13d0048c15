import { afterEach, expect, test } from "vitest";
import { extendEnv } from "@/lib/env";
import { reachNote } from "./reach-note";

afterEach(() => extendEnv({ PUSHLENS_URL: "" }));

test.each([
  ["http://localhost:3000", "works on this machine only: no provider"],
  ["https://127.0.0.1", "works on this machine only"],
  ["http://[::1]:3000", "works on this machine only"],
  ["https://pushlens.local", "in your own network only"],
  ["http://192.168.1.20:3000", "in your own network only"],
  ["https://pushlens", "in your own network only"],
  ["http://push.example.com", "is not encrypted"],
])("an address of %s says what a provider cannot do with it, and how to mend it", (url, said) => {
  extendEnv({ PUSHLENS_URL: url });
  expect(reachNote("provider")).toContain(said);
  expect(reachNote("provider")).toContain("Set PUSHLENS_URL");
});

test("an address that everybody can reach over https says nothing", () => {
  extendEnv({ PUSHLENS_URL: "https://push.example.com" });
  expect(reachNote("provider")).toBeNull();
  expect(reachNote("person")).toBeNull();
});

test("a link for a person says that nobody else can open it", () => {
  extendEnv({ PUSHLENS_URL: "http://localhost:3000" });
  expect(reachNote("person")).toContain("nobody else can open it");
});
