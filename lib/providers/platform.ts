/** Other spellings of the same platform. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ["mac os", "macos"],
  ["mac os x", "macos"],
  ["os x", "macos"],
  ["osx", "macos"],
  ["ie", "internet explorer"],
  ["e-mail", "email"],
]);

/** The one lower-case word for a platform, whichever vendor names it; null for none. */
export function platformWord(given: string | null): string | null {
  const word = given?.trim().toLowerCase() ?? "";
  return (SAME_AS.get(word) ?? word) || null;
}
