"use client";

import { Dialog, DialogContent } from "@/components/ui/dialog";
import { EditView } from "./edit-view";
import { SaveView } from "./save-view";
import { ShareView } from "./share-view";
import type { CurrentPage, ViewTask } from "./view-task";

const TITLES = {
  save: ["Save this view", "The page with its filters, to come back to."],
  share: [
    "Share by link",
    "Whoever has the link sees this page, read-only and without signing in: these filters, this range, and no personal data.",
  ],
  edit: ["Edit the view", "Rename it, or delete it."],
} as const;

/** What one does with views, over the page. */
export function ViewDialogs({
  task,
  current,
  onClose,
}: {
  task: ViewTask;
  current: CurrentPage;
  onClose: () => void;
}) {
  const [title, description] = TITLES[task.kind];
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={title} description={description}>
        {task.kind === "save" ? <SaveView current={current} onDone={onClose} /> : null}
        {task.kind === "share" ? <ShareView current={current} /> : null}
        {task.kind === "edit" ? <EditView view={task.view} onDone={onClose} /> : null}
      </DialogContent>
    </Dialog>
  );
}
