import type { Metadata, Route } from "next";
import Link from "next/link";
import { Entrance } from "@/components/forms/entrance";
import { Button } from "@/components/ui/button";
import { openInvitation } from "@/lib/settings/people/join";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { JoinForm } from "./join-form";

export const metadata: Metadata = { title: "Invitation", robots: { index: false } };

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [invitation, workspace] = await Promise.all([openInvitation(token), getWorkspace()]);
  if (!invitation) {
    return (
      <Entrance
        title="This invitation is not valid"
        description="It was used or revoked, or its week is over. Ask whoever invited you for a new one."
      >
        <Button asChild>
          <Link href={"/sign-in" as Route}>Sign in</Link>
        </Button>
      </Entrance>
    );
  }
  const { email, role, invitedBy } = invitation;
  return (
    <Entrance
      title={`Join ${workspace?.name ?? "Pushlens"}`}
      description={`${invitedBy} invites you as ${role === "viewer" ? "a viewer" : `an ${role}`}.`}
    >
      <JoinForm token={token} email={email} />
    </Entrance>
  );
}
