import { Dash } from "@/components/ui/dash";
import { words } from "@/lib/words/words";

/** Words that are too long for a cell are cut, and whole in their title. */
export function Cut({ text, className }: { text: string | null; className?: string }) {
  if (text === null) return <Dash title={words("forms-ui")("notReported")} />;
  return (
    <span dir="auto" title={text} className={className ? `cut ${className}` : "cut"}>
      {text}
    </span>
  );
}
