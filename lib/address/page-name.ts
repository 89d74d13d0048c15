import { words } from "@/lib/words/words";
import { PAGES, pageAt } from "./pages";

/** What the page at a path is called; the path where there is none. */
export function pageName(path: string): string {
  const found = pageAt(path)?.path;
  const page: (typeof PAGES)[number] | undefined = PAGES.find((one) => one.path === found);
  return page ? words("pages-ui")(page.path) : path;
}
