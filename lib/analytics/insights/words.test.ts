import { expect, test } from "vitest";
import { inLanguage } from "@/lib/words/here";
import { LANGUAGES } from "@/lib/words/languages";
import type { Change } from "./find-changes";
import { sentenceOf } from "./words";

const DAY = { kind: "day", from: "2026-11-24", to: "2026-11-24", until: null } as const;

function told(measure: Change["measure"], value: number, usual: number, campaign?: string) {
  const season = { value, usual, low: usual, high: usual, seasons: 8, distance: -9, asFar: 0 };
  const change = { measure, window: DAY, season, lasts: false };
  return LANGUAGES.map((language) =>
    inLanguage(language, () => sentenceOf(change, "UTC", campaign).replaceAll(/\s/g, " ")),
  );
}

test("a change of a count is a sentence in each language", () => {
  expect(told("opened", 700, 1000)).toEqual([
    "700 opens on Tuesday, 24 Nov, 30% fewer than on a usual Tuesday (1,000).",
    "700 Öffnungen am Dienstag, 24. Nov., 30 % weniger als an einem üblichen Dienstag (1.000).",
    "700 ouvertures le mardi 24 nov., 30 % de moins qu’un mardi habituel (1 000).",
  ]);
  expect(told("sent", 3000, 1000)[1]).toBe(
    "3.000 Aussendungen am Dienstag, 24. Nov., 3,0-mal so viele wie an einem üblichen Dienstag (1.000).",
  );
});

test("a change of a rate is told in points, or in percent where points say nothing", () => {
  expect(told("open", 0.03, 0.045)).toEqual([
    "The open rate was 3.00% on Tuesday, 24 Nov, 1.5 points lower than on a usual Tuesday (4.50%).",
    "Die Öffnungsrate betrug am Dienstag, 24. Nov. 3,00 %, 1,5 Punkte niedriger als an einem üblichen Dienstag (4,50 %).",
    "Le taux d’ouverture était de 3,00 % le mardi 24 nov., 1,5 points plus bas qu’un mardi habituel (4,50 %).",
  ]);
  expect(told("failure", 0.0001, 0.0004, "daily")[1]).toBe(
    "„daily“: Fehlerrate am Dienstag, 24. Nov. 0,01 %, 75 % niedriger als an einem üblichen Dienstag (0,04 %).",
  );
});
