import { Logo } from "@/components/logo";
import { EmptyState } from "@/components/ui/empty-state";

/** The same for links that never were, have expired, or were revoked. */
export default function ShareNotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <div className="flex flex-col items-center">
        <Logo size={40} />
        <h1 className="sr-only">This link opens nothing</h1>
        <EmptyState
          title="This link opens nothing"
          description="It may have expired, been revoked, or been copied in part. Ask whoever sent it for a new one."
        />
      </div>
    </main>
  );
}
