import decodeQr from "qr/decode.js";
import { expect, test } from "vitest";
import { qrPicture } from "./qr-picture";

test("a scanner reads from the picture what was put into it", () => {
  const text = "otpauth://totp/Pushlens:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  const { size, path } = qrPicture(text);
  const scale = 4;
  const side = size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < scale * scale; at++) {
      const column = Number(x) * scale + (at % scale);
      const row = Number(y) * scale + Math.floor(at / scale);
      data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
    }
  }
  expect(decodeQr({ width: side, height: side, data })).toBe(text);
});
