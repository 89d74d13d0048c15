/** Hides a person's id: its first characters, never more than a third of it. */
export function maskText(text: string | null): string | null {
  if (text === null) return null;
  const shown = Math.min(3, Math.floor([...text].length / 3));
  return `${[...text].slice(0, shown).join("")}…`;
}

/** Hides an address: of an e-mail the domain stays, of anything else a few first characters. */
export function maskAddress(text: string | null): string | null {
  const at = text?.lastIndexOf("@") ?? -1;
  if (text === null || at < 1) return maskText(text);
  return `${[...text][0]}…${text.slice(at)}`;
}
