import type { Metadata, Route } from "next";
import Link from "next/link";
import { Entrance } from "@/components/forms/entrance";
import { Button } from "@/components/ui/button";
import { speakToReader } from "@/lib/auth/session";
import { openInvitation } from "@/lib/settings/people/join";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { JoinForm } from "./join-form";

export async function generateMetadata(): Promise<Metadata> {
  await speakToReader();
  return { title: words("entrance")("invitation"), robots: { index: false } };
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  await speakToReader();
  const { token } = await params;
  const [invitation, workspace] = await Promise.all([openInvitation(token), getWorkspace()]);
  const say = words("entrance");
  if (!invitation) {
    return (
      <Entrance title={say("notValid")} description={say("usedOrOver")}>
        <Button asChild>
          <Link href={"/sign-in" as Route}>{say("signIn")}</Link>
        </Button>
      </Entrance>
    );
  }
  const { email, role, invitedBy } = invitation;
  return (
    <Entrance
      title={say("joinIt", { name: workspace?.name ?? "Pushlens" })}
      description={say(`invited.${role}`, { by: invitedBy })}
    >
      <JoinForm token={token} email={email} />
    </Entrance>
  );
}
