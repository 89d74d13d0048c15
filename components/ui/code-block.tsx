import { cn } from "./cn";
import { CopyButton } from "./copy-button";

/** Code or an address in a box of its own, with a button that copies it. */
export function CodeBlock({
  code,
  label,
  wrap = false,
  className,
}: {
  code: string;
  label?: string;
  wrap?: boolean;
  className?: string;
}) {
  return (
    <div className={cn("relative rounded-lg border border-line bg-ground", className)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable content must be reachable */}
      <pre className="overflow-x-auto py-2.5 pr-12 pl-3 font-mono text-xs" tabIndex={0}>
        <code className={wrap ? "whitespace-pre-wrap [overflow-wrap:anywhere]" : undefined}>
          {code}
        </code>
      </pre>
      <CopyButton
        text={code}
        {...(label ? { label } : {})}
        className="absolute top-1.5 right-1.5"
      />
    </div>
  );
}
