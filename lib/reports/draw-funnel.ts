import type { FunnelPicture, FunnelStage } from "@/components/charts/prepare-funnel";
import { formatCount } from "@/lib/format";
import { words } from "@/lib/words/words";
import { COLOR, fitting, round, seriesHex, svgOf, textAt } from "./svg";

/** Twice what the mail shows it at, for sharp screens. */
const WIDTH = 1120;
const EDGE = 24;
const ROW = 96;
const BAR = 34;
const LEGEND = 44;

/** The funnel as its card draws it: a bar for each stage, its count, and the rate from the stage before. */
export function funnelSvg({ stages, legend }: FunnelPicture): string {
  const names = legendRows(legend.map(({ label, slot }) => ({ label, slot })));
  const height = EDGE + stages.length * ROW + names.length * LEGEND + EDGE;
  const bars = stages.flatMap((stage, at) => stageParts(stage, EDGE + at * ROW));
  const below = EDGE + stages.length * ROW + 10;
  const keys = names.flatMap((row, at) => row.map((key) => keyAt(key, below + at * LEGEND)));
  return svgOf(WIDTH, height, [...bars, ...keys]);
}

function stageParts(stage: FunnelStage, top: number): string[] {
  const span = WIDTH - 2 * EDGE;
  let x = EDGE;
  const segments = stage.segments.map(({ width, slot }) => {
    const drawn = Math.max(1, width * span);
    const part = `<rect x="${round(x)}" y="${top + 40}" width="${round(drawn)}" height="${BAR}" fill="${seriesHex(slot)}"/>`;
    x += drawn;
    return part;
  });
  const count = stage.total === null ? words("mails")("notReported") : formatCount(stage.total);
  const name = `${stage.label}${stage.note ? ` (${stage.note})` : ""}`;
  return [
    textAt(EDGE, top + 26, fitting(name, 48), { weight: 600, fill: COLOR.ink }),
    textAt(
      WIDTH - EDGE,
      top + 26,
      `${count}${stage.rate ? `  ·  ${fitting(stage.rate.text, 36)}` : ""}`,
      {
        anchor: "end",
        fill: COLOR.ink,
      },
    ),
    `<rect x="${EDGE}" y="${top + 40}" width="${span}" height="${BAR}" fill="#f1eeea"/>`,
    ...segments,
  ];
}

type Key = { readonly label: string; readonly slot: number; readonly x: number };
const LETTER = 12;

function legendRows(keys: readonly Omit<Key, "x">[]): Key[][] {
  const rows: Key[][] = [];
  let x = WIDTH;
  for (const key of keys) {
    const label = fitting(key.label, 40);
    const width = 60 + label.length * LETTER;
    if (x + width > WIDTH - EDGE) {
      rows.push([]);
      x = EDGE;
    }
    rows.at(-1)?.push({ ...key, label, x });
    x += width;
  }
  return rows;
}

function keyAt({ label, slot, x }: Key, y: number): string {
  const box = `<rect x="${x}" y="${y}" width="20" height="20" rx="4" fill="${seriesHex(slot)}"/>`;
  return box + textAt(x + 30, y + 18, label, { size: 20 });
}
