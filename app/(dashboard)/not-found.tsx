import { SearchX } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands inside the frame for an address that named something which is not there. */
export default function NotFound() {
  return (
    <>
      <h1 className="sr-only">Page not found</h1>
      <EmptyState
        icon={SearchX}
        className="py-24"
        title="There is nothing at this address"
        description="It may have been typed wrong, or what it showed has been deleted."
      >
        <Button asChild variant="primary">
          <Link href="/">To the overview</Link>
        </Button>
      </EmptyState>
    </>
  );
}
