import type { OptOutTotals } from "@/lib/analytics/audience/answers";
import { formatCount, formatPerThousand, formatSigned } from "@/lib/format";
import { prepareDelta } from "./prepare-delta";
import { type FigureChange, toldChange } from "./prepare-figure-change";

type OptFigures = OptOutTotals["providers"][number] | undefined;

/** How many more or fewer came or left, or what that makes of the net. */
export function optChange(
  field: "optedIn" | "optedOut" | "net",
  current: OptFigures,
  previous: OptFigures,
): FigureChange | null {
  const [latest, before] = [current?.[field] ?? null, previous?.[field] ?? null];
  const changes = (side: OptFigures) => (side?.optedIn ?? 0) + (side?.optedOut ?? 0);
  const net = field === "net";
  return toldChange(
    prepareDelta({
      kind: net ? "difference" : "count",
      current: latest,
      previous: before,
      better: field === "optedOut" ? "down" : "up",
      base: net ? changes(previous) : (before ?? 0),
      sample: net
        ? Math.min(changes(current), changes(previous))
        : Math.min(latest ?? 0, before ?? 0),
    }),
    net ? formatSigned(before) : formatCount(before),
  );
}

/** How the opt-outs for each thousand deliveries changed, as the key figure has it. */
export function optOutRateChange(
  current: Pick<OptOutTotals, "optOutRate"> | undefined,
  previous: Pick<OptOutTotals, "optOutRate"> | undefined,
): FigureChange | null {
  const [latest, before] = [current?.optOutRate, previous?.optOutRate];
  return toldChange(
    prepareDelta({
      kind: "count",
      current: latest?.value ?? null,
      previous: before?.value ?? null,
      better: "down",
      base: before?.numerator ?? 0,
      sample: Math.min(latest?.numerator ?? 0, before?.numerator ?? 0),
    }),
    formatPerThousand(before?.value ?? null),
  );
}
