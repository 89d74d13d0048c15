const BASE = "http://pushlens.invalid";

/** A path of this site to go on to; `/` for anything that would lead elsewhere. */
export function localPath(target: unknown): string {
  if (typeof target !== "string" || !target.startsWith("/")) return "/";
  if (!URL.canParse(target, BASE)) return "/";
  const url = new URL(target, BASE);
  // Two slashes, as dot segments may leave them, would name another site.
  if (url.origin !== BASE || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
