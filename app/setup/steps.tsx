import { cn } from "@/components/ui/cn";
import { words } from "@/lib/words/words";

const STEPS = ["owner", "endpoint", "event"] as const;

/** Where in the setup one is. */
export function Steps({ current }: { current: number }) {
  return (
    <ol className="mb-6 flex flex-wrap gap-x-5 gap-y-2 text-sm">
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={index + 1 === current ? "step" : undefined}
          className={cn(
            "flex items-center gap-2 text-ink-3",
            index + 1 === current && "font-medium text-ink",
          )}
        >
          <span
            className={cn(
              "grid size-5 place-items-center rounded-full bg-line-soft text-2xs",
              index + 1 === current && "bg-accent text-on-accent",
              index + 1 < current && "bg-good-soft text-good",
            )}
          >
            {index + 1}
          </span>
          {words("entrance-ui")(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
