import type { ReactNode } from "react";

/** The page's title, with its controls beside it and a line about it below. */
export function PageHeader({
  title,
  beside,
  description,
  children,
}: {
  title: ReactNode;
  /** What stays with the title, however long it is. */
  beside?: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="mb-4">
      <div className="page-controls">
        <div className="mr-3 flex min-w-0 items-center gap-1">
          <h1
            dir="auto"
            className="min-w-0 text-xl font-semibold tracking-tight [overflow-wrap:anywhere]"
          >
            {title}
          </h1>
          {beside}
        </div>
        <div className="contents print:hidden">{children}</div>
      </div>
      {description ? (
        <div className="mt-2 max-w-3xl text-base text-ink-2">{description}</div>
      ) : null}
    </header>
  );
}
