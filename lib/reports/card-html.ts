import type { Kpi } from "@/components/charts/kpi";
import { lineName, linesIn, type TrendPicture, valueAt } from "@/components/charts/prepare-trend";
import { NOT_REPORTED } from "@/lib/format";
import { language } from "@/lib/words/here";
import { words } from "@/lib/words/words";
import type { CardContent } from "./read-report";
import { escapeText, round } from "./svg";

/** How a card looks: as its reader's system is, or as the site around it says. */
export type CardLook = {
  readonly theme: "light" | "dark" | null;
  /** A figure by its id; any other: the first that is reported. */
  readonly figure: string | null;
};

const [WIDTH, HEIGHT] = [288, 72];
const LIGHT =
  "--ground:#fff;--ink:#1d1b18;--ink2:#57524a;--ink3:#6e685f;--line:#e6e2dc;--accent:#3b4cca;--good:#0f7b4f;--bad:#b3361e;color-scheme:light";
const DARK =
  "--ground:#1a1a18;--ink:#edebe7;--ink2:#b3aea4;--ink3:#979287;--line:#302f2b;--accent:#97a4ff;--good:#4cc38a;--bad:#ff8f77;color-scheme:dark";
const STYLE = `:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${DARK}}}
:root[data-theme=dark]{${DARK}}
*{box-sizing:border-box;margin:0}
body{background:var(--ground);color:var(--ink);font:14px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;padding:12px 15px;border:1px solid var(--line);border-radius:10px;min-height:100vh;overflow-wrap:anywhere}
h1{font-size:14px;font-weight:600}
p{font-size:12px;color:var(--ink3)}
.value{font-size:28px;line-height:1.25;font-weight:600;color:var(--ink);font-variant-numeric:tabular-nums}
.label{font-size:13px;color:var(--ink2);font-weight:400}
.good{color:var(--good)}.bad{color:var(--bad)}.neutral{color:var(--ink3)}
svg{display:block;width:100%;height:72px;margin:6px 0}
path{fill:none;stroke:var(--accent);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
path.before{stroke-opacity:.5;stroke-width:1.5;stroke-dasharray:4 4}`;

/** A page of one figure and its trend, without scripts, for a frame of 320 px and more on another site. */
export function cardHtml(content: CardContent, look: CardLook): string {
  const { name, days, zone, filters, kpis, trend } = content;
  const kpi = kpis.find(({ id }) => id === look.figure) ?? kpis.find(isReported) ?? kpis[0];
  const about = [days, zone, ...filters].join(" · ");
  return page(
    name,
    look.theme,
    `<h1>${escapeText(name)}</h1>${kpi ? figure(kpi) : ""}${kpi ? line(kpi, trend) : ""}<p>${escapeText(about)}</p>`,
  );
}

/** What a card shows whose link has expired, was revoked, or never was. */
export function endedCardHtml(theme: CardLook["theme"]): string {
  const say = words("mails");
  const title = escapeText(say("nothingShared"));
  const text = escapeText(say("notSharedAnyMore"));
  return page(say("nothingShared"), theme, `<h1>${title}</h1><p>${text}</p>`);
}

function page(title: string, theme: CardLook["theme"], body: string): string {
  const fixed = theme === null ? "" : ` data-theme="${theme}"`;
  return `<!doctype html>
<html lang="${language()}"${fixed}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escapeText(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>
`;
}

const isReported = ({ value }: Kpi): boolean => value !== NOT_REPORTED;

const ARROWS = { up: "▲ ", down: "▼ ", same: "" } as const;

function figure({ label, part, value, title, delta, deltaTitle, note }: Kpi): string {
  const more = [part, note].filter((text) => text).join(" · ");
  const change = delta
    ? ` <span class="label ${delta.tone}" title="${escapeText(deltaTitle)}">${ARROWS[delta.direction]}${escapeText(delta.text)}</span>`
    : "";
  return `<div class="value" title="${escapeText(title)}">${escapeText(value)} <span class="label">${escapeText(label)}</span>${change}</div>${more ? `<p>${escapeText(more)}</p>` : ""}`;
}

/** The figure's own line where the trend has it, else the trend's first. */
function line({ id }: Kpi, trend: TrendPicture): string {
  const lines = linesIn(trend);
  const shown = lines.find(({ stage }) => stage === id) ?? lines[0];
  if (!shown || trend.points.length < 2) return "";
  const { stage } = shown;
  const label = lineName(shown);
  const current = trend.points.map((point) => valueAt(point, stage));
  const before = trend.points.map((point) => point[`${stage}Before`] ?? null);
  const high = Math.max(1e-9, ...current.map(Number), ...before.map(Number));
  const named = escapeText(words("mails")("overTime", { label, summary: trend.summary }));
  const dashed = trend.compared ? `<path class="before" d="${pathOf(before, high)}"/>` : "";
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${named}">${dashed}<path d="${pathOf(current, high)}"/></svg>`;
}

/** What is not known breaks the line; its foot is zero. */
function pathOf(values: readonly (number | null)[], high: number): string {
  const x = (at: number) => round(2 + (at / (values.length - 1)) * (WIDTH - 4));
  const y = (value: number) => round(HEIGHT - 2 - (value / high) * (HEIGHT - 6));
  const steps = values.map((value, at) =>
    value === null ? "" : `${values[at - 1] == null ? "M" : "L"}${x(at)} ${y(value)}`,
  );
  return steps.join("") || "M0 0";
}

/** The theme that a parameter asks for; null: the reader's own. */
export function themeOf(text: string | null): CardLook["theme"] {
  return text === "light" || text === "dark" ? text : null;
}
