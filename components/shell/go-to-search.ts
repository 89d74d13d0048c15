/** Where the page's search field will be, once its card has come. */
const COMING = "main [data-search]";

/** The page's own search field, where it has one that is seen. */
function searchField(): HTMLInputElement | null {
  const fields = document.querySelectorAll<HTMLInputElement>("main input[type='search']");
  return [...fields].find((field) => field.checkVisibility()) ?? null;
}

/**
 * Gives the focus to the page's own search field: at once, or when its card has come, unless something else has
 * taken the focus by then. Until it has, the card's place is marked as awaited and keys do nothing (`useKeys`).
 * False where the page has no such field.
 */
export function goToSearch(): boolean {
  const field = searchField();
  const place = document.querySelector<HTMLElement>(COMING);
  if (field) field.focus();
  else if (place?.dataset.search === "coming") awaitSearch(place);
  return field !== null || place !== null;
}

function awaitSearch(place: HTMLElement): void {
  place.dataset.search = "awaited";
  const before = document.activeElement;
  const observer = new MutationObserver(() => {
    if (place.isConnected) return;
    observer.disconnect();
    // In its place is the card, or another place for it.
    if (document.activeElement === before) goToSearch();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
