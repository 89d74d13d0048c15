import { formatList } from "@/lib/format";
import type { ExpectedSecret } from "@/lib/settings/requests/expected-secret";
import type { RequestDetail } from "@/lib/settings/requests/get-request";
import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";

/** What is wrong with the secret that came, and how to mend it; null where that is not the cause. */
export function secretAdvice({
  cause,
  prover: provider,
  headers,
  secrets,
}: Pick<RequestDetail, "cause" | "prover" | "headers" | "secrets">): string | null {
  if (cause !== "wrong_secret" || !provider || provider.proof.kind !== "header") return null;
  const name = headerName(provider.proof.header);
  const label = said(provider.label);
  const secretLabel = said(provider.secretLabel);
  const { form } = provider.proof;
  const say = words("secret-advice");
  const before = form === undefined || form === "basic" ? "" : form.prefix;
  const at = { label, field: secretLabel };
  const mend = say("mend", at);
  const came = cameOf(headers[provider.proof.header]);
  const endings =
    secrets.length === 0 ? null : formatList(secrets.map(({ ending }) => `…${ending}`));
  if (came === null)
    return `${endings === null ? say("withoutNone", { name }) : say("withoutEnds", { name, endings })} ${mend}`;
  for (const secret of secrets) {
    const near = nearMiss(came, secret, { name, label, secretLabel, before });
    if (near) return near;
  }
  return `${anotherOne(name, came, endings)} ${mend}`;
}

/** Says that what came is another secret than those of the endpoint. */
function anotherOne(name: string, came: Came, endings: string | null): string {
  const say = words("secret-advice");
  const n = came.length;
  if (came.ending === null)
    return endings === null ? say("longNone", { name, n }) : say("longEnds", { name, n, endings });
  const end = `…${came.ending}`;
  return endings === null
    ? say("endsNone", { name, came: end })
    : say("endsEnds", { name, came: end, endings });
}

/** As people write it: X-Api-Key for x-api-key. */
function headerName(header: string): string {
  return header.replaceAll(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

type Came = { readonly length: number; readonly ending: string | null };

/** Of the header that came only its length is kept, and how a long one ends. */
function cameOf(kept: string | undefined): Came | null {
  if (kept === undefined) return null;
  const [, length, ending] = /^\[(\d+) characters(?:, ends in …(.+))?\]$/s.exec(kept) ?? [];
  return { length: Number(length ?? kept.length), ending: ending ?? null };
}

type Proof = {
  readonly name: string;
  readonly label: string;
  readonly secretLabel: string;
  /** What the vendor puts before the secret; empty for nothing. */
  readonly before: string;
};

/** What came is the secret but for what stands before or after it; null where it is another one. */
function nearMiss(came: Came, secret: ExpectedSecret, proof: Proof): string | null {
  if (secret.length === null || came.ending === null || secret.ending === "") return null;
  const more = came.length - proof.before.length - secret.length;
  if (came.ending === secret.ending) return sameEnding(more, secret, proof);
  const after = more > 0 && more <= 2 && came.ending.slice(0, -1) === secret.ending.slice(1);
  if (!after) return null;
  const at = { label: proof.label, field: proof.secretLabel };
  return words("secret-advice")("signAfter", { sign: came.ending.slice(-1), ...at });
}

function sameEnding(more: number, secret: ExpectedSecret, proof: Proof): string {
  const { name, label, secretLabel } = proof;
  const say = words("secret-advice");
  const at = { label, field: secretLabel };
  if (more > 0)
    return say(more === "Bearer ".length ? "bearerBefore" : "moreBefore", { ...at, n: more });
  if (more < 0 && more === -proof.before.length && !secret.scheme)
    return say("wordMissing", { label, before: proof.before });
  if (more < 0 && secret.scheme) return say("schemeMissing", { ...at, scheme: secret.scheme });
  if (more < 0) return say("beginningMissing", { ...at, n: -more });
  return say("mistyped", { ...at, name });
}
