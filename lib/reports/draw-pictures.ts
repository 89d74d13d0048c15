import { funnelSvg } from "./draw-funnel";
import { drawPng } from "./draw-png";
import { trendSvg } from "./draw-trend";
import type { ReportContent } from "./read-report";

/** A report's two pictures, as PNG. */
export async function drawFunnelAndTrend(
  content: ReportContent,
): Promise<{ readonly funnel: Buffer; readonly trend: Buffer }> {
  const funnel = await drawPng(funnelSvg(content.funnel));
  const trend = await drawPng(trendSvg(content.trend, content.buckets, content.labels));
  return { funnel, trend };
}
