import { Lock } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { words } from "@/lib/words/words";

/** What stands for a page that one's role does not open. */
export default function Forbidden() {
  const say = words("entrance");
  return (
    <>
      <h1 className="sr-only">{say("notAllowed")}</h1>
      <EmptyState icon={Lock} title={say("forAdmins")} description={say("roleDoesNotOpen")}>
        <Button asChild variant="primary">
          <Link href="/">{say("toOverview")}</Link>
        </Button>
      </EmptyState>
    </>
  );
}
