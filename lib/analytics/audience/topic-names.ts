import { db } from "@/lib/db";

/** What people call the topics that providers name by ids. */
export async function readTopicNames(): Promise<ReadonlyMap<string, string>> {
  const rows = await db().topicName.findMany();
  return new Map(rows.map(({ topic, name }) => [topic, name]));
}
