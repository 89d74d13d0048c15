"use client";

import Link from "next/link";
import { type ComponentProps, createContext, type ReactNode, use } from "react";

const ReadOnly = createContext(false);

/** A page that is shared by a link: what is inside leads nowhere and changes nothing. */
export function ReadOnlyPage({ children }: { children: ReactNode }) {
  return <ReadOnly value={true}>{children}</ReadOnly>;
}

/** True on a page that is shared by a link. */
export function useReadOnly(): boolean {
  return use(ReadOnly);
}

/** What is there for people who are signed in only. */
export function SignedInOnly({ children }: { children: ReactNode }) {
  return useReadOnly() ? null : children;
}

/**
 * A link of a report to another part of the dashboard. On a shared page it is its text alone, or
 * with `readOnly="hide"` nothing and with `readOnly="plain"` what is inside, without its look.
 */
export function ReportLink({
  readOnly = "text",
  ...props
}: ComponentProps<typeof Link> & { readOnly?: "text" | "hide" | "plain" }) {
  if (!useReadOnly()) return <Link {...props} />;
  const { className, style, title, children, "aria-current": current } = props;
  if (readOnly === "hide") return null;
  if (readOnly === "plain") return children;
  return (
    <span className={className} style={style} title={title} aria-current={current}>
      {children}
    </span>
  );
}
