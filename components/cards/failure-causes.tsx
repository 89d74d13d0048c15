"use client";

import type { Route } from "next";
import { ChangedFigure } from "@/components/charts/changed-figure";
import type { FigureChange } from "@/components/charts/prepare-figure-change";
import { Badge } from "@/components/ui/badge";
import { ReportLink } from "@/components/ui/report-link";

type Cause = {
  readonly key: string;
  readonly label: string;
  /** Of which sort it is. */
  readonly sort: string;
  readonly count: string;
  readonly share: string;
  /** In percent of the most frequent. */
  readonly width: number;
  readonly meaning: string;
  /** Its place in the list of what to do. */
  readonly todo: number;
  readonly word?: string;
  readonly whose?: string;
  readonly href?: string;
  readonly change?: FigureChange;
};

/** Causes as they read; there are dozens, so the browser gets their texts and draws the lines itself. */
export function FailureCauses({
  lines,
  todos,
  whatToDo,
  showMessages,
}: {
  lines: readonly Cause[];
  /** What to do about them, each said once. */
  todos: readonly string[];
  whatToDo: string;
  showMessages: string;
}) {
  return (
    <ol className="divide-y divide-line-soft">
      {lines.map(
        ({ key, label, sort, word, whose, count, share, width, meaning, todo, href, change }) => (
          <li key={key} className="failure-cause">
            <div>
              <h3>
                {label} {whose ? <span>{whose} </span> : null}
                {word ? <code>{word}</code> : null}
              </h3>
              <Badge tone="neutral">{sort}</Badge>
              <span>
                <ChangedFigure change={change ?? null}>{count}</ChangedFigure>
              </span>
              <span>{share}</span>
            </div>
            <div aria-hidden="true">
              <div style={{ width: `${width}%` }} />
            </div>
            <p>{meaning}</p>
            <p>
              <span>{whatToDo}</span> {todos[todo]}{" "}
              {href ? (
                <ReportLink href={href as Route}>
                  {showMessages}
                  <span className="sr-only">
                    : {label}
                    {whose ? `, ${whose}` : ""}
                  </span>
                </ReportLink>
              ) : null}
            </p>
          </li>
        ),
      )}
    </ol>
  );
}
