"use client";

import { ChevronsUpDown, LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import Link from "next/link";
import { useTheme } from "next-themes";
import { useId } from "react";
import { cn } from "@/components/ui/cn";
import { Panel, panelItem } from "@/components/ui/panel";
import { words } from "@/lib/words/words";

const THEMES = [
  ["system", Monitor],
  ["light", Sun],
  ["dark", Moon],
] as const;

/** Loaded when it is needed, as most pages end without it. */
async function leave(callbackUrl: string): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl });
}

/** Who is signed in: account, theme, sign out. `signedOut` is where that leads. */
export function UserMenu({
  email,
  role,
  signedOut,
}: {
  email: string;
  role: "viewer" | "admin" | "owner";
  signedOut: string;
}) {
  const id = useId();
  const say = words("shell-ui");
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="flex w-full min-w-0 items-center gap-2 rounded-md px-2 py-1.5 text-left text-sm text-ink-2 hover:bg-line-soft hover:text-ink"
      >
        <span
          aria-hidden="true"
          className="grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft text-2xs font-semibold text-accent uppercase"
        >
          {email.slice(0, 1)}
        </span>
        <span className="sr-only">{say("yourAccountIs")} </span>
        <span className="min-w-0 flex-1 truncate">{email}</span>
        <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
      </button>
      <Panel id={id} label={say("yourAccount")} side="above" className="w-60">
        <p className="truncate px-2 py-1.5 text-xs text-ink-3" title={email}>
          {email} · {say(`role.${role}`)}
        </p>
        <Link href="/account" className={panelItem}>
          <UserRound aria-hidden="true" className="text-ink-3" /> {say("account")}
        </Link>
        <ThemeChoice />
        <button type="button" onClick={() => void leave(signedOut)} className={panelItem}>
          <LogOut aria-hidden="true" className="text-ink-3" /> {say("signOut")}
        </button>
      </Panel>
    </>
  );
}

function ThemeChoice() {
  const { theme = "system", setTheme } = useTheme();
  const say = words("shell-ui");
  return (
    <fieldset className="my-1 border-y border-line-soft p-1.5">
      <legend className="sr-only">{say("theme")}</legend>
      <div className="flex rounded-control bg-line-soft p-0.5">
        {THEMES.map(([value, Icon]) => (
          <button
            key={value}
            type="button"
            aria-pressed={theme === value}
            onClick={() => setTheme(value)}
            className={cn(
              "flex flex-1 items-center justify-center gap-1 rounded-[0.3125rem] py-1 text-xs text-ink-2 hover:text-ink",
              theme === value && "bg-panel font-medium text-ink shadow-panel dark:bg-line",
            )}
          >
            <Icon aria-hidden="true" className="size-3.5" /> {say(value)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
