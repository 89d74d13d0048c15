"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import {
  createContext,
  lazy,
  type ReactNode,
  type SetStateAction,
  Suspense,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { Kbd } from "@/components/ui/kbd";
import { words } from "@/lib/words/words";
import { goToSearch } from "./go-to-search";
import type { Opened } from "./opened";
import { useKeys } from "./use-keys";

const loadPalette = () => import("./command-palette");
const Palette = lazy(() => loadPalette().then((one) => ({ default: one.CommandPalette })));
const Sheet = dynamic(() => import("./shortcut-sheet").then((one) => one.ShortcutSheet), {
  ssr: false,
});

const Opener = createContext<(what: Opened) => void>(() => undefined);

/** Palette and sheet of shortcuts over every page: Ctrl or ⌘ with K, `/` and `?`. */
export function CommandMenu({ zone, children }: { zone: string; children: ReactNode }) {
  const [opened, setOpened] = useState<Opened>(null);
  const [search, setSearch] = useState("");
  // What has the focus when something opens gets it back; the palette's input takes it at once.
  const before = useRef<Element | null>(null);
  const show = useCallback((what: SetStateAction<Opened>) => {
    if (!document.querySelector("[role=dialog]")) before.current = document.activeElement;
    setOpened(what);
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      show((now) => (now === "palette" ? null : "palette"));
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [show]);
  useKeys((key) => {
    if (key === "?") show("sheet");
    else if (key === "/") {
      if (!goToSearch()) show("palette");
    } else return false;
    return true;
  });
  const close = () => {
    setOpened(null);
    setSearch("");
  };
  return (
    <Opener value={show}>
      {children}
      {opened === "palette" ? (
        <Suspense fallback={<Waiting search={search} onSearch={setSearch} />}>
          <Palette
            zone={zone}
            search={search}
            onSearch={setSearch}
            onClose={close}
            onOpen={setOpened}
            before={before}
          />
        </Suspense>
      ) : null}
      {opened === "sheet" ? <Sheet onClose={close} /> : null}
    </Opener>
  );
}

/** Takes what is typed while the palette's code is on its way, so that no letter acts on the page. */
function Waiting({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it stands for the palette that was just asked for
      autoFocus
      aria-label={words("shell-ui")("find")}
      value={search}
      onChange={(event) => onSearch(event.target.value)}
      className="fixed top-[12vh] left-1/2 z-50 w-[min(36rem,calc(100vw-1.5rem))] -translate-x-1/2 rounded-xl border border-line bg-raised px-4 py-3 text-base text-ink shadow-raised outline-none"
    />
  );
}

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);
const nothing = () => () => undefined;

/** How the palette's keys are written on this machine. */
function usePaletteKeys(): string {
  const elsewhere = `${words("shell-ui")("named.Ctrl")} K`;
  return useSyncExternalStore(
    nothing,
    () => (isMac() ? "⌘ K" : elsewhere),
    () => elsewhere,
  );
}

/** Opens the palette, for those who do not know its keys. */
export function PaletteButton({ onOpen }: { onOpen?: () => void }) {
  const open = use(Opener);
  const keys = usePaletteKeys();
  return (
    <button
      type="button"
      onPointerEnter={() => void loadPalette()}
      onClick={() => {
        onOpen?.();
        open("palette");
      }}
      className="mb-3 flex w-full items-center gap-2 rounded-control border border-line bg-panel px-2 py-1.5 text-sm text-ink-3 shadow-panel hover:text-ink max-md:py-2.5"
    >
      <Search aria-hidden="true" className="size-3.5" />
      <span className="flex-1 text-left">{words("shell-ui")("findWhat")}</span>
      <Kbd aria-hidden="true" className="max-md:hidden">
        {keys}
      </Kbd>
    </button>
  );
}
