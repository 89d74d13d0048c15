import fc from "fast-check";
import { expect, test } from "vitest";
import { ANY_CHARACTER } from "@/lib/testing/any-character";
import { commonness, ownWordIn } from "./weak-password";

test.each([
  "password12",
  "Password123",
  "1234567890",
  "0987654321",
  "aaaaaaaaaa",
  "abababababab",
  "abcdabcdabcd",
  "qwertyuiop",
  "QWERTZUIOP",
  "abcdefghij",
  "abcd123456",
  "q1w2e3r4t5",
  "basketball",
  "!!Football2026",
  "\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44\uff11\uff12",
])("%s is refused, as everybody who guesses tries it", (password) => {
  expect(commonness(password)).toMatch(/Choose/);
});

test.each([
  "a long enough password",
  "correct horse battery",
  "Gr\u00fcne \u00c4pfel 2026",
  "the newcomer of Pushlens",
  "kx7-Wq2-mmR",
])("%s is taken", (password) => {
  expect(commonness(password)).toBeNull();
  expect(ownWordIn(password, { email: "ada@example.com", workspace: "Acme" })).toBeNull();
});

test.each([
  "ada.lovelace@example.com",
  "AdaLovelace1",
  "ada-lovelace-2026",
  "example.com1",
  "Grand Acme Shop!",
  "grandacmeshop99",
  "pushlens2026",
  "acme.example.pushlens".replace("acme", "grandacmeshop"),
])("%s is refused to whom it names", (password) => {
  const own = { email: "ada.lovelace@example.com", workspace: "Grand Acme Shop" };
  expect(ownWordIn(password, own)).toMatch(/Choose/);
});

test("any password is judged, and a random one is taken", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: ANY_CHARACTER }), (password) => {
      commonness(password);
      ownWordIn(password, { email: password, workspace: password });
    }),
  );
  for (let n = 0; n < 200; n++) {
    const password = Buffer.from(crypto.getRandomValues(new Uint8Array(12))).toString("base64url");
    expect(commonness(password)).toBeNull();
  }
});
