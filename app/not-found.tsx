import Link from "next/link";
import { Logo } from "@/components/logo";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** The page for addresses that lead nowhere. */
export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <div className="flex flex-col items-center">
        <Logo size={40} />
        <h1 className="sr-only">Page not found</h1>
        <EmptyState
          title="There is nothing at this address"
          description="It may have been typed wrong, or what it showed has been deleted."
        >
          <Button asChild variant="primary">
            <Link href="/">To the overview</Link>
          </Button>
        </EmptyState>
      </div>
    </main>
  );
}
