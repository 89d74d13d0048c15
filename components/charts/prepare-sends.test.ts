import { expect, test } from "vitest";
import type { Send } from "@/lib/analytics/campaigns/answers";
import type { Rate } from "@/lib/analytics/shapes";
import { inLanguage } from "@/lib/words/here";
import { placeText, ratesOfSends, sendLines } from "./prepare-sends";

const rate = (numerator: number, denominator: number): Rate => ({
  value: denominator === 0 ? null : numerator / denominator,
  ...{ numerator, denominator, over: ["CleverPush"], of: ["CleverPush"] },
});
const none = { ...rate(0, 0), over: [] };
const stages = { scheduled: null, sent: null, delivered: 400, opened: 45, clicked: null };
const send: Send = {
  ...{ start: "2026-11-13T17:00:00.000Z", day: "2026-11-13", until: "2026-11-20", size: 400 },
  stages: { ...stages, failed: null, cancelled: null },
  automatic: { opened: null, clicked: null },
  rates: { delivery: none, open: rate(45, 400), click: none, failure: none },
  before: {
    ...{ sends: 5, medianSize: 320 },
    rates: { delivery: none, open: rate(200, 2_000), click: none, failure: none },
  },
  places: { delivery: null, open: { place: 3, of: 6 }, click: null, failure: null },
};

test("a send is told against those before it: its size, and each rate with what chance could do", () => {
  expect(sendLines(send)).toEqual([
    "400 messages, +25.0% against the five sends before (320, their median).",
    "Open rate: no clear difference (11.3% against 10.0%; +1.3 points, −1.8 to +4.9), 3rd of 6.",
  ]);
  const [, clear] = sendLines({
    ...send,
    rates: { ...send.rates, open: rate(90, 400) },
    places: { ...send.places, open: { place: 1, of: 6 } },
  });
  expect(clear).toMatch(/^Open rate: clearly higher \(22\.5% against 10\.0%; .+\), 1st of 6\.$/);
});

test("the first of all is held against nothing", () => {
  const before = { ...send.before, sends: 0, medianSize: null };
  const rates = { ...send.before.rates, open: none };
  expect(sendLines({ ...send, before: { ...before, rates } })).toEqual(["400 messages."]);
});

test("a rate of too few, or not reported, is not compared", () => {
  expect(sendLines({ ...send, rates: { ...send.rates, open: rate(2, 20) } })).toHaveLength(1);
  expect(ratesOfSends([send])).toEqual(["open"]);
});

test("places read as people say them", () => {
  const texts = [1, 2, 3, 4, 11, 21].map((place) => placeText({ place, of: 21 }));
  expect(texts).toEqual(
    ["1st", "2nd", "3rd", "4th", "11th", "21st"].map((word) => `${word} of 21`),
  );
  expect(placeText(null)).toBe("");
});

test("a send is told in the reader's language, whole sentences of it", () => {
  expect(inLanguage("de", () => sendLines(send))).toEqual([
    "400 Nachrichten, +25,0\u00a0% gegenüber den fünf Aussendungen davor (320 im Median).",
    "Öffnungsrate: kein klarer Unterschied (11,3\u00a0% gegen 10,0\u00a0%; +1,3 Prozentpunkte, −1,8 bis +4,9), 3. von 6.",
  ]);
  const places = [1, 3].map((place) => inLanguage("fr", () => placeText({ place, of: 21 })));
  expect(places).toEqual(["1er sur 21", "3e sur 21"]);
});
