"use client";

import { cn } from "@/components/ui/cn";

/** Persons whom just these providers reached, in words. */
export type Combination = {
  /** A 1 for each provider that is one of them, else a 0, in the order of the columns. */
  readonly has: string;
  readonly name: string;
  readonly persons: string;
  /** Of its bar (%). */
  readonly width: number;
  readonly share: string;
};

/** The table of an UpSet plot, of its texts: what each row says again stands in the stylesheet. */
export function UpsetTable({
  caption,
  providers,
  heads: [persons, share],
  answers,
  rows,
}: {
  caption: string;
  providers: readonly string[];
  /** What stands above persons and their share. */
  heads: readonly [string, string];
  /** No and yes, for who does not see the dots. */
  answers: readonly [string, string];
  rows: readonly Combination[];
}) {
  return (
    <table className="upset">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {providers.map((label) => (
            <th key={label} scope="col">
              <span className="upset-provider">{label}</span>
            </th>
          ))}
          <th scope="col">{persons}</th>
          <th scope="col">{share}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ has, ...row }) => (
          <tr key={has}>
            {[...has].map((is, at) => {
              const joined = at > has.indexOf("1") && at <= has.lastIndexOf("1");
              const classes = cn(is === "1" && "upset-has", joined && "upset-joined");
              return (
                <td key={providers[at]} {...(classes ? { className: classes } : {})}>
                  <span>
                    <span className="sr-only">{answers[is === "1" ? 1 : 0]}</span>
                  </span>
                </td>
              );
            })}
            <th scope="row">
              <span className="sr-only">{row.name}: </span>
              <span className="upset-count">
                <span aria-hidden="true" style={{ width: `${row.width}%` }} />
                <span>{row.persons}</span>
              </span>
            </th>
            <td>{row.share}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
