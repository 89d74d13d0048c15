import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

/** What stands where there is nothing yet, and what to do about it. */
export function EmptyState({
  icon: Icon,
  title,
  description,
  className,
  children,
}: {
  icon?: LucideIcon;
  title: ReactNode;
  description?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <div className={cn("flex flex-col items-center px-6 py-12 text-center", className)}>
      {Icon ? (
        <span className="mb-3 grid size-10 place-items-center rounded-full border border-line bg-ground text-ink-2">
          <Icon aria-hidden="true" className="size-5" />
        </span>
      ) : null}
      <p className="text-lg font-semibold tracking-tight">{title}</p>
      {description ? (
        <p className="mt-1 max-w-md text-balance text-base text-ink-2">{description}</p>
      ) : null}
      {children ? <div className="mt-5 flex flex-wrap justify-center gap-2">{children}</div> : null}
    </div>
  );
}
