"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Reads the page again and again while it is shown. */
export function RefreshEvery({ ms }: { ms: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), ms);
    return () => clearInterval(timer);
  }, [router, ms]);
  return null;
}
