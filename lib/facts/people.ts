/** Messages that reached somebody within so many hours before one count as its pressure. */
export const PRESSURE_WINDOW = 168;
/** An opt-out counts for the last message that came at most so many hours before it. */
export const LEFT_AFTER = 72;
/** A message that comes at most so many minutes after another provider's is a double. */
export const DOUBLE_WITHIN = 10;
