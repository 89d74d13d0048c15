import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

// A data folder of each test file's own: what one sets aside there is no news to another, and none
// of it is left in the checkout's.
const folder = mkdtempSync(join(tmpdir(), "pushlens-test-data-"));
// Before anything reads the environment.
process.env.PUSHLENS_DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
