import type { Kpi } from "@/components/charts/kpi";
import { language } from "@/lib/words/here";
import { words } from "@/lib/words/words";
import type { ReportContent } from "./read-report";
import { COLOR, escapeText } from "./svg";

/** Where the pictures of a report are: `cid:` in a mail, `data:` in its preview. */
export type Pictures = { readonly funnel: string; readonly trend: string };

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const TONES = { good: COLOR.good, bad: COLOR.bad, neutral: COLOR.ink3 } as const;

/** Mail programs that know it turn dark; the others keep the colours in the styles. */
const DARK = `
  @media (prefers-color-scheme: dark) {
    .page { background-color: #121211 !important; }
    .panel { background-color: #1a1a18 !important; border-color: #302f2b !important; }
    .ink { color: #edebe7 !important; }
    .ink2 { color: #b3aea4 !important; }
    .ink3 { color: #979287 !important; }
    .good { color: #4cc38a !important; }
    .bad { color: #ff8f77 !important; }
    .link { color: #97a4ff !important; }
    .button { background-color: #97a4ff !important; color: #121211 !important; }
  }
  @media only screen and (max-width: 480px) {
    .kpi { display: block !important; width: auto !important; }
    .side { padding-left: 12px !important; padding-right: 12px !important; }
  }`;

/**
 * A report as HTML for mail: tables and styles at each element, as Gmail, Outlook and Apple Mail draw
 * it. Whatever comes from payloads is text. `leave` is where its reader unsubscribes.
 */
export function reportHtml(
  content: ReportContent,
  pictures: Pictures,
  leave: string | null,
): string {
  const { name, days, zone, filters, url } = content;
  const e = escapeText;
  const say = words("mails");
  return `<!doctype html>
<html lang="${language()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${e(name)}</title><style>:root{color-scheme:light dark}${DARK}</style></head>
<body class="page" style="margin:0;padding:0;background-color:#f6f4f1">
<div style="display:none;max-height:0;overflow:hidden">${e(preheader(content))}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page" style="background-color:#f6f4f1"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" class="panel" style="width:100%;max-width:600px;background-color:#ffffff;border:1px solid #e6e2dc;border-radius:10px">
<tr><td class="side" style="padding:20px 20px 8px;${FONT}">
<h1 class="ink" style="margin:0;font-size:20px;line-height:26px;color:${COLOR.ink}">${e(name)}</h1>
<p class="ink2" style="margin:4px 0 0;font-size:14px;line-height:20px;color:${COLOR.ink2}">${e(`${days} (${zone})`)}${filters.length > 0 ? `<br>${e(filters.join(" · "))}` : ""}</p>
</td></tr>
${sentencesRow(content)}
<tr><td class="side" style="padding:8px 20px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>${content.kpis.map(kpiCell).join("")}</tr></table></td></tr>
${pictureRow(say("trend"), pictures.trend, content.trend.summary)}
${pictureRow(say("funnel"), pictures.funnel, content.funnel.summary)}
<tr><td class="side" align="center" style="padding:12px 20px 20px;${FONT}">
<a href="${e(url)}" class="button" style="display:inline-block;padding:10px 18px;border-radius:8px;background-color:${COLOR.accent};color:#ffffff;font-size:15px;font-weight:600;text-decoration:none">${e(say("seeItInPushlens"))}</a>
</td></tr></table>
<p class="ink3" style="max-width:600px;margin:12px auto 0;${FONT};font-size:12px;line-height:18px;color:${COLOR.ink3}">${e(say("changesAre"))}${leave ? `<br><a href="${e(leave)}" class="link" style="color:${COLOR.accent}">${e(say("stopSending"))}</a>` : ""}</p>
</td></tr></table></body></html>`;
}

function preheader({ kpis }: ReportContent): string {
  return kpis.map((kpi) => `${kpi.label} ${kpi.value}${changeOf(kpi)}`).join(" · ");
}

const changeOf = ({ delta }: Kpi): string => (delta ? ` (${delta.text})` : "");

function sentencesRow({ sentences }: ReportContent): string {
  if (sentences.length === 0) return "";
  const items = sentences.map(
    (text) => `<li style="margin:0 0 4px" class="ink">${escapeText(text)}</li>`,
  );
  return `<tr><td class="side" style="padding:4px 20px;${FONT}"><ul class="ink" style="margin:0;padding:0 0 0 18px;font-size:15px;line-height:22px;color:${COLOR.ink}">${items.join("")}</ul></td></tr>`;
}

const ARROWS = { up: "▲", down: "▼", same: "" } as const;

function kpiCell({ label, value, delta, deltaTitle, note }: Kpi): string {
  const tone = delta?.tone ?? "neutral";
  const change = delta
    ? `<span class="${tone === "neutral" ? "ink3" : tone}" style="font-size:13px;line-height:18px;color:${TONES[tone]}" title="${escapeText(deltaTitle)}">${ARROWS[delta.direction]} ${escapeText(delta.text)}</span>`
    : `<span class="ink3" style="font-size:13px;line-height:18px;color:${COLOR.ink3}">${escapeText(note)}</span>`;
  return `<td class="kpi" valign="top" width="20%" style="padding:6px 4px 6px 0;${FONT}"><span class="ink2" style="font-size:12px;line-height:18px;color:${COLOR.ink2}">${escapeText(label)}</span><br><strong class="ink" style="font-size:20px;line-height:26px;color:${COLOR.ink}">${escapeText(value)}</strong><br>${change}</td>`;
}

function pictureRow(title: string, source: string, summary: string): string {
  return `<tr><td class="side" style="padding:10px 20px;${FONT}"><h2 class="ink" style="margin:0 0 6px;font-size:15px;line-height:20px;color:${COLOR.ink}">${title}</h2><img src="${source}" width="558" alt="${escapeText(summary)}" style="display:block;width:100%;max-width:558px;height:auto;border:0;border-radius:6px"></td></tr>`;
}
