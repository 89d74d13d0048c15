/** What is kept of a demo that failed; pages say it in the language of whoever looks. */
export const DEMO_FAILED =
  "It did not work; the worker's log says why. Nothing that providers sent was touched. Try again.";
