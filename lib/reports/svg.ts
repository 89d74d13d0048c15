/** Colours as the pages have them in light; a renderer of mail's pictures knows neither var() nor oklch. */
export const COLOR = {
  panel: "#ffffff",
  ink: "#1d1b18",
  ink2: "#57524a",
  ink3: "#6e685f",
  line: "#e6e2dc",
  accent: "#3b4cca",
  second: "#0b7a82",
  good: "#0f7b4f",
  bad: "#b3361e",
} as const;

const SERIES = [
  ...["#0072b2", "#00936b", "#d05a00", "#b6588f", "#a87400", "#3e7d94", "#6b5fb5", "#7a6a58"],
];

/** A group's colour by its slot (from 1); past the palette they come again. */
export function seriesHex(slot: number): string {
  if (slot === SERIES.length) return SERIES[SERIES.length - 1] ?? COLOR.ink3;
  return SERIES[(slot - 1) % (SERIES.length - 1)] ?? COLOR.ink3;
}

/** Text for SVG and HTML alike. Control characters are no XML. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

type TextLook = {
  readonly size?: number;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly weight?: 400 | 600;
};

/** A line of text in a picture; `y` is its base line. */
export function textAt(x: number, y: number, text: string, look: TextLook = {}): string {
  const { size = 22, fill = COLOR.ink2, anchor = "start", weight = 400 } = look;
  return `<text x="${round(x)}" y="${round(y)}" font-family="Geist" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeText(text)}</text>`;
}

/** Coordinates need no more. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** A whole picture on the panel's white. */
export function svgOf(width: number, height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${COLOR.panel}"/>${parts.join("")}</svg>`;
}

/** Shortened so that it fits in about so many characters. */
export function fitting(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
