import type { JSHandle, Page } from "@playwright/test";

/** How everything in a page that shows looks, and the outermost of what looks otherwise than before. */
export type Looks = JSHandle<{
  readonly of: WeakMap<Element, string>;
  readonly changed: readonly Element[];
}>;

/**
 * Notes how everything that shows looks. Changed is what is new, shows only now, or has other colours or letters,
 * with all that it holds.
 */
export function noteLooks(page: Page, before: Looks | null = null): Promise<Looks> {
  return page.evaluateHandle((former) => {
    const of = new WeakMap<Element, string>();
    const changed: Element[] = [];
    const visit = (element: Element, isWithin: boolean) => {
      const style = getComputedStyle(element);
      if (style.display === "none") return;
      const { color, fill, backgroundColor, backgroundImage, fontSize, fontWeight } = style;
      const { opacity, visibility, clip, clipPath } = style;
      const colours = [color, fill, backgroundColor, backgroundImage, opacity];
      const look = [...colours, fontSize, fontWeight, visibility, clip, clipPath].join();
      of.set(element, look);
      const isChanged = former?.of.get(element) !== look;
      if (isChanged && !isWithin) changed.push(element);
      for (const child of element.children) visit(child, isWithin || isChanged);
    };
    visit(document.body, false);
    return { of, changed };
  }, before);
}
