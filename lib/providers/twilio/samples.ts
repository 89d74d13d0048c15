import type { SampleOf, Samples } from "@/lib/providers/samples";

/** The fields of one status callback. */
export function fields(status: string, of: SampleOf, more: Record<string, string> = {}) {
  const sid = `SM${of.message ?? "8b1c"}`;
  return {
    MessageSid: sid,
    SmsSid: sid,
    MessageStatus: status,
    SmsStatus: status,
    To: of.person ?? of.device ?? "+4915112345678",
    From: "+15005550006",
    AccountSid: "AC12",
    ...more,
  };
}

/** A body as Twilio posts it: a form of one status. */
export function form(of: Record<string, string>): string {
  return new URLSearchParams(of).toString();
}

export const samples = {
  scheduled: (of) => fields("accepted", of),
  sent: (of) => fields("sent", of),
  delivered: (of) => fields("delivered", of),
  failed: (of) => fields("undelivered", of, { ErrorCode: of.cause ?? "30005" }),
  cancelled: (of) => fields("canceled", of),
  opted_in: (of) => incoming("START", of),
  opted_out: (of) => incoming("STOP", of),
} satisfies Samples;

function incoming(word: string, of: SampleOf) {
  const { MessageStatus: _, ...received } = fields("received", of, {
    OptOutType: word,
    Body: word,
  });
  return {
    ...received,
    To: "+15005550006",
    From: of.person ?? of.device ?? "+4915112345678",
  };
}
