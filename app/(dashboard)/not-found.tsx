import { SearchX } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { words } from "@/lib/words/words";

/** What stands inside the frame for an address that named something which is not there. */
export default function NotFound() {
  const say = words("entrance");
  return (
    <>
      <h1 className="sr-only">{say("pageNotFound")}</h1>
      <EmptyState
        icon={SearchX}
        className="py-24"
        title={say("nothingHere")}
        description={say("typedWrong")}
      >
        <Button asChild variant="primary">
          <Link href="/">{say("toOverview")}</Link>
        </Button>
      </EmptyState>
    </>
  );
}
