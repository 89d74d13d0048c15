import { BODY_PARTS, type BodyPart, bodyPartsSchema, receivedAt } from "@/lib/facts/body-parts";
import type { RawTx } from "@/lib/raw-transaction";

const DAY = 86_400_000;

/** The parts that bodies are kept in, by receipt, but for that of the rest. */
export async function bodyParts(tx: Pick<RawTx, "$queryRawUnsafe">): Promise<readonly BodyPart[]> {
  return bodyPartsSchema.parse(await tx.$queryRawUnsafe(BODY_PARTS));
}

/**
 * The id below which bodies go once those below `end` are old enough: a day goes as a whole, once all of it is. What
 * lies in longer parts, or in that of the rest, does not wait for others.
 */
export function goneBelow(parts: readonly BodyPart[], end: string): string {
  const begun = parts.find(({ from, to }) => from < end && end < to);
  return begun && receivedAt(begun.to) - receivedAt(begun.from) <= DAY ? begun.from : end;
}
