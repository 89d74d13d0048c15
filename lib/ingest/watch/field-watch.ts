import type { Db } from "@/lib/db";
import type { ItemWatcher } from "@/lib/ingest/read/item-watcher";
import type { StoredRequest } from "@/lib/ingest/read/stored-request";
import { providerBySlug } from "@/lib/providers/registry";
import { ENTRY, type Field, MOST_DEPTH, Shape, type Sight, typeIndex } from "./payload-shape";

/**
 * Of each event type in a batch so many items are looked at, and then one in so many: all that comes
 * while it comes at leisure, and a sample of a flood.
 */
const WHOLE = 20;
const ONE_IN = 5;
/** Of one item at most so many values, of one list so many entries are looked at. */
const MOST_VALUES = 200;
const MOST_ENTRIES = 10;
const OBJECT = 0;
const LIST = 1;
const NUMBER = 3;

/** What one batch saw of a field. */
type FieldCount = {
  readonly sight: Sight;
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly requestId: string;
  readonly itemIndex: number;
};

/**
 * The fields that a process has seen, by endpoint. An observation beside processing: what a process
 * has not saved when it is killed is forgotten, and seen again when it comes again.
 */
export class FieldWatch {
  readonly shapes = new Map<string, Shape>();
  /** True where something was seen that has not been saved before. */
  hasNew = false;
  /** Tells items apart. */
  stamp = 0;

  /** The shape of an endpoint's items. */
  shapeOf({ endpointId, provider, readers }: StoredRequest): Shape {
    const known = this.shapes.get(endpointId);
    if (known) return known;
    const shape = new Shape((readers?.at(-1) ?? providerBySlug(provider))?.enumerations ?? []);
    this.shapes.set(endpointId, shape);
    return shape;
  }

  /** Begins to look at a batch's items. */
  batch(): BatchWatch {
    return new BatchWatch(this);
  }
}

const watches = new WeakMap<Db, FieldWatch>();

/** What this process has seen of what a database's endpoints send. */
export function fieldWatch(db: Db): FieldWatch {
  const known = watches.get(db);
  if (known) return known;
  const watch = new FieldWatch();
  watches.set(db, watch);
  return watch;
}

/**
 * Looks at the items of one batch, all in one go: between the first item and end() nothing else is
 * read. Counts only once the batch is committed and keep() says so.
 */
class BatchWatch implements ItemWatcher {
  private readonly watch: FieldWatch;
  private readonly touched: Sight[] = [];
  private readonly firstAts: number[] = [];
  private seen: readonly FieldCount[] = [];
  private shape: Shape | null = null;
  private request: StoredRequest | null = null;
  private index = 0;
  private left = 0;
  private turn = 0;

  constructor(watch: FieldWatch) {
    this.watch = watch;
  }

  /** Looks at one item. This is on the way of every event: a known field costs a look into a map. */
  item(request: StoredRequest, index: number, eventType: string, item: unknown): void {
    if (this.request !== request) {
      this.request = request;
      this.shape = this.watch.shapeOf(request);
    }
    const root = typeIndex(item) === OBJECT ? this.shape?.root(eventType) : null;
    if (!root) return;
    if ((root.sights[OBJECT]?.here ?? 0) >= WHOLE && this.turn++ % ONE_IN !== 0) return;
    this.index = index;
    this.left = MOST_VALUES;
    this.watch.stamp = (this.watch.stamp + 1) % 0x3fffffff;
    this.value(root, root, item, 0);
  }

  private value(root: Field, field: Field, value: unknown, depth: number): void {
    const type = typeIndex(value);
    const sight = field.sights[type] ?? this.shape?.sight(root, field, type, value);
    if (sight) this.count(sight);
    if (type === OBJECT) {
      if (depth < MOST_DEPTH) this.fields(root, field, value as Record<string, unknown>, depth);
    } else if (type === LIST) {
      if (depth < MOST_DEPTH) this.entries(root, field, value as readonly unknown[], depth);
    } else if (field.words && type <= NUMBER) {
      const word = this.shape?.word(root, field.words, String(value));
      if (word) this.count(word);
    }
  }

  private fields(
    root: Field,
    field: Field,
    object: Readonly<Record<string, unknown>>,
    depth: number,
  ): void {
    // Not Object.keys, which makes a list for every object: items are parsed JSON, without heirs.
    for (const key in object) {
      const value = object[key];
      if (value === null) continue;
      if (this.left-- <= 0) return;
      const child = field.children.get(key) ?? this.shape?.child(field, key);
      if (child) this.value(root, child, value, depth + 1);
    }
  }

  private entries(root: Field, field: Field, list: readonly unknown[], depth: number): void {
    const most = Math.min(list.length, MOST_ENTRIES);
    for (let at = 0; at < most; at++) {
      const value = list[at];
      if (value === null) continue;
      if (this.left-- <= 0) return;
      const child = field.children.get(ENTRY) ?? this.shape?.child(field, ENTRY);
      if (child) this.value(root, child, value, depth + 1);
    }
  }

  private count(sight: Sight): void {
    if (sight.stamp === this.watch.stamp) return;
    sight.stamp = this.watch.stamp;
    if (sight.here++ === 0) {
      this.touched.push(sight);
      this.firstAts.push(this.request?.receivedAt ?? 0);
    }
    sight.last = this.request;
    sight.lastIndex = this.index;
  }

  /** The batch is read: what was seen is set aside until it is known whether it is committed. */
  end(): void {
    this.seen = this.touched.map((sight, at) => ({
      sight,
      count: sight.here,
      firstAt: this.firstAts[at] ?? 0,
      lastAt: sight.last?.receivedAt ?? 0,
      requestId: sight.last?.id ?? "",
      itemIndex: sight.lastIndex,
    }));
    for (const sight of this.touched) {
      sight.here = 0;
      sight.last = null;
    }
    this.touched.length = 0;
    this.request = null;
  }

  /** The batch is committed. */
  keep(): void {
    for (const { sight, count, firstAt, lastAt, requestId, itemIndex } of this.seen) {
      sight.unsaved += count;
      if (!sight.saved) this.watch.hasNew = true;
      sight.firstAt = Math.min(sight.firstAt, firstAt);
      if (lastAt < sight.lastAt) continue;
      sight.lastAt = lastAt;
      sight.requestId = requestId;
      sight.itemIndex = itemIndex;
    }
    this.seen = [];
  }
}
