import { expect, test } from "vitest";
import { decodeText } from "./decode-text";

const NAMES = "id;name\r\n7;Frühling für Zoë, à bientôt\r\n";

test("a spreadsheet's file is read as it was written, in each encoding that one saves", () => {
  const latin = Buffer.from(NAMES, "latin1");
  expect(latin.toString("utf8")).toContain("\uFFFD");
  const utf16 = Buffer.from(`\uFEFF${NAMES}`, "utf16le");
  expect(decodeText(latin)).toBe(NAMES);
  expect(decodeText(Buffer.from(NAMES))).toBe(NAMES);
  expect(decodeText(Buffer.from(`\uFEFF${NAMES}`))).toBe(NAMES);
  expect(decodeText(utf16)).toBe(NAMES);
  expect(decodeText(Buffer.from(utf16).swap16())).toBe(NAMES);
  expect(decodeText(new Uint8Array())).toBe("");
});
