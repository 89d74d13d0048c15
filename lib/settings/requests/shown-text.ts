import { prettyJson } from "./pretty-json";

/** A body's text, cut where it is long. */
export type ShownText = {
  readonly raw: string;
  /** Null where it is no JSON as a whole. */
  readonly pretty: string | null;
  readonly cut: boolean;
};

const MOST_SHOWN = 65_536;

/** A body as text. `size` is that of all of it (bytes), of which `body` may be a beginning. */
export function shownText(body: Uint8Array, size: number): ShownText {
  const text = new TextDecoder().decode(body);
  const isWhole = size <= body.length;
  return {
    raw: text.slice(0, MOST_SHOWN),
    pretty: isWhole ? (prettyJson(text, MOST_SHOWN)?.slice(0, MOST_SHOWN) ?? null) : null,
    cut: !isWhole || text.length > MOST_SHOWN,
  };
}
