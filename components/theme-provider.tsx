"use client";

import { ThemeProvider as NextThemes } from "next-themes";
import type { ReactNode } from "react";

/** Light, dark or the system's choice, kept in the browser and applied before the first paint. */
export function ThemeProvider({
  nonce,
  children,
}: {
  /** Lets its script run under the page's Content-Security-Policy. */
  nonce: string | undefined;
  children: ReactNode;
}) {
  return (
    <NextThemes
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      {...(nonce ? { nonce } : {})}
    >
      {children}
    </NextThemes>
  );
}
