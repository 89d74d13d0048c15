import type { AudienceReport, OptOutsReport } from "@/lib/analytics/audience/answers";
import { formatCount, formatList, formatPercent, formatSigned } from "@/lib/format";
import { inASentence } from "@/lib/words/in-a-sentence";
import { words } from "@/lib/words/words";

/** Standard deviations of chance that a net must exceed, to be called a direction. */
const CLEAR = 2;

function directionOf({ total }: AudienceReport): string {
  const say = words("audience");
  const { optedIn, optedOut, net } = total;
  if (optedOut === null) return say("whoLeftUnknown");
  if (net === null || optedIn === null) {
    return say("onlyOptOuts", { optedOut });
  }
  const figures = { optedIn: formatCount(optedIn), optedOut: formatCount(optedOut) };
  if (optedIn + optedOut === 0) return say("nobodyEither");
  if (Math.abs(net) < CLEAR * Math.sqrt(optedIn + optedOut)) {
    return say("asManyCame", { ...figures, net: formatSigned(net) });
  }
  return net < 0
    ? say("losing", { ...figures, more: formatCount(-net) })
    : say("gaining", { ...figures, more: formatCount(net) });
}

function reasonOf({ causes, total }: AudienceReport): string {
  const left = causes.filter(({ kind }) => kind === "opted_out");
  const known = left.filter(({ cause }) => cause !== null);
  const [first] = [...known].sort((a, b) => b.count - a.count);
  if (!first || !total.optedOut) return "";
  const silent = left.find(({ cause }) => cause === null)?.count ?? 0;
  const say = words("audience");
  return [
    say("mostFrequentCause", {
      cause: inASentence(first.label),
      part: formatCount(first.count),
      whole: formatCount(total.optedOut),
      share: formatPercent(first.count / total.optedOut),
    }),
    silent > 0 && say("noCauseOf", { share: formatPercent(silent / total.optedOut) }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** Providers whose opt-outs count although their opt-ins are never told: they pull the net down. */
function caveatOf({ providers }: OptOutsReport): string {
  const oneSided = providers.filter((one) => one.optedIn === null && (one.optedOut ?? 0) > 0);
  if (oneSided.length === 0) return "";
  const count = oneSided.reduce((sum, one) => sum + (one.optedOut ?? 0), 0);
  const names = formatList(oneSided.map(({ label }) => label));
  return words("audience")("optOutsOnlyOf", { names, providers: oneSided.length, optOuts: count });
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
