import type { SampleOf, Samples } from "@/lib/providers/samples";

/** One receipt as the snippets post it. */
export function receipt(type: string, of: SampleOf) {
  return {
    type,
    message: of.message ?? "menu-41",
    recipient: of.device ?? "kd-4471",
    ...(of.person === undefined || of.person === null ? {} : { user: of.person }),
    channel: of.channel ?? "push",
    platform: of.channel === "web_push" ? "web" : "ios",
    at: new Date(of.at).toISOString(),
  };
}

export const samples = {
  delivered: (of) => receipt("delivered", of),
  opened: (of) => receipt("opened", of),
  clicked: (of) => receipt("clicked", of),
} satisfies Samples;
