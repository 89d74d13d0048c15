/** What of the keyboard commands lies over the page. */
export type Opened = "palette" | "sheet" | null;
