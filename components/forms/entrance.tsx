import type { ReactNode } from "react";
import { Logo } from "@/components/logo";
import { BrowserWords } from "@/components/words/browser-words";

/** The page before one is signed in: the mark, a title, and one thing to do. */
export function Entrance({
  title,
  description,
  wide = false,
  children,
}: {
  title: string;
  description?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <main
      className={`mx-auto flex min-h-dvh w-full flex-col justify-center px-4 py-10 ${wide ? "max-w-2xl" : "max-w-sm"}`}
    >
      <p className="mb-6 flex items-center gap-2.5 text-lg font-semibold tracking-tight">
        <Logo size={24} />
        Pushlens
      </p>
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      {description ? <p className="mt-1.5 text-base text-ink-2">{description}</p> : null}
      <div className="mt-6">
        <BrowserWords areas={["entrance-ui"]}>{children}</BrowserWords>
      </div>
    </main>
  );
}
