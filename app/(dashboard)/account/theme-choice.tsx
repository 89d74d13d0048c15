"use client";

import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { words } from "@/lib/words/words";

const THEMES = ["system", "light", "dark"] as const;

const never = () => () => undefined;

/** Light, dark, or like the system. */
export function ThemeChoice() {
  const say = words("account-ui");
  const { theme, setTheme } = useTheme();
  // The server does not know the browser's choice.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
      <legend className="sr-only">{say("theme")}</legend>
      {THEMES.map((value) => (
        <label key={value} className="flex items-center gap-2 text-sm">
          <input
            type="radio"
            name="theme"
            className="size-4 accent-accent"
            checked={inBrowser && (theme ?? "system") === value}
            onChange={() => setTheme(value)}
          />
          {say(value)}
        </label>
      ))}
    </fieldset>
  );
}
