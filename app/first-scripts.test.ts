import { expect, test } from "vitest";
import { firstLoaded } from "@/lib/testing/pages-words";

const PACKAGES = [
  ..."@date-fns/tz class-variance-authority clsx icu-minify lucide-react next next-themes".split(
    " ",
  ),
  ..."radix-ui react tailwind-merge".split(" "),
];
/** What is opened on demand, and brings its part of `radix-ui` when it is. */
const OPENED =
  /\b(?:dialog|alert-dialog|dropdown-menu|popover|[\w-]*calendar|command-palette|[\w-]*-dialogs?)\.tsx$/;

// Whoever adds to them has weighed it: `npm run bench -- overview` says what Overview's scripts weigh.
test("with Overview a browser loads nothing that is only opened on demand, and no further package", () => {
  const { files, packages } = firstLoaded("app/(dashboard)/page.tsx");
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => OPENED.test(file))).toEqual([]);
  expect(packages).toEqual(PACKAGES);
});
