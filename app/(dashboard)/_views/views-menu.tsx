"use client";

import { Bookmark, ChevronDown, Link2, ListFilter, Pencil, Plus, Users } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useId, useState } from "react";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { closePanel, Panel, panelItem } from "@/components/ui/panel";
import { words } from "@/lib/words/words";
import type { CurrentPage, ViewLine, ViewTask } from "./view-task";

// Loaded when asked for: most pages are looked at and left.
const ViewDialogs = dynamic(() => import("./view-dialogs").then((module) => module.ViewDialogs), {
  ssr: false,
});

/** Saved views, and what can be done with the page that is open. */
export function ViewsMenu({
  views,
  current,
  shares,
}: {
  views: readonly ViewLine[];
  current: CurrentPage;
  shares: boolean;
}) {
  const say = words("page-ui");
  const id = useId();
  const [task, setTask] = useState<ViewTask | null>(null);
  const begin = (next: ViewTask) => (event: { currentTarget: Element }) => {
    closePanel(event.currentTarget);
    setTask(next);
  };
  return (
    <>
      <button type="button" popoverTarget={id} className={cn(buttonVariants(), "font-normal")}>
        <Bookmark aria-hidden="true" className="text-ink-3" /> {say("views")}
        <ChevronDown aria-hidden="true" className="size-3.5! text-ink-3" />
      </button>
      <Panel id={id} label={say("savedViews")} className="w-72">
        {views.length === 0 ? (
          <p className="px-2 py-2 text-xs text-ink-3">{say("noViews")}</p>
        ) : (
          <ul>
            {views.map((view) => (
              <ViewItem key={view.id} view={view} onEdit={begin({ kind: "edit", view })} />
            ))}
          </ul>
        )}
        <ul className="mt-1 border-t border-line-soft pt-1">
          <li>
            <button type="button" className={panelItem} onClick={begin({ kind: "save" })}>
              <Plus aria-hidden="true" className="text-ink-3" /> {say("saveThisView")}
            </button>
          </li>
          {shares ? (
            <li>
              <button type="button" className={panelItem} onClick={begin({ kind: "share" })}>
                <Link2 aria-hidden="true" className="text-ink-3" /> {say("shareByLink")}
              </button>
            </li>
          ) : null}
        </ul>
      </Panel>
      {task ? <ViewDialogs task={task} current={current} onClose={() => setTask(null)} /> : null}
    </>
  );
}

function ViewItem({
  view,
  onEdit,
}: {
  view: ViewLine;
  onEdit: (event: { currentTarget: Element }) => void;
}) {
  const say = words("page-ui");
  return (
    <li className="flex items-center gap-0.5">
      <Link href={view.href as Route} className={cn(panelItem, "min-w-0 flex-1")}>
        {view.segment ? (
          <ListFilter aria-hidden="true" className="text-ink-3" />
        ) : view.shared ? (
          <Users aria-hidden="true" className="text-ink-3" />
        ) : (
          <Bookmark aria-hidden="true" className="text-ink-3" />
        )}
        <span className="truncate" title={view.name}>
          {view.name}
        </span>
        {view.segment ? (
          <span className="ml-auto text-2xs text-ink-3">{say("segment")}</span>
        ) : null}
        {view.shared ? <span className="sr-only">{say("forEverybody")}</span> : null}
      </Link>
      {view.editable ? (
        <button
          type="button"
          onClick={onEdit}
          aria-label={say("renameOrDelete", { name: view.name })}
          className={buttonVariants({ variant: "ghost", size: "icon-sm" })}
        >
          <Pencil aria-hidden="true" className="size-3.5!" />
        </button>
      ) : null}
    </li>
  );
}
