const UTF_16: readonly (readonly [string, number, number])[] = [
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
];

/**
 * A text file's text. What spreadsheets save is UTF-8, UTF-16 with its mark, or Windows-1252, which
 * says nothing of itself: what is no UTF-8 is taken as that.
 */
export function decodeText(bytes: Uint8Array): string {
  for (const [encoding, first, second] of UTF_16) {
    if (bytes[0] === first && bytes[1] === second) return new TextDecoder(encoding).decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
