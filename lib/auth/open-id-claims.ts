import { z } from "zod";
import { ROLES, type Role } from "./roles";

/** What an issuer says of a person. */
export type OpenIdClaims = { readonly sub: string; readonly [claim: string]: unknown };

/** Who somebody is, as far as an issuer proved it. */
export type OpenIdPerson = {
  readonly subject: string;
  /** Lower case. */
  readonly email: string;
  /** What the claim of roles says: the highest of several; viewer for none. Null where no claim is configured. */
  readonly role: Role | null;
  /** Whether the issuer asked for more than a password. */
  readonly secondFactor: boolean;
  /** How long ago the person proved it there, as the issuer says (s); 0 where it does not. */
  readonly age: number;
};

/** Why an issuer's word is not enough. */
export type ClaimsRefusal = "no_address" | "unverified" | "domain";

const ADDRESS = ["email", "email_verified", "xms_edov"] as const;

/**
 * The claims of both, the second's where both say something. The address and whether it was verified
 * come from one of them: an address of the one is not verified by the other.
 */
export function preferAddressOf(token: OpenIdClaims, info: OpenIdClaims): OpenIdClaims {
  const from = info.email === undefined ? token : info;
  const address = Object.fromEntries(ADDRESS.map((name) => [name, from[name]]));
  return { ...token, ...info, ...address };
}

/** Text for some issuers; Microsoft says it in a claim of its own, where that is asked for. */
const yes = (value: unknown): boolean => [true, "true", 1, "1"].some((one) => one === value);

const addressSchema = z.email({ pattern: z.regexes.html5Email }).max(254);

/** Whom claims are about, or why that is not proven. Pure. */
export function readClaims(
  claims: OpenIdClaims,
  {
    roleClaim,
    domains,
  }: { readonly roleClaim?: string | undefined; readonly domains?: readonly string[] | undefined },
): OpenIdPerson | ClaimsRefusal {
  const address = addressSchema.safeParse(claims.email);
  if (!address.success) return "no_address";
  if (!yes(claims.email_verified) && !yes(claims.xms_edov)) return "unverified";
  const email = address.data.toLowerCase();
  if (domains && !domains.includes(email.slice(email.lastIndexOf("@") + 1))) return "domain";
  return {
    subject: claims.sub,
    email,
    role: roleClaim === undefined ? null : highestRole(claims, roleClaim),
    secondFactor: listOf(claims.amr).includes("mfa"),
    age: ageOf(claims),
  };
}

/** `realm_access.roles` is the claim of that name, or else what it leads to. */
function highestRole(claims: OpenIdClaims, name: string): Role {
  const nested = name.split(".").reduce<unknown>((value, part) => {
    const found = z.record(z.string(), z.unknown()).safeParse(value);
    return found.success && Object.hasOwn(found.data, part) ? found.data[part] : undefined;
  }, claims);
  const said = listOf(Object.hasOwn(claims, name) ? claims[name] : nested);
  return ROLES.findLast((role) => said.includes(role)) ?? "viewer";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** By the issuer's clock alone, as ours may differ. */
function ageOf({ iat, auth_time }: OpenIdClaims): number {
  const times = z.tuple([z.number(), z.number()]).safeParse([iat, auth_time]);
  return times.success ? Math.max(0, Math.min(times.data[0] - times.data[1], 30 * 86_400)) : 0;
}
