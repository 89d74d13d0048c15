import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "@/components/forms/entrance";
import { localPath } from "@/lib/auth/local-path";
import { issuerSignOut } from "@/lib/auth/open-id-issuer";
import { hasOwner } from "@/lib/auth/page";
import { passwordsOff } from "@/lib/auth/passwords-off";
import { secureAddress } from "@/lib/auth/secure-address";
import { currentSession, currentViewer } from "@/lib/auth/session";
import { words } from "@/lib/words/words";
import { CompanySignIn } from "./company-sign-in";
import { SignInForm } from "./sign-in-form";
import { isTrouble, type Trouble } from "./trouble";

export const generateMetadata = (): Metadata => ({ title: words("entrance")("signIn") });

type Given = string | string[] | undefined;

/** What went wrong with a sign-in by OpenID Connect, as an address tells it. */
function troubleOf(error: Given, refused: Given): Trouble | null {
  if (typeof refused === "string") return isTrouble(refused) ? refused : "failed";
  return typeof error === "string" && /^(?:OAuth|Callback|AccessDenied)/.test(error)
    ? "failed"
    : null;
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next, callbackUrl, error, refused, out } = await searchParams;
  const target = localPath(next ?? callbackUrl);
  if (await currentViewer()) redirect(target as Route);
  if (await currentSession()) redirect("/second-factor");
  if (!(await hasOwner())) redirect("/setup");
  const say = words("entrance");
  const form = (
    <SignInForm
      next={target}
      refused={error !== undefined && troubleOf(error, refused) === null}
      secureAddress={secureAddress(target)}
    />
  );
  return (
    <Entrance title={say("signIn")}>
      <CompanySignIn
        next={target}
        trouble={troubleOf(error, refused)}
        leaves={out === undefined ? null : await issuerSignOut()}
      />
      {(await passwordsOff()) ? (
        <details>
          <summary className="cursor-pointer text-sm text-ink-2">
            {say("ownersWithPassword")}
          </summary>
          <div className="pt-4">{form}</div>
        </details>
      ) : (
        form
      )}
    </Entrance>
  );
}
