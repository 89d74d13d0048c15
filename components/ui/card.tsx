import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { FigureGroup } from "./figure-group";

/** A panel on the page's ground; its figures are one stop of the Tab key. */
export function Card({ className, ...props }: ComponentProps<"section">) {
  return <FigureGroup className={cn("card", className)} {...props} />;
}

/** The card's title with what it is about beside it, and its controls at the end. */
export function CardHeader({
  title,
  id,
  description,
  children,
  className,
}: {
  title: ReactNode;
  id?: string;
  description?: ReactNode;
  children?: ReactNode;
  className?: string;
}) {
  return (
    <header className={cn("card-head", className)}>
      <h2 id={id}>{title}</h2>
      {description ? <p>{description}</p> : null}
      {children ? <div>{children}</div> : null}
    </header>
  );
}

/** The card's padded inside. */
export function CardContent({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("card-body", className)} {...props} />;
}

/** The card's last line: buttons of a form, or a note. */
export function CardFooter({ className, ...props }: ComponentProps<"footer">) {
  return (
    <footer
      className={cn(
        "flex flex-wrap items-center gap-2 border-t border-line-soft px-4 py-3",
        className,
      )}
      {...props}
    />
  );
}
