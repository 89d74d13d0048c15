/** What a form's action answers: nothing yet, what went wrong, or what it did. */
export type FormState<Done = null> =
  | { readonly status: "idle" }
  | {
      readonly status: "error";
      /** What happened, what was not changed, what to do. */
      readonly message: string;
      /** What is wrong with single fields, by their names. */
      readonly fields: Readonly<Record<string, string>>;
      /** True where the password is to be typed again, and the form sent once more. */
      readonly confirm?: boolean;
    }
  | { readonly status: "done"; readonly result: Done };

/** A server action as a form calls it. */
export type FormAction<Done = null> = (
  state: FormState<Done>,
  form: FormData,
) => Promise<FormState<Done>>;
