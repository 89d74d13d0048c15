import { type Command, InvalidArgumentError } from "commander";
import { withInstallation } from "@/bin/installation";
import { startProgress } from "@/bin/progress";
import { db } from "@/lib/db";
import { fillDemo } from "@/lib/simulate/fill-demo";
import { removeDemo } from "@/lib/simulate/remove-demo";
import { wholeNumber } from "./numbers";

type Options = { readonly remove?: boolean; readonly days: number; readonly messages: number };

/** `pushlens demo [--remove]`: puts an invented history in, or takes it out again. */
export function addDemo(program: Command): void {
  program
    .command("demo")
    .description("fill an invented history of five providers, marked as demo and removable")
    .option("--remove", "remove all demo endpoints with everything of theirs")
    .option("--days <days>", "how many days up to today, at least 7", daysOf, 90)
    .option("--messages <messages>", "about how many messages were sent", wholeNumber, 100_000)
    .action((options: Options) =>
      withInstallation(() => (options.remove ? remove() : fill(options))),
    );
}

async function fill({ days, messages }: Options): Promise<void> {
  const begin = Date.now();
  const storing = startProgress("Storing providers");
  const processing = startProgress("Processing items");
  const filled = await fillDemo(db(), {
    now: begin,
    days,
    messages,
    onProgress: (step, done, total) => {
      if (step === "storing") {
        storing.update(done, total);
        if (done === total) storing.stop();
      } else processing.update(done, total);
    },
  });
  processing.stop();
  const seconds = ((Date.now() - begin) / 1_000).toFixed(1);
  const [items, requests] = [filled.items, filled.requests].map((n) => n.toLocaleString("en-US"));
  console.log(
    `${days} days of invented history: ${items} items in ${requests} requests, ${seconds} s.`,
  );
  for (const { name } of filled.endpoints) console.log(`  ${name}`);
  console.log("Remove it with: npm run pushlens -- demo --remove");
}

async function remove(): Promise<void> {
  const progress = startProgress("Removing endpoints");
  const names = await removeDemo(db(), progress.update);
  progress.stop();
  if (names.length === 0) console.log("There is no demo data.");
  else console.log(`Removed with everything of theirs: ${names.join(", ")}.`);
}

function daysOf(text: string): number {
  const days = wholeNumber(text);
  if (days >= 7 && days <= 800) return days;
  throw new InvalidArgumentError("It must be from 7 to 800.");
}
