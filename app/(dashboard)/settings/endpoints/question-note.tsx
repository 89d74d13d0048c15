import { ExternalLink } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { Question } from "@/lib/settings/endpoints/open-question";
import { said } from "@/lib/words/said";
import { words } from "@/lib/words/words";

/** What a vendor asks a person to do, with the link to where that is done. */
export function QuestionNote({ question }: { question: Question | null }) {
  if (!question) return null;
  const { title, text, link } = said(question);
  return (
    <Callout tone="warn" title={title} className="mb-4">
      <p className="[overflow-wrap:anywhere]">{text}</p>
      {link ? (
        <p>
          <Button asChild size="sm" className="mt-1">
            <a href={link.url} target="_blank" rel="noreferrer">
              {link.label}
              <ExternalLink aria-hidden="true" className="size-3.5" />
              <span className="sr-only">{words("endpoints")("opensInNewTab")}</span>
            </a>
          </Button>
        </p>
      ) : null}
    </Callout>
  );
}
