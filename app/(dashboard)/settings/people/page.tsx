import { pageTitle } from "@/app/(dashboard)/_page/page-title";
import { Instant } from "@/app/(dashboard)/settings/endpoints/instant";
import { Badge } from "@/components/ui/badge";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { BrowserWords } from "@/components/words/browser-words";
import { pageViewerWithRole } from "@/lib/auth/page";
import { ROLES } from "@/lib/auth/roles";
import { listInvitations } from "@/lib/settings/people/invitations";
import { listPeople } from "@/lib/settings/people/list-people";
import { getOpenIdState } from "@/lib/settings/people/open-id";
import { getSecondFactorRule } from "@/lib/settings/people/require-second-factor";
import { mailsGoOut } from "@/lib/settings/send-mail";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";
import { InvitationList } from "./invitation-list";
import { InvitePerson } from "./invite-person";
import { OpenIdCard } from "./open-id-card";
import { PersonActions } from "./person-actions";
import { RequireSecondFactor } from "./require-second-factor";
import { RoleForm } from "./role-form";

export const generateMetadata = pageTitle(() => words("members")("people"));

export default async function PeoplePage() {
  const viewer = await pageViewerWithRole("admin", "/settings/people");
  const [people, invitations, workspace, rule, openId] = await Promise.all([
    listPeople(),
    listInvitations(),
    getWorkspace(),
    getSecondFactorRule(),
    getOpenIdState(),
  ]);
  const zone = workspace?.timeZone ?? "UTC";
  const now = Date.now();
  const say = words("members");
  const grantable = ROLES.filter((role) => viewer.role === "owner" || role !== "owner");
  return (
    <BrowserWords areas={["members-ui"]}>
      <PageHeader title={say("people")} description={say("about")} />
      <Card className="mb-4 px-4 py-2">
        <Table label={say("people")}>
          <TableHeader>
            <tr>
              <TableHead>{say("email")}</TableHead>
              <TableHead>{say("role")}</TableHead>
              <TableHead>{say("secondFactor")}</TableHead>
              <TableHead>{say("lastSignIn")}</TableHead>
              <TableHead>
                <span className="sr-only">{say("actions")}</span>
              </TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {people.map(({ id, email, role, lastSignInAt, secondFactor, access }) => (
              <TableRow key={id}>
                <TableCell className="min-w-40 [overflow-wrap:anywhere]">
                  {email} {id === viewer.userId ? <Badge tone="outline">{say("you")}</Badge> : null}
                </TableCell>
                <TableCell>
                  {grantable.includes(role) ? (
                    <RoleForm userId={id} email={email} role={role} roles={grantable} />
                  ) : (
                    say(`role.${role}`)
                  )}
                </TableCell>
                <TableCell>
                  {secondFactor ? (
                    <Badge tone="good">{say("on")}</Badge>
                  ) : (
                    <span className="text-ink-3">{say("off")}</span>
                  )}
                </TableCell>
                <TableCell className="whitespace-nowrap text-ink-2">
                  <Instant at={lastSignInAt} zone={zone} now={now} never={say("never")} />
                </TableCell>
                <TableCell className="text-right">
                  {grantable.includes(role) ? (
                    <PersonActions
                      userId={id}
                      email={email}
                      access={access}
                      resetsSecondFactor={secondFactor && viewer.role === "owner"}
                    />
                  ) : null}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Card>
      {invitations.length > 0 ? (
        <Card className="mb-4 max-w-xl">
          <CardHeader title={say("pendingInvitations")} />
          <CardContent>
            <InvitationList invitations={invitations} zone={zone} />
          </CardContent>
        </Card>
      ) : null}
      <Card className="max-w-xl">
        <CardHeader title={say("inviteSomebody")} />
        <CardContent>
          <InvitePerson roles={grantable} mails={mailsGoOut()} />
        </CardContent>
      </Card>
      <Card className="mt-4 max-w-xl">
        <CardHeader title={say("factorForEverybody")} />
        <CardContent>
          <RequireSecondFactor
            required={rule.since !== null}
            without={rule.without}
            changes={viewer.role === "owner"}
          />
        </CardContent>
      </Card>
      <Card className="mt-4 max-w-xl">
        <CardHeader title={say("companySignIn")} />
        <CardContent>
          <OpenIdCard state={openId} changes={viewer.role === "owner"} zone={zone} now={now} />
        </CardContent>
      </Card>
    </BrowserWords>
  );
}
