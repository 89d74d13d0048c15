/** A path as people write it: `list[].name`. */
export function pathText(path: string): string {
  return path.replaceAll(".[]", "[]");
}
