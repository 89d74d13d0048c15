/** Spaces that French puts before these marks, and within its quotation marks, do not break. */
export function withFrenchSpaces(text: string): string {
  return text
    .replaceAll(/ ([;!?])/g, "\u202f$1")
    .replaceAll(/ ([:%€»])/g, "\u00a0$1")
    .replaceAll("« ", "«\u00a0");
}
