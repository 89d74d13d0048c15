import { expect, test } from "vitest";
import type { Kpi } from "@/components/charts/kpi";
import type { TrendPicture } from "@/components/charts/prepare-trend";
import { cardHtml, endedCardHtml, themeOf } from "./card-html";
import type { CardContent } from "./read-report";

const kpi = (id: string, value: string): Kpi => ({
  ...{ id, label: id, definition: "", coverage: "", title: value, note: "", deltaTitle: "" },
  ...{ value, delta: null, values: [], previous: [], lastUnfinished: false },
});
const trend = {
  points: [1, null, 3, 2].map((delivered) => ({ delivered, deliveredBefore: 2 })),
  ...{ stages: ["delivered"], compared: true, summary: "It rose.", against: "" },
} as unknown as TrendPicture;
const content: CardContent = {
  name: "<script>alert(1)</script>",
  ...{ days: "1 – 4 Apr 2026", zone: "Europe/Berlin", filters: ['Campaign: "A" & B'] },
  kpis: [kpi("sent", "—"), kpi("delivered", "1.2k"), kpi("open-rate", "12 %")],
  trend,
};

test("a card shows the first figure that is reported, its trend, and whose numbers they are", () => {
  const html = cardHtml(content, { theme: null, figure: null });
  expect(html).toContain('1.2k <span class="label">delivered</span>');
  expect(html).toContain("1 – 4 Apr 2026 · Europe/Berlin · Campaign: &quot;A&quot; &amp; B");
  expect(html).toContain('aria-label="Delivered over time. It rose."');
  // What is not known breaks the line.
  expect(html.match(/d="M2 [\d.]+M[\d.]+ [\d.]+L/g)).toHaveLength(1);
  expect(html).toContain('class="before"');
  expect(cardHtml(content, { theme: null, figure: "open-rate" })).toContain("12 %");
});

test("a card has no script, and nothing of a payload is more than text", () => {
  const html = cardHtml(content, { theme: "dark", figure: "<b>" });
  expect(html).not.toMatch(/<script|<b>|\son\w+=|href=|src=/i);
  expect(html).toContain('data-theme="dark"');
});

test("its colours are the reader's own unless the site around it says which", () => {
  expect([themeOf("light"), themeOf("dark"), themeOf('"><script>'), themeOf(null)]).toEqual([
    ...["light", "dark", null, null],
  ]);
  expect(endedCardHtml(null)).toContain('<html lang="en">');
});
