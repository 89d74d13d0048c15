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
import { listPeople } from "@/lib/settings/list-people";
import { getWorkspace } from "@/lib/settings/workspace";
import { AddPerson } from "./add-person";
import { RemovePerson } from "./remove-person";
import { RoleForm } from "./role-form";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const viewer = await pageViewerWithRole("admin", "/settings/people");
  const [people, workspace] = await Promise.all([listPeople(), getWorkspace()]);
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
              <TableHead>Last sign-in</TableHead>
              <TableHead>
                <span className="sr-only">Remove</span>
              </TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {people.map(({ id, email, role, lastSignInAt }) => (
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
                <TableCell className="whitespace-nowrap text-ink-2">
                  <Instant at={lastSignInAt} zone={zone} now={now} never="never" />
                </TableCell>
                <TableCell className="text-right">
                  {grantable.includes(role) ? <RemovePerson userId={id} email={email} /> : null}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Card>
      <Card className="max-w-xl">
        <CardHeader title="Add somebody" />
        <CardContent>
          <AddPerson roles={grantable} />
        </CardContent>
      </Card>
    </>
  );
}
