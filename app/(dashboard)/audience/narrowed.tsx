import type { Route } from "next";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { Callout } from "@/components/ui/callout";
import { ReportLink } from "@/components/ui/report-link";
import { hrefWith } from "@/lib/address/query";
import { UNKNOWN } from "@/lib/address/unknown";
import { countryLabel, languageLabel } from "@/lib/analytics/counts/labels";
import { words } from "@/lib/words/words";
import { audienceOf } from "./report";

/** True where the page is of people of a country, a language or a topic alone. */
export function isNarrowed(page: ReportPage): boolean {
  const { country, language, topic } = audienceOf(page);
  return country.length + language.length > 0 || topic !== undefined;
}

/** Says whom the page is of, and what it then does not show. */
export function Narrowed({ page }: { page: ReportPage }) {
  const { country, language, topic } = audienceOf(page);
  const say = words("audience");
  const named = (keys: readonly string[], label: (word: string) => string) =>
    keys.map((key) => label(key === UNKNOWN ? "" : key)).join(` ${say("or")} `);
  const parts = [
    country.length > 0 ? say("only.country", { names: named(country, countryLabel) }) : "",
    language.length > 0 ? say("only.language", { names: named(language, languageLabel) }) : "",
    topic === undefined
      ? ""
      : topic === UNKNOWN
        ? say("only.noTopic")
        : say("only.topic", { name: topic }),
  ].filter(Boolean);
  const { path, query } = page.place;
  return (
    <Callout title={parts.join(" · ")}>
      <p>
        {topic === undefined ? say("notShownApart") : say("notShownApartOfTopic")}{" "}
        <ReportLink
          href={hrefWith(path, query, { country: null, language: null, topic: null }) as Route}
          className="text-accent underline underline-offset-2"
        >
          {say("showEverybody")}
        </ReportLink>
      </p>
    </Callout>
  );
}
