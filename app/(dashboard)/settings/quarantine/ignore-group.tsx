import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { ignoreGroupAction } from "@/app/(dashboard)/settings/quarantine/actions";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { hidden } from "@/components/words/hidden";
import { richWords } from "@/components/words/rich-words";
import { words } from "@/lib/words/words";

/** Leaves a group out of the list, with what comes of it later; asks why. */
export function IgnoreGroup({
  fields,
  about,
}: {
  fields: Readonly<Record<string, string>>;
  /** For people: what is ignored. */
  about: string;
}) {
  const id = `why ${Object.values(fields).join(" ")}`.replaceAll(/\W+/g, "-").slice(0, 120);
  const say = words("quarantine");
  return (
    <Confirm
      action={ignoreGroupAction}
      fields={fields}
      trigger={richWords("quarantine")("ignore", { about, hidden })}
      title={say("ignoreQuestion", { about })}
      description={say("ignoreMeans")}
      confirm={say("ignoreThem")}
      harmless
    >
      <div className="grid gap-1">
        <Label htmlFor={id}>{say("why")}</Label>
        <Input id={id} name="note" required maxLength={500} placeholder={say("whyExample")} />
      </div>
    </Confirm>
  );
}
