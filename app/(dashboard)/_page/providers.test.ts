import { expect, test } from "vitest";
import { prepareLosses } from "@/components/charts/prepare-losses";
import {
  OTHER_SLOT,
  seriesColor,
  seriesShape,
  seriesStyleOf,
  slotAt,
} from "@/components/charts/series";
import type { Group, Rate } from "@/lib/analytics/shapes";
import { inLanguage } from "@/lib/words/here";
import { providerStyle, providerStyles, stylesOf } from "./providers";

const NONE: Rate = { value: null, numerator: 0, denominator: 0, over: [], of: [] };
const open: Rate = { ...NONE, value: 0.5, numerator: 50, denominator: 100, over: ["CleverPush"] };

const endpoint = (key: string, label: string, provider: string): Group => {
  const stages = {
    ...{ scheduled: null, sent: null, delivered: 100, opened: 50, clicked: null },
    ...{ failed: null, cancelled: null },
  };
  const rates = { delivery: NONE, open, click: NONE, failure: NONE };
  const automatic = { opened: null, clicked: null };
  const ways = { openedBy: [], deliveredBy: [] };
  return { key, label, provider, stages, automatic, implied: stages, rates, ...ways };
};

test("two endpoints of one provider have names and marks of their own, the first its provider's", () => {
  const groups = [
    endpoint("de", "CleverPush DE", "cleverpush"),
    endpoint("at", "CleverPush AT", "cleverpush"),
    endpoint("wp", "Shop", "wonderpush"),
  ];
  const looks = stylesOf("endpoint", groups);
  const drawn = groups.map(({ key, label }, place) => seriesStyleOf(key, label, looks, place));
  expect(drawn.map(({ label }) => label)).toEqual(["CleverPush DE", "CleverPush AT", "Shop"]);
  expect(new Set(drawn.map(({ slot }) => slot)).size).toBe(3);
  const own = (provider: string) => providerStyles().find(({ key }) => key === provider)?.slot;
  expect(drawn[1]?.slot).toBe(own("cleverpush"));
  expect(drawn[2]?.slot).toBe(own("wonderpush"));
});

test("what is lost at an endpoint is told by its name, not by its provider's", () => {
  const groups = [
    endpoint("de", "CleverPush DE", "cleverpush"),
    endpoint("at", "CleverPush AT", "cleverpush"),
  ];
  const rates = { delivery: NONE, open, click: NONE, failure: NONE };
  const steps = prepareLosses({ groups, rates }, stylesOf("endpoint", groups), "Endpoint");
  const opens = steps.find(({ key }) => key === "open");
  expect(opens?.rows.map(({ look }) => look.label)).toEqual(["CleverPush DE", "CleverPush AT"]);
  expect(opens?.answer).toContain("CleverPush DE, 50 of 100");
});

test("a group is called by its own name, whatever it is drawn like", () => {
  const looks = [{ key: "de", label: "CleverPush", slot: 2 }];
  expect(seriesStyleOf("de", "CleverPush DE", looks, 0)).toEqual({
    key: "de",
    label: "CleverPush DE",
    slot: 2,
  });
});

test("every provider is drawn like no other, and none like the rest", () => {
  const pair = (slot: number) => `${seriesColor(slot)} ${seriesShape(slot)}`;
  const pairs = providerStyles().map(({ slot }) => pair(slot));
  expect(new Set(pairs).size).toBe(providerStyles().length);
  expect(pairs).not.toContain(pair(OTHER_SLOT));
  const many = Array.from({ length: 49 }, (_, place) => pair(slotAt(place)));
  expect(new Set(many).size).toBe(49);
});

test("more endpoints than colours: the largest have their own, the rest the one for others", () => {
  const groups = Array.from({ length: 10 }, (_, at) =>
    endpoint(String(at), `E${at}`, "cleverpush"),
  );
  const slots = stylesOf("endpoint", groups).map(({ slot }) => slot);
  expect(new Set(slots.slice(0, 7)).size).toBe(7);
  expect(slots.slice(7)).toEqual([8, 8, 8]);
});

test("a provider that has no vendor's name is called in the reader's language", () => {
  const nameOf = (slug: string) => providerStyle(slug).label;
  expect([nameOf("receipts"), nameOf("custom")]).toEqual(["App receipts", "Another vendor"]);
  inLanguage("de", () => {
    expect([nameOf("receipts"), nameOf("custom")]).toEqual(["App-Belege", "Anderer Anbieter"]);
    expect(nameOf("wonderpush")).toBe("WonderPush");
  });
});
