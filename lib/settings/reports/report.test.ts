import { expect, test } from "vitest";
import { recipientsSchema } from "./report";

test("of a list of addresses the one that is none is named", () => {
  expect(recipientsSchema.parse("Ada@example.com, bob@example.com")).toEqual([
    "ada@example.com",
    "bob@example.com",
  ]);
  const wrong = recipientsSchema.safeParse("ada@example.com, bob.example.com");
  expect(wrong.error?.issues.map(({ message }) => message)).toEqual([
    "“bob.example.com” is not an e-mail address.",
  ]);
});
