/** Where an export's files go. */
export type ExportTarget = {
  /** As people know it, without its secrets. */
  readonly name: string;
  /** Null where there is no such file. */
  read(path: string): Promise<Buffer | null>;
  /** Whole, or not at all: what was there before stays until then. */
  write(path: string, contents: Uint8Array): Promise<void>;
};
