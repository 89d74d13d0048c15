import Link from "next/link";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { richWords } from "@/components/words/rich-words";
import { words } from "@/lib/words/words";

/** Whom the forms are about before anything is typed: by id, or by what leads to somebody. */
export type FilledPerson =
  | { readonly person: string }
  /** `name` is masked; null where they have no id. */
  | { readonly recipient: string; readonly name: string | null };

/** The field for a person; where a timeline led here, who that is, without their id. */
export function PersonField({
  id,
  filled,
  hint,
  error,
}: {
  id: string;
  filled: FilledPerson | null;
  hint: string;
  error: string | null;
}) {
  const say = words("data-ui");
  if (filled && "recipient" in filled) {
    return (
      <div className="space-y-1 text-sm">
        <input type="hidden" name="recipient" value={filled.recipient} />
        <p className="font-medium">
          {filled.name === null ? say("withoutId") : say("personNamed", { name: filled.name })}
        </p>
        <p className="text-xs text-ink-3">
          {richWords("data-ui")("fromTimeline", {
            link: (text) => (
              <Link
                href="/settings/data"
                className="text-accent underline-offset-3 hover:underline"
              >
                {text}
              </Link>
            ),
          })}
        </p>
      </div>
    );
  }
  return (
    <FormField id={id} label={say("person")} hint={hint} error={error}>
      <Input
        key={filled?.person}
        name="person"
        autoComplete="off"
        spellCheck={false}
        defaultValue={filled?.person}
      />
    </FormField>
  );
}
