import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";

/** The button that sends a form; keeps its width and its focus while the form is on its way. */
export function SubmitButton({
  pending,
  children,
  variant = "primary",
  ...props
}: ComponentProps<typeof Button> & { pending: boolean }) {
  return (
    <Button type="submit" variant={variant} aria-disabled={pending || undefined} {...props}>
      {pending ? <LoaderCircle aria-hidden="true" className="animate-spin" /> : null}
      {children}
    </Button>
  );
}
