import { Children, type ComponentProps, cloneElement, isValidElement } from "react";
import { NOT_REPORTED } from "@/lib/format";
import { cn } from "./cn";
import { Dash } from "./dash";
import { FigureGroup } from "./figure-group";

/**
 * A table that scrolls sideways in its own box, never the page; `label` names both, as screen readers
 * go from table to table. Its links are one stop of the Tab key.
 */
export function Table({ className, label, ...props }: ComponentProps<"table"> & { label: string }) {
  return (
    <FigureGroup
      className="scroll-shadow-x relative w-full overflow-x-auto"
      tabIndex={0}
      aria-label={label}
    >
      <table
        aria-label={label}
        className={cn("w-full border-collapse text-sm", className)}
        {...props}
      />
    </FigureGroup>
  );
}

/** The head's row group. */
export function TableHeader({ className, ...props }: ComponentProps<"thead">) {
  return <thead className={cn("heads text-xs text-ink-3", className)} {...props} />;
}

/** The body's row group. */
export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody className="rows" {...props} />;
}

/** One row. Its first cell is its heading, which screen readers say with each of the others. */
export function TableRow({ className, children, ...props }: ComponentProps<"tr">) {
  const [first, ...others] = Children.toArray(children);
  const named = isValidElement<BodyCell>(first) && first.type === TableCell;
  return (
    <tr {...(className ? { className } : {})} {...props}>
      {named ? cloneElement(first, { heads: true }) : first}
      {others}
    </tr>
  );
}

/** Words say that they are; figures say nothing, as most cells are some: not even that they have no class. */
function classOf(numeric: boolean, className: string | undefined): { className?: string } {
  const classes = numeric ? className : cn("cell", className);
  return classes ? { className: classes } : {};
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
      {...classOf(numeric, className)}
      {...props}
    />
  );
}

type BodyCell = ComponentProps<"td"> & { numeric?: boolean; heads?: boolean };

/**
 * A body cell; `numeric` aligns figures at the right. One that `heads` says with others of its row
 * what the row is of, as the first does in any case.
 */
export function TableCell({
  className,
  numeric = false,
  heads = false,
  children,
  ...props
}: BodyCell) {
  const classes = classOf(numeric, className);
  const shown = children === NOT_REPORTED ? <Dash /> : children;
  if (heads) {
    return (
      <th scope="row" {...classes} {...props}>
        {shown}
      </th>
    );
  }
  return (
    <td {...classes} {...props}>
      {shown}
    </td>
  );
}
