import { v7 } from "uuid";
import { z } from "zod";
import { hashPassword, PASSWORD_MAX, PASSWORD_MIN } from "@/lib/auth/password";
import { ROLES, type Role } from "@/lib/auth/roles";
import { commonness, ownWordIn } from "@/lib/auth/weak-password";
import type { Tx } from "@/lib/db";
import { PushlensError } from "@/lib/errors";
import { language } from "@/lib/words/here";
import { words } from "@/lib/words/words";

/** An e-mail address in lower case; where it is none, `error` says so. */
const emailOr = (error: (issue: { readonly input?: unknown }) => string) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .pipe(
      z
        .email({ pattern: z.regexes.html5Email, error })
        .max(254)
        // Mail programs quote such a name (RFC 5321, 4.1.2), and what they send to is another text.
        .refine((address) => !/^\.|\.\.|\.@/.test(address), {
          error: () => words("auth")("dotsInAddress"),
        }),
    );

/** An e-mail address as accounts are kept: lower case. */
export const emailSchema = emailOr(() => words("auth")("enterAddress"));

/** One of a list of addresses: which of them is wrong is told. */
export const listedEmailSchema = emailOr(({ input }) =>
  words("alerts")("notAnAddress", { text: String(input).slice(0, 80) }),
);

/** A password that somebody chooses in the browser. */
export const passwordSchema = z
  .string()
  .min(PASSWORD_MIN, { error: () => words("auth")("passwordTooShort", { least: PASSWORD_MIN }) })
  .max(PASSWORD_MAX, { error: () => words("auth")("passwordTooLong", { most: PASSWORD_MAX }) })
  .superRefine((password, context) => {
    const message = commonness(password);
    if (message) context.addIssue({ code: "custom", message });
  });

/** Refuses a password that tells whose it is; throws `bad_request`. */
export async function refuseOwnWords(
  tx: Tx,
  password: string,
  email: string,
  workspace?: string,
): Promise<void> {
  const name = workspace ?? (await tx.workspace.findUnique({ where: { id: 1 } }))?.name ?? null;
  const message = ownWordIn(password, { email, workspace: name });
  if (message) throw new PushlensError("bad_request", message);
}

export const roleSchema = z.enum(ROLES);

/**
 * Stores an account; the password was checked by the caller. No guard: for provisioning, setup and
 * the guarded verbs.
 */
export async function insertUser(
  tx: Tx,
  input: {
    readonly email: string;
    readonly password: string;
    readonly role: Role;
    /** Whoever makes it themselves is signed in at once. */
    readonly signedIn?: true;
  },
): Promise<string> {
  const email = emailSchema.parse(input.email);
  const passwordHash = await hashPassword(input.password);
  if (await tx.user.findUnique({ where: { email } })) {
    throw new PushlensError("conflict", words("members")("accountExists", { email }));
  }
  const { id } = await tx.user.create({
    data: {
      ...{ id: v7(), email, passwordHash, role: input.role },
      ...(input.signedIn ? { lastSignInAt: new Date(), browserLanguage: language() } : {}),
    },
  });
  return id;
}
