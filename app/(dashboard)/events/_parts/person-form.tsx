import { Search } from "lucide-react";
import type { OpenPage } from "@/app/(dashboard)/_page/open-page";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { words } from "@/lib/words/words";

/** What a search begins anew. */
const DROPPED = new Set([
  "person",
  "recipient",
  "message",
  "cursor",
  "live",
  "stage",
  "without",
  "how",
  "cause",
]);

/** Finds a person, or a message. A plain form: it asks with the address, so it works without a script. */
export function PersonForm({ page, person }: { page: OpenPage; person: string | undefined }) {
  const say = words("events");
  const kept = Object.entries(page.place.query).filter(([name]) => !DROPPED.has(name));
  return (
    <search className="mr-auto min-w-0 max-sm:flex-1">
      <form action="/events" className="flex items-center gap-2">
        {kept.flatMap(([name, value]) =>
          [value ?? []]
            .flat()
            .map((one) => <input key={`${name}${one}`} type="hidden" name={name} value={one} />),
        )}
        <Input
          key={person}
          type="search"
          name="person"
          required
          defaultValue={person}
          placeholder={say("findHint")}
          aria-label={say("findMeans")}
          className="h-8 min-w-0 text-sm max-sm:flex-1 sm:w-64"
        />
        <Button type="submit">
          <Search aria-hidden="true" /> <span className="max-sm:sr-only">{say("find")}</span>
        </Button>
      </form>
    </search>
  );
}
