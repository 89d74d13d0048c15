"use client";

import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";

/** A file whose text is taken as if it had been typed; of a longer one its beginning, and one character too many. */
export function TextFileField({
  id,
  label,
  accept,
  most,
  onText,
}: {
  id: string;
  label: string;
  accept: string;
  /** Characters. */
  most: number;
  onText: (text: string) => void;
}) {
  return (
    <FormField id={id} label={label}>
      <Input
        type="file"
        accept={accept}
        onChange={async (event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onText((await file.text()).slice(0, most + 1));
        }}
      />
    </FormField>
  );
}
