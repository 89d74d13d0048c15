import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { MarkList } from "@/components/charts/mark-list";
import type { ChartMarks } from "@/components/charts/marks";
import { hasRole } from "@/lib/auth/roles";
import { currentViewer } from "@/lib/auth/session";
import { todayIn } from "@/lib/days";
import { NoteButton } from "./note-button";

/** What a chart's marks say, and for admins the way to add and change its notes. */
export async function ChartNotes({ page, marks }: { page: ReportPage; marks: ChartMarks }) {
  const { range, zone, now } = page.place;
  const viewer = page.shared ? null : await currentViewer();
  const admin = viewer !== null && hasRole(viewer.role, "admin");
  const today = todayIn(zone, now);
  if (!admin && marks.notes.length + marks.gaps.length === 0) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1">
      <MarkList
        notes={marks.notes}
        gaps={marks.gaps}
        zone={zone}
        edit={admin ? (note) => <NoteButton note={note} day={note.from} /> : undefined}
      />
      {admin ? <NoteButton note={null} day={[range.to, today].sort()[0] ?? today} /> : null}
    </div>
  );
}
