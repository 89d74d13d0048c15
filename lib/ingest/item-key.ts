/** Names one item of a stored request: `<request id>:<index>`. */
export type ItemKey = `${string}:${number}`;

export function itemKey(requestId: string, itemIndex: number): ItemKey {
  return `${requestId}:${itemIndex}`;
}
