"use client";

import { Command as Palette } from "cmdk";
import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTheme } from "next-themes";
import * as Dialog from "radix-ui/dialog";
import type { ReactNode, RefObject } from "react";
import type { Place } from "@/lib/address/place";
import { parseRange } from "@/lib/address/range";
import { foldText } from "@/lib/analytics/counts/fold-text";
import { words } from "@/lib/words/words";
import type { Opened } from "./opened";
import {
  type Command,
  campaignCommands,
  filterCommands,
  pageCommands,
  rangeCommands,
  settingsCommands,
  viewCommands,
} from "./prepare-commands";
import { type Found, useFound } from "./use-found";

/** Shown before anything is searched for. */
const FEW_CAMPAIGNS = 5;
const THEMES = ["light", "dark", "system"] as const;
const ITEM =
  "flex cursor-default items-center justify-between gap-3 rounded-md px-2.5 py-2 text-sm data-[selected=true]:bg-accent-soft";

/** The place that the address describes; where its dates are wrong, as the page shows it. */
function usePlace(zone: string, found: Found | null): Place {
  const path = usePathname();
  const params = useSearchParams();
  const query = Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]));
  const now = Date.now();
  const range = parseRange({}, zone, now);
  return { path, query, range, zone, now, since: found?.since ?? null };
}

/** Leads to every page, campaign, range, filter and theme by its name. */
export function CommandPalette({
  zone,
  search,
  onSearch,
  onClose,
  onOpen,
  before,
}: {
  zone: string;
  search: string;
  onSearch: (search: string) => void;
  onClose: () => void;
  onOpen: (what: Opened) => void;
  /** What had the focus, and gets it back. */
  before: RefObject<Element | null>;
}) {
  const say = words("shell-ui");
  const found = useFound(search.trim());
  const place = usePlace(zone, found);
  const router = useRouter();
  const { setTheme } = useTheme();
  const go = ({ href }: Command) => {
    onClose();
    router.push(href as Route, { scroll: false });
  };
  const campaigns = found ? campaignCommands(place, found.options) : [];
  const group = (heading: string, commands: readonly Command[]) => (
    <Group heading={heading} commands={commands} onSelect={go} />
  );
  return (
    <Frame onClose={onClose} before={before}>
      <Palette.Input
        value={search}
        onValueChange={onSearch}
        placeholder={say("paletteHint")}
        className="w-full border-b border-line-soft bg-transparent px-4 py-3 text-base text-ink outline-none placeholder:text-ink-3"
      />
      <Palette.List className="max-h-[min(24rem,60dvh)] scroll-py-2 overflow-y-auto p-1.5">
        <Palette.Empty className="px-3 py-8 text-center text-sm text-ink-3">
          {say(found ? "nothingFound" : "looking")}
        </Palette.Empty>
        {group(say("pages"), pageCommands(place))}
        {found ? group(say("views"), viewCommands(place, found.views)) : null}
        {group(say("campaigns"), search === "" ? campaigns.slice(0, FEW_CAMPAIGNS) : campaigns)}
        {group(say("rangeAndComparison"), rangeCommands(place))}
        {found ? group(say("filters"), filterCommands(place, found.options)) : null}
        {found?.admin ? group(say("settings"), settingsCommands()) : null}
        <Section heading={say("themeAndHelp")}>
          {THEMES.map((theme) => (
            <Item
              key={theme}
              value={`theme ${theme}`}
              label={say(`theme.${theme}`)}
              hint={say("hint.theme")}
              onSelect={() => {
                setTheme(theme);
                onClose();
              }}
            />
          ))}
          <Item
            value="keyboard shortcuts help"
            label={say("shortcuts")}
            hint="?"
            onSelect={() => onOpen("sheet")}
          />
        </Section>
      </Palette.List>
    </Frame>
  );
}

/** Every word typed must occur; what begins with them comes first. Ids, the values, say nothing. */
function rank(_id: string, search: string, [label = "", hint = ""]: string[] = []): number {
  const wanted = foldText(search).trim();
  const text = foldText(`${label} ${hint}`);
  if (!wanted.split(/\s+/).every((word) => text.includes(word))) return 0;
  return text.startsWith(wanted) ? 1 : 0.5;
}

/** The dialog around it: the focus stays inside and goes back to where it was. */
function Frame({
  onClose,
  before,
  children,
}: {
  onClose: () => void;
  before: RefObject<Element | null>;
  children: ReactNode;
}) {
  const say = words("shell-ui");
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="animate-fade fixed inset-0 z-50 bg-black/40" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (before.current instanceof HTMLElement) before.current.focus();
          }}
          className="animate-appear fixed top-[12vh] left-1/2 z-50 w-[min(36rem,calc(100vw-1.5rem))] -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-raised shadow-raised"
        >
          <Dialog.Title className="sr-only">{say("find")}</Dialog.Title>
          <Palette label={say("find")} loop filter={rank}>
            {children}
          </Palette>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Palette.Group
      heading={heading}
      className="**:[[cmdk-group-heading]]:px-2.5 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-2xs **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-ink-3"
    >
      {children}
    </Palette.Group>
  );
}

function Group({
  heading,
  commands,
  onSelect,
}: {
  heading: string;
  commands: readonly Command[];
  onSelect: (command: Command) => void;
}) {
  if (commands.length === 0) return null;
  return (
    <Section heading={heading}>
      {commands.map((command) => (
        <Item
          key={command.key}
          value={command.key}
          label={command.label}
          hint={command.hint}
          onSelect={() => onSelect(command)}
        />
      ))}
    </Section>
  );
}

function Item({
  value,
  label,
  hint,
  onSelect,
}: {
  value: string;
  label: string;
  hint: string;
  onSelect: () => void;
}) {
  return (
    <Palette.Item value={value} keywords={[label, hint]} onSelect={onSelect} className={ITEM}>
      <span dir="auto" className="min-w-0 truncate">
        {label}
      </span>
      <span className="shrink-0 text-2xs text-ink-3">{hint}</span>
    </Palette.Item>
  );
}
