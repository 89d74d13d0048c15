import { nextFigure } from "./next-figure";

/** What is stepped through: in a card its figures and what they mean, in a table every link and tick. */
const FIGURES =
  ".figure-link, .trend-link, .definition-button, .row-link, .group-link, table :is(a[href], input[type=checkbox], th[tabindex], th button)";
/** Where Tab enters: what leads somewhere, rather than what explains it. */
const ENTRY = "tbody a, a.figure-link";

const groups = new WeakSet<Element>();

function groupOf(figure: Element): Element | null {
  let above = figure.parentElement;
  while (above && !groups.has(above)) above = above.parentElement;
  return above;
}

/** The figures of a group, without those of groups inside it. */
function figuresOf(group: Element): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>(FIGURES)].filter(
    (one) => groupOf(one) === group && !one.closest("[popover]"),
  );
}

const scrolls = (box: Element): boolean =>
  box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;

/** One figure alone takes the focus by Tab: the one that had it last, while it is seen. */
function mark(group: HTMLElement, last: HTMLElement | null): HTMLElement | null {
  const figures = figuresOf(group);
  const seen = (one: HTMLElement) => one.checkVisibility();
  const entry =
    (last && figures.includes(last) && seen(last) ? last : null) ??
    figures.find((one) => one.matches(ENTRY) && seen(one)) ??
    figures.find(seen) ??
    null;
  for (const one of figures) {
    const wanted = one === entry ? 0 : -1;
    if (one.getAttribute("tabindex") !== String(wanted)) one.tabIndex = wanted;
  }
  // A box takes the focus itself only to be scrolled, and only while nothing inside can have it.
  if (group.hasAttribute("tabindex")) group.tabIndex = !entry && scrolls(group) ? 0 : -1;
  return entry;
}

/** The figures that are seen, line by line: a table's by row and column, all others in one line. */
function linesOf(group: Element) {
  const lines = new Map<Element, { figure: HTMLElement; column: number }[]>();
  for (const figure of figuresOf(group)) {
    if (!figure.checkVisibility()) continue;
    const row = figure.closest("tr") ?? group;
    const line = lines.get(row) ?? [];
    const column = figure.closest<HTMLTableCellElement>("td, th")?.cellIndex ?? line.length;
    lines.set(row, [...line, { figure, column }]);
  }
  return [...lines.values()];
}

/** The figure that a key leads to. */
function figureAfter(key: string, figure: Element, group: Element): HTMLElement | null {
  const lines = linesOf(group);
  const line = lines.findIndex((one) => one.some((other) => other.figure === figure));
  const at = lines[line]?.findIndex((other) => other.figure === figure) ?? -1;
  const columns = lines.map((one) => one.map(({ column }) => column));
  // In one line, up and down go along it too.
  const flat = lines.length === 1 ? { ArrowUp: "ArrowLeft", ArrowDown: "ArrowRight" }[key] : null;
  const next = nextFigure(flat ?? key, { line, at }, columns);
  return next ? (lines[next.line]?.[next.at]?.figure ?? null) : null;
}

/** Makes the figures of a group one stop of the Tab key, for as long as the group is there. */
export function oneStop(group: HTMLElement | null): (() => void) | undefined {
  if (!group) return;
  groups.add(group);
  let last = mark(group, null);
  const again = () => {
    last = mark(group, last);
  };
  const enter = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || groupOf(target) !== group) return;
    if (!target.matches(FIGURES)) return;
    last = target;
    again();
  };
  const step = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.defaultPrevented || !(target instanceof HTMLElement)) return;
    if (groupOf(target) !== group || !target.matches(FIGURES)) return;
    const next = figureAfter(event.key, target, group);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const changes = new MutationObserver(again);
  changes.observe(group, { childList: true, subtree: true });
  const sizes = new ResizeObserver(again);
  sizes.observe(group);
  group.addEventListener("focusin", enter);
  group.addEventListener("keydown", step);
  return () => {
    changes.disconnect();
    sizes.disconnect();
    group.removeEventListener("focusin", enter);
    group.removeEventListener("keydown", step);
  };
}
