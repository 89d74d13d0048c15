import { CopyButton } from "@/components/ui/copy-button";
import { words } from "@/lib/words/words";

/** A text to be copied, whole, in one line's box that wraps. */
export function CopyField({ label, value }: { label: string; value: string }) {
  return (
    <div className="space-y-1">
      <p className="text-xs font-medium text-ink-2">{label}</p>
      <div className="flex items-start gap-2 rounded-control border border-line bg-ground py-1.5 pr-1.5 pl-2.5">
        <code className="min-w-0 flex-1 self-center font-mono text-xs [overflow-wrap:anywhere]">
          {value}
        </code>
        <CopyButton text={value} label={words("forms-ui")("copyIt", { label })} />
      </div>
    </div>
  );
}
