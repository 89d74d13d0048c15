import type { ReactNode } from "react";

/** The page's title, with its controls beside it and a line about it below. */
export function PageHeader({
  title,
  description,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="mb-4">
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="mr-3 min-w-0 text-xl font-semibold tracking-tight [overflow-wrap:anywhere]">
          {title}
        </h1>
        <div className="contents print:hidden">{children}</div>
      </div>
      {description ? (
        <div className="mt-1 max-w-3xl text-base text-ink-2">{description}</div>
      ) : null}
    </header>
  );
}
