import type { Metadata } from "next";
import { currentSession } from "@/lib/auth/session";

/** A page's `generateMetadata`: its title in the language of who is signed in. */
export function pageTitle(say: () => string): () => Promise<Metadata> {
  return async () => {
    // From here on the account's own language is spoken.
    await currentSession();
    return { title: say() };
  };
}
