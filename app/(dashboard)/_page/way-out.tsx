import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Callout } from "@/components/ui/callout";

/** What is said above a range that shows nothing, with the way to one that does. */
export function WayOut({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Callout className="mb-3" title={title}>
      <p>{children}</p>
    </Callout>
  );
}

/** A part of a text that leads to an address of this page. */
export const linkTo = (href: string) => (text: ReactNode) => (
  <Link href={href as Route} scroll={false} className="text-accent underline underline-offset-3">
    {text}
  </Link>
);
