const BASE = "http://pushlens.invalid";

/** A path of this site to go on to; `/` for anything that would lead elsewhere. */
export function localPath(target: unknown): string {
  if (typeof target !== "string" || !target.startsWith("/")) return "/";
  if (!URL.canParse(target, BASE)) return "/";
  const url = new URL(target, BASE);
  return url.origin === BASE ? `${url.pathname}${url.search}${url.hash}` : "/";
}
