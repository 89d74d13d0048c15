import encodeQr from "qr";

/** A QR code to be drawn: a square of `size` modules, and the dark ones as an SVG path. */
export type QrPicture = { readonly size: number; readonly path: string };

/** Draws a text as a QR code, with the quiet zone around it that scanners want. */
export function qrPicture(text: string): QrPicture {
  const rows = encodeQr(text, "raw", { ecc: "medium", border: 4 });
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size: rows.length, path };
}
