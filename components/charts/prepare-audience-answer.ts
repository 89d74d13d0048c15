import type { AudienceReport, OptOutsReport } from "@/lib/analytics/audience/answers";
import { formatCount, formatList, formatPercent, formatPlural, formatSigned } from "@/lib/format";

/** Standard deviations of chance that a net must exceed, to be called a direction. */
const CLEAR = 2;

function directionOf({ total }: AudienceReport): string {
  const { optedIn, optedOut, net } = total;
  if (optedOut === null) return "Nobody selected reports opt-outs, so who left is not known.";
  if (net === null || optedIn === null) {
    return `${formatPlural(optedOut, "person", "people")} opted out. Opt-ins are not reported here, so whether the audience grows is not known.`;
  }
  const figures = `${formatCount(optedIn)} opted in, ${formatCount(optedOut)} opted out`;
  if (optedIn + optedOut === 0) return "Nobody opted in or out in this period.";
  if (Math.abs(net) < CLEAR * Math.sqrt(optedIn + optedOut)) {
    return `About as many came as left: ${figures}, net ${formatSigned(net)}.`;
  }
  return net < 0
    ? `You are losing subscribers: ${formatCount(-net)} more left than came (${figures}).`
    : `You are gaining subscribers: ${formatCount(net)} more came than left (${figures}).`;
}

function reasonOf({ causes, total }: AudienceReport): string {
  const left = causes.filter(({ kind }) => kind === "opted_out");
  const known = left.filter(({ cause }) => cause !== null);
  const [first] = [...known].sort((a, b) => b.count - a.count);
  if (!first || !total.optedOut) return "";
  const share = formatPercent(first.count / total.optedOut);
  const silent = left.find(({ cause }) => cause === null)?.count ?? 0;
  const unknown =
    silent > 0 ? ` Of ${formatPercent(silent / total.optedOut)} no cause is given.` : "";
  return `Most frequent known cause: ${first.label.toLowerCase()}, ${formatCount(first.count)} of ${formatCount(total.optedOut)} (${share}).${unknown}`;
}

/** Providers whose opt-outs count although their opt-ins are never told: they pull the net down. */
function caveatOf({ providers }: OptOutsReport): string {
  const oneSided = providers.filter((one) => one.optedIn === null && (one.optedOut ?? 0) > 0);
  if (oneSided.length === 0) return "";
  const count = oneSided.reduce((sum, one) => sum + (one.optedOut ?? 0), 0);
  const names = formatList(oneSided.map(({ label }) => label));
  const verb = oneSided.length === 1 ? "reports" : "report";
  return `${names} ${verb} no opt-ins: ${formatPlural(count, "opt-out")} of theirs ${count === 1 ? "is" : "are"} in the net all the same.`;
}

/** Are we losing subscribers, and why: in two or three sentences. */
export function audienceAnswer(
  audience: AudienceReport,
  optOuts: OptOutsReport,
): { readonly direction: string; readonly reason: string; readonly caveat: string } {
  const { net } = audience.total;
  return {
    direction: directionOf(audience),
    reason: reasonOf(audience),
    caveat: net === null ? "" : caveatOf(optOuts),
  };
}
