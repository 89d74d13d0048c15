import { inspect } from "node:util";
import { expect, test } from "vitest";
import { saveAlertSchema } from "@/lib/settings/alerts/rule";
import { createApiKeySchema } from "@/lib/settings/api-keys";
import { createEndpointSchema } from "@/lib/settings/endpoints/create-endpoint";
import { renameEndpointSchema } from "@/lib/settings/endpoints/rename-endpoint";
import { addAnnotationSchema } from "@/lib/settings/notes/annotations";
import { addGapSchema } from "@/lib/settings/notes/gaps";
import { renameCampaignSchema } from "@/lib/settings/notes/rename-campaign";
import { renameViewSchema, saveViewSchema } from "@/lib/settings/views/saved-views";
import { createShareLinkSchema } from "@/lib/settings/views/share-links";
import { claimSchema } from "@/lib/settings/workspace/claim-installation";
import { parseProvision } from "@/lib/settings/workspace/provision";
import { updateWorkspaceSchema } from "@/lib/settings/workspace/update-workspace";
import { nameSchema } from "./line";

/** Unseen, and each able to make one line two, or a name look like another. */
const HIDDEN = [
  "A\r\nBcc: eve@example.org",
  "A\u001b[31mB",
  "A\0B",
  "A\u0085B",
  "A\u2028B",
  "evil\u202egnp.exe",
  "A\u2066B\u2069",
  "A\u200eB",
  "A\u200bB",
  "A\u00adB",
  "A\ufeffB",
  "A\u{E0041}B",
  "A\ud800B",
  "A\ufff9B\ufffbC",
];
const SEEN = [
  "Müller & Söhne, Push – 2026",
  "iOS „Black Friday“ 50 %",
  "👩‍💻 team 👍🏽 ❤️",
  "🏴󠁧󠁢󠁳󠁣󠁴󠁿 Scotland",
  "می‌خواهم",
  "क्‍ष",
  "שלום עולם",
  "مرحبا ۝",
  "北京 東京 서울",
];

test.each(HIDDEN.map((text) => [inspect(text), text]))("%s is no name", (_, text) => {
  const { error } = nameSchema.safeParse(text);
  expect(error?.issues.map(({ message }) => message)).toEqual([
    expect.stringContaining("a character that is not seen"),
  ]);
});

test.each(SEEN)("%s is a name, kept as it was typed", (text) => {
  expect(nameSchema.parse(` ${text}\n`)).toBe(text);
});

test("what nobody sees is no name", () => {
  for (const text of ["", "  ", "\u200d", "\u200c\u200d"])
    expect(nameSchema.safeParse(text).error?.issues[0]?.message, inspect(text)).toBe(
      "Give it a name.",
    );
});

/** Which field of a form, sent with a hidden character in it, is told to be wrong. */
const FORMS = [
  ["alert", saveAlertSchema, "name"],
  ["note", addAnnotationSchema, "text"],
  ["API key", createApiKeySchema, "name"],
  ["first workspace", claimSchema, "name"],
  ["endpoint", createEndpointSchema, "name"],
  ["endpoint, renamed", renameEndpointSchema, "name"],
  ["gap", addGapSchema, "reason"],
  ["campaign", renameCampaignSchema, "name"],
  ["view", saveViewSchema, "name"],
  ["view, renamed", renameViewSchema, "name"],
  ["share link", createShareLinkSchema, "title"],
  ["workspace", updateWorkspaceSchema, "name"],
] as const;

test.each(FORMS)("the form of a %s takes no hidden character", (_, schema, field) => {
  const fieldsOf = (value: string) =>
    schema.safeParse({ [field]: value }).error?.issues.map(({ path }) => path.join(".")) ?? [];
  expect(fieldsOf("A\u202eB")).toContain(field);
  expect(fieldsOf("A B")).not.toContain(field);
});

test("a provisioning file with a hidden character in a name is refused in one line", () => {
  const file = (name: string) => JSON.stringify({ workspace: { name, timeZone: "UTC" } });
  expect(() => parseProvision(file("A\u202eB"))).toThrow(
    /^The provisioning file is wrong at workspace.name: It holds a character [^\n]+$/,
  );
  expect(parseProvision(file("A B")).workspace?.name).toBe("A B");
});
