/** What a request's target names. */
export type Target = {
  /** Path and query as pages get them; null for a target that names nothing here. */
  readonly path: string | null;
  /** The host that an absolute target names instead of the header. */
  readonly host: string | null;
  /** Whose business it is. */
  readonly place: "hook" | "health" | "ready" | "page";
  /** A hook's token, decoded; null where there is none, or more than one segment. */
  readonly token: string | null;
  /** Without `?`. */
  readonly query: string;
};

const HOOKS = "/api/hooks/";
/** How nearly every hook is addressed: a token of plain letters, and perhaps a query. */
const PLAIN = /^([\w-]+)(?:\?(.*))?$/s;
const ABSOLUTE = /^https?:\/\/([^/?#]*)(.*)$/is;

/**
 * Reads a request's target. A hook's address may be spelled in every way that means the same path: a
 * slash too many or at its end, percent-encoded letters, an absolute address.
 */
export function readTarget(target: string): Target {
  const plain = target.startsWith(HOOKS) ? PLAIN.exec(target.slice(HOOKS.length)) : null;
  if (plain) {
    const [, token = "", query = ""] = plain;
    return { path: target, host: null, place: "hook", token, query };
  }
  const [, host = null, rest = ""] = ABSOLUTE.exec(target) ?? [];
  const path = host === null ? target : rest.startsWith("/") ? rest : `/${rest}`;
  if (!path.startsWith("/") || host === "") return NOWHERE;
  const at = path.indexOf("?");
  const segments = segmentsOf(at < 0 ? path : path.slice(0, at));
  return { path, host, ...meaningOf(segments), query: at < 0 ? "" : path.slice(at + 1) };
}

function meaningOf(segments: readonly (string | null)[]): Pick<Target, "place" | "token"> {
  const [first, second, token = null, ...more] = segments;
  if (first === "api" && second === "hooks") {
    return { place: "hook", token: more.length === 0 ? token : null };
  }
  const ourPath = segments.length === 1 ? OWN.get(first ?? "") : undefined;
  return { place: ourPath ?? "page", token: null };
}

const OWN: ReadonlyMap<string, "health" | "ready"> = new Map([
  ["healthz", "health"],
  ["readyz", "ready"],
]);

const NOWHERE: Target = { path: null, host: null, place: "page", token: null, query: "" };

/** The segments that a path means: decoded, without empty ones, dots followed. */
function segmentsOf(path: string): (string | null)[] {
  const segments: (string | null)[] = [];
  for (const part of path.split("/")) {
    const segment = decoded(part);
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
