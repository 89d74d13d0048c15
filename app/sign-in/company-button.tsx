"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/words/words";

/** Goes to the issuer to sign in there, and afterwards on to `next`. */
export function CompanyButton({ name, next }: { name: string; next: string }) {
  const [pending, setPending] = useState(false);
  const go = async () => {
    setPending(true);
    const { signIn } = await import("next-auth/react");
    await signIn("openid", { callbackUrl: next });
  };
  return (
    <Button
      variant="secondary"
      size="lg"
      className="w-full"
      disabled={pending}
      onClick={() => void go().catch(() => setPending(false))}
    >
      {words("entrance-ui")("signInWith", { name })}
    </Button>
  );
}
