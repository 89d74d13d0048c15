/** A text as it is searched: in one Unicode form, whichever keyboard or vendor wrote it, and lower case. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
