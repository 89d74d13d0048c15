import { fileURLToPath } from "node:url";

/** The folder of the project; the same from bin/ and, bundled, from dist/. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));
