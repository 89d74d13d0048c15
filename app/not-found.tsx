import Link from "next/link";
import { Logo } from "@/components/logo";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { words } from "@/lib/words/words";

/** The page for addresses that lead nowhere. */
export default function NotFound() {
  const say = words("entrance");
  return (
    <main className="grid min-h-dvh place-items-center">
      <div className="flex flex-col items-center">
        <Logo size={40} />
        <h1 className="sr-only">{say("pageNotFound")}</h1>
        <EmptyState title={say("nothingHere")} description={say("typedWrong")}>
          <Button asChild variant="primary">
            <Link href="/">{say("toOverview")}</Link>
          </Button>
        </EmptyState>
      </div>
    </main>
  );
}
