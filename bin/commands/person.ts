import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { eraseAs, exportAs } from "@/lib/settings/store/personal-data";

/** `pushlens export-person <person> <file>` and `pushlens erase <person>`: one person's data. */
export function addPerson(program: Command): void {
  program
    .command("export-person")
    .argument("<person>", "the user id that providers were given")
    .argument("<file>", "where to write the JSON; it must not be there yet")
    .description("write everything stored of one person, over all providers")
    .action(async (person: string, file: string) => {
      const found = await withInstallation(() => exportAs("command line", { person }));
      const text = `${JSON.stringify(found, null, 2)}\n`;
      await writeFile(file, text, { flag: "wx", mode: 0o600 });
      console.log(`${found.events.length} events and ${found.items.length} raw items: ${file}`);
    });
  program
    .command("erase")
    .argument("<person>", "the user id that providers were given")
    .description("erase one person at all providers; counts stay. This cannot be undone")
    .action(async (person: string) => {
      const receipt = await withInstallation(() =>
        eraseAs("command line", "command line", { person }),
      );
      const { id, pseudonym, at, ...counts } = receipt;
      console.log(
        `Erased: the receipt is ${id}, the pseudonym ${pseudonym}, at ${at.toISOString()}.`,
      );
      for (const [what, count] of Object.entries(counts)) console.log(`  ${what}: ${count}`);
    });
}
