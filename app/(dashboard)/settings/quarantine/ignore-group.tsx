import { Confirm } from "@/app/(dashboard)/settings/confirm";
import { ignoreGroupAction } from "@/app/(dashboard)/settings/quarantine/actions";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";

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
  return (
    <Confirm
      action={ignoreGroupAction}
      fields={fields}
      trigger={
        <>
          Ignore…<span className="sr-only"> {about}</span>
        </>
      }
      title={`Ignore ${about}?`}
      description="They are no longer listed or told as new, nor is what comes of them later. They are kept, stay accounted for as quarantined, and can be listed again at any time."
      confirm="Ignore them"
      harmless
    >
      <div className="grid gap-1">
        <Label htmlFor={id}>Why</Label>
        <Input id={id} name="note" required maxLength={500} placeholder="Not used by us" />
      </div>
    </Confirm>
  );
}
