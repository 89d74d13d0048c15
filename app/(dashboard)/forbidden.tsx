import { Lock } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands for a page that one's role does not open. */
export default function Forbidden() {
  return (
    <>
      <h1 className="sr-only">Not allowed</h1>
      <EmptyState
        icon={Lock}
        title="This page is for admins"
        description="Your role does not open it. An owner or admin of this workspace can give you another role."
      >
        <Button asChild variant="primary">
          <Link href="/">To the overview</Link>
        </Button>
      </EmptyState>
    </>
  );
}
