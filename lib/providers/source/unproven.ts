import type { ArrivedRequest, Unproven } from "@/lib/providers/types";
import { givenSignatures, type Stamped, timeOfText } from "./signed-text";

type Signed = Stamped & {
  readonly header: string;
  readonly encoding: "hex" | "base64";
  readonly prefix?: string | undefined;
  readonly list?: string | undefined;
};

const ANOTHER_SECRET =
  "The signature fits no secret of this endpoint: the vendor signs with another one, or the body was changed on its way. Copy the vendor's signing secret again, and rotate the secret here to it.";

/** Why a request that is signed in a header is not proven, and what to do. Of what came only times are told. */
export function whyUnproven(
  proof: Signed,
  { headers }: Pick<ArrivedRequest, "headers">,
  now: number,
): Unproven {
  return unproven(
    withoutHeader(headers, proof.header, "which carries the signature") ??
      (proof.id === undefined ? null : withoutHeader(headers, proof.id, "which is signed, too")) ??
      wrongTime(proof, headers, now) ??
      (givenSignatures(headers[proof.header], proof).length === 0 ? wrongForm(proof) : null) ??
      ANOTHER_SECRET,
  );
}

/** The same where the URL is signed as well. */
export function whyUrlUnproven(
  proof: Pick<Signed, "header" | "encoding">,
  { headers }: Pick<ArrivedRequest, "headers">,
): Unproven {
  return unproven(
    withoutHeader(headers, proof.header, "which carries the signature") ??
      (givenSignatures(headers[proof.header], proof).length === 0 ? wrongForm(proof) : null) ??
      `${ANOTHER_SECRET} The address is signed, too: the vendor must post to exactly the one that Pushlens shows, so PUSHLENS_URL must be the one that it reaches.`,
  );
}

/** The same where the body has the signature in itself. `isThere`: all that is signed, and the signature. */
export function whyFieldsUnproven(
  isThere: boolean,
  stamp: { readonly text: string; readonly unit: "s" | "ms"; readonly tolerance: number },
  now: number,
): Unproven {
  const missing =
    "Its body has no signature in it. Where another program posts here, give it an endpoint of its own.";
  return unproven(
    (isThere ? null : missing) ??
      tooFar(timeOfText(stamp.text, stamp.unit), stamp.tolerance, now) ??
      ANOTHER_SECRET,
  );
}

const unproven = (detail: string): Unproven => ({ detail, again: false });

type Headers = ArrivedRequest["headers"];

function withoutHeader(headers: Headers, name: string, what: string): string | null {
  if ((headers[name] ?? "") !== "") return null;
  return `It came without the header ${name}, ${what}. Where another program posts here, give it an endpoint of its own. Where it is the vendor, let it sign; or revoke the secret here: then the token in the URL is the secret.`;
}

function wrongTime({ timestamp }: Stamped, headers: Headers, now: number): string | null {
  if (timestamp === undefined) return null;
  const missing = withoutHeader(headers, timestamp.header, "which is signed, too");
  if (missing !== null) return missing;
  const at = timeOfText(headers[timestamp.header] ?? "", timestamp.unit);
  return tooFar(at, timestamp.tolerance, now);
}

function tooFar(at: number | null, tolerance: number | null, now: number): string | null {
  if (at === null)
    return "The time that is signed is none: the vendor's own program did not send it.";
  const off = Math.abs(now - at);
  if (tolerance === null || off <= tolerance) return null;
  return `The time that is signed is ${inWords(off)} ${at < now ? "before" : "after"} that of receipt, and ${inWords(tolerance)} are allowed at most. It is an old request that somebody sent again, or a clock is off: look at the one of this server, and let the vendor send it anew.`;
}

const UNITS = [
  ["days", 86_400_000],
  ["hours", 3_600_000],
  ["minutes", 60_000],
] as const;

function inWords(ms: number): string {
  const [unit, of] = UNITS.find(([, size]) => ms >= 2 * size) ?? ["seconds", 1_000];
  return `${Math.round(ms / of)} ${unit}`;
}

function wrongForm({ header, encoding, prefix = "" }: Signed): string {
  const form = `${prefix}<${encoding === "hex" ? "hexadecimal" : "base64"}>`;
  return `The header ${header} has no signature of the form ${form} in it, or it came several times. Look whether a proxy changes headers, or another program posts here.`;
}
