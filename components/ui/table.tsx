import type { ComponentProps } from "react";
import { cn } from "./cn";
import { FigureGroup } from "./figure-group";

/**
 * A table that scrolls sideways in its own box, never the page; `label` names that box. Its links are
 * one stop of the Tab key.
 */
export function Table({
  className,
  label,
  ...props
}: ComponentProps<"table"> & { label?: string }) {
  return (
    <FigureGroup
      className="scroll-shadow-x relative w-full overflow-x-auto"
      tabIndex={0}
      aria-label={label ?? "Table"}
    >
      <table className={cn("w-full border-collapse text-sm", className)} {...props} />
    </FigureGroup>
  );
}

/** The head's row group. */
export function TableHeader({ className, ...props }: ComponentProps<"thead">) {
  return <thead className={cn("text-xs text-ink-3", className)} {...props} />;
}

/** The body's row group. */
export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...props} />;
}

/** One row. */
export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return <tr className={cn("border-b border-line-soft last:border-0", className)} {...props} />;
}

/** A head cell; `numeric` aligns it with its figures. With a title the keyboard can ask it, too. */
export function TableHead({
  className,
  numeric = false,
  ...props
}: ComponentProps<"th"> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      {...(props.title ? { tabIndex: 0 } : {})}
      className={cn(
        "whitespace-nowrap border-b border-line px-2 py-1.5 font-medium first:pl-0 last:pr-0",
        numeric ? "text-right" : "text-left",
        props.title && "cursor-help",
        className,
      )}
      {...props}
    />
  );
}

/** A body cell; `numeric` aligns figures at the right. */
export function TableCell({
  className,
  numeric = false,
  ...props
}: ComponentProps<"td"> & { numeric?: boolean }) {
  return <td className={cn(numeric ? "cell cell-number" : "cell", className)} {...props} />;
}
