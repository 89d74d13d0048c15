import type { Metadata } from "next";
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
import { pageViewerWithRole } from "@/lib/auth/page";
import { ROLES } from "@/lib/auth/roles";
import { listInvitations } from "@/lib/settings/people/invitations";
import { listPeople } from "@/lib/settings/people/list-people";
import { getSecondFactorRule } from "@/lib/settings/people/require-second-factor";
import { mailsGoOut } from "@/lib/settings/send-mail";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { InvitationList } from "./invitation-list";
import { InvitePerson } from "./invite-person";
import { PersonActions } from "./person-actions";
import { RequireSecondFactor } from "./require-second-factor";
import { RoleForm } from "./role-form";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const viewer = await pageViewerWithRole("admin", "/settings/people");
  const [people, invitations, workspace, rule] = await Promise.all([
    listPeople(),
    listInvitations(),
    getWorkspace(),
    getSecondFactorRule(),
  ]);
  const zone = workspace?.timeZone ?? "UTC";
  const now = Date.now();
  const grantable = ROLES.filter((role) => viewer.role === "owner" || role !== "owner");
  return (
    <>
      <PageHeader
        title="People"
        description="Viewers see the numbers. Admins also manage endpoints, people and keys. Owners also manage owners."
      />
      <Card className="mb-4 px-4 py-2">
        <Table label="People">
          <TableHeader>
            <tr>
              <TableHead>E-mail</TableHead>
              <TableHead>Role</TableHead>
              <TableHead>Second factor</TableHead>
              <TableHead>Last sign-in</TableHead>
              <TableHead>
                <span className="sr-only">Actions</span>
              </TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {people.map(({ id, email, role, lastSignInAt, secondFactor, access }) => (
              <TableRow key={id}>
                <TableCell className="min-w-40 [overflow-wrap:anywhere]">
                  {email} {id === viewer.userId ? <Badge tone="outline">you</Badge> : null}
                </TableCell>
                <TableCell>
                  {grantable.includes(role) ? (
                    <RoleForm userId={id} email={email} role={role} roles={grantable} />
                  ) : (
                    role
                  )}
                </TableCell>
                <TableCell>
                  {secondFactor ? (
                    <Badge tone="good">on</Badge>
                  ) : (
                    <span className="text-ink-3">off</span>
                  )}
                </TableCell>
                <TableCell className="whitespace-nowrap text-ink-2">
                  <Instant at={lastSignInAt} zone={zone} now={now} never="never" />
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
          <CardHeader title="Pending invitations" />
          <CardContent>
            <InvitationList invitations={invitations} zone={zone} />
          </CardContent>
        </Card>
      ) : null}
      <Card className="max-w-xl">
        <CardHeader title="Invite somebody" />
        <CardContent>
          <InvitePerson roles={grantable} mails={mailsGoOut()} />
        </CardContent>
      </Card>
      <Card className="mt-4 max-w-xl">
        <CardHeader title="Second factor for everybody" />
        <CardContent>
          <RequireSecondFactor
            required={rule.since !== null}
            without={rule.without}
            changes={viewer.role === "owner"}
          />
        </CardContent>
      </Card>
    </>
  );
}
