import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "@/components/forms/entrance";
import { localPath } from "@/lib/auth/local-path";
import { hasOwner } from "@/lib/auth/page";
import { secureAddress } from "@/lib/auth/secure-address";
import { currentSession, currentViewer } from "@/lib/auth/session";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next, callbackUrl, error } = await searchParams;
  const target = localPath(next ?? callbackUrl);
  if (await currentViewer()) redirect(target as Route);
  if ((await currentSession())?.mustSetUp) redirect("/second-factor");
  if (!(await hasOwner())) redirect("/setup");
  return (
    <Entrance title="Sign in">
      <SignInForm
        next={target}
        refused={error !== undefined}
        secureAddress={secureAddress(target)}
      />
    </Entrance>
  );
}
