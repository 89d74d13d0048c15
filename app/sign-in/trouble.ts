import type { OpenIdRefusal } from "@/lib/auth/open-id-sign-in";

/** Why a sign-in by OpenID Connect did not work. */
export type Trouble = OpenIdRefusal;

const TROUBLES: Readonly<Record<Trouble, true>> = {
  no_address: true,
  unverified: true,
  domain: true,
  taken: true,
  failed: true,
};

/** True for a word that an address may tell of. */
export function isTrouble(text: string): text is Trouble {
  return Object.hasOwn(TROUBLES, text);
}
