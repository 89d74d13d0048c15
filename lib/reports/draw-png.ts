import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";

const FONTS = ["Regular", "SemiBold"].map((weight) =>
  join("node_modules", "geist", "dist", "fonts", "geist-sans", `Geist-${weight}.ttf`),
);

/** Draws a picture of whole width and height, with the font that comes along: nothing of the machine's. */
export async function drawPng(svg: string): Promise<Buffer> {
  const drawn = await renderAsync(svg, {
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: "Geist" },
    imageRendering: 0,
  });
  return drawn.asPng();
}
