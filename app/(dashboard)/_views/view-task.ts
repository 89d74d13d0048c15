import type { KeptPage } from "@/lib/address/moving-range";

export type ViewLine = {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  readonly editable: boolean;
  /** It keeps filters alone. */
  readonly segment: boolean;
  readonly href: string;
};

/** The page that is open, as it would be kept. */
export type CurrentPage = {
  readonly title: string;
  readonly days: string;
  /** With a range that moves with the days; null where it cannot. */
  readonly moving: KeptPage | null;
  readonly still: KeptPage;
};

/** What one is about to do. */
export type ViewTask =
  | { readonly kind: "save" }
  | { readonly kind: "share" }
  | { readonly kind: "edit"; readonly view: ViewLine };
