import { expect, test } from "vitest";
import { inLanguage } from "./here";
import { said } from "./said";

const STEP = {
  title: { en: "Open it", de: "Öffnen", fr: "L’ouvrir" },
  text: { en: "Ready: go!", de: "Fertig: los!", fr: "Prêt : partez !" },
  copy: '{"en":"stays"}',
};

test("what is told in every language is said in the reader's", () => {
  expect(said(STEP).title).toBe("Open it");
  expect(inLanguage("de", () => said([STEP, STEP])[1]?.text)).toBe("Fertig: los!");
});

test("what is in one language stays as it is, and so does what is no text", () => {
  const told = { ...STEP, title: "Mine", days: 3, causes: ["a", null] };
  expect(inLanguage("fr", () => said(told))).toEqual({
    title: "Mine",
    text: "Prêt\u00a0: partez\u202f!",
    copy: '{"en":"stays"}',
    days: 3,
    causes: ["a", null],
  });
});
