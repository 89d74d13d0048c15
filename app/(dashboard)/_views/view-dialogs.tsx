"use client";

import { Dialog, DialogContent } from "@/components/ui/dialog";
import { words } from "@/lib/words/words";
import { EditView } from "./edit-view";
import { SaveView } from "./save-view";
import { ShareView } from "./share-view";
import type { CurrentPage, ViewTask } from "./view-task";

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
  const say = words("page-ui");
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={say(`task.${task.kind}`)} description={say(`task.${task.kind}.means`)}>
        {task.kind === "save" ? <SaveView current={current} onDone={onClose} /> : null}
        {task.kind === "share" ? <ShareView current={current} /> : null}
        {task.kind === "edit" ? <EditView view={task.view} onDone={onClose} /> : null}
      </DialogContent>
    </Dialog>
  );
}
