/** Bodies of vendors that are not built in, as their documentation shows them: for tests. `now` in ms. */

/** Mailjet's Event API, grouped: `sent` is handed to the recipient's server. */
export function mailjetBody(now: number): string {
  const [kd, ada, bo, no] = ["90", "91", "92", "93"].map((end) => `948570688049506${end}`);
  const sent = (id = "") => `"mj_message_id":"${id}","smtp_reply":"sent (250 2.0.0 OK)"`;
  const seen = '"ip":"203.0.113.9","geo":"DE","agent":"Mozilla/5.0"';
  const bounced =
    '"blocked":false,"hard_bounce":true,"error_related_to":"recipient","error":"user unknown","comment":""';
  const rows = [
    ["sent", kd, "kd", 3_600, sent(kd)],
    ["sent", ada, "ada", 3_600, sent(ada)],
    ["sent", bo, "bo", 3_600, sent(bo)],
    ["open", kd, "kd", 1_800, seen],
    ["click", kd, "kd", 1_700, `"url":"https://example.org/menu",${seen}`],
    ["open", ada, "ada", 1_600, seen],
    ["bounce", no, "no", 3_500, bounced],
    ["unsub", ada, "ada", 1_500, `"mj_list_id":"12",${seen}`],
  ] as const;
  const items = rows.map(([event, id, who, seconds, more]) => {
    const time = Math.floor(now / 1_000) - seconds;
    // A message's id is a number beyond 2^53.
    return `{"event":"${event}","time":${time},"MessageID":${id},"Message_GUID":"1ab23cd4-e567-8901-2345-${id?.slice(-12)}","email":"${who}@example.org","mj_campaign_id":7173,"mj_contact_id":"320","customcampaign":"friday-menu","CustomID":"","Payload":"",${more}}`;
  });
  return `[${items.join(",")}]`;
}

/** Klaviyo's system webhooks: an envelope around JSON:API events, one message id for all recipients. */
export function klaviyoBody(now: number): string {
  const of = (id: string, topic: string, profile: string, seconds: number) => ({
    external_id: id,
    topic: `event:klaviyo.${topic}`,
    payload: {
      data: {
        type: "event",
        id,
        attributes: {
          timestamp: Math.floor(now / 1_000) - seconds,
          datetime: new Date(now - seconds * 1_000).toISOString().replace(".000Z", "+00:00"),
          uuid: `5d2e0e80-0000-1000-8000-${id.padStart(12, "0")}`,
          event_properties: { $message: "RbX2", "Campaign Name": "Friday menu", $flow: null },
        },
        relationships: {
          profile: { data: { type: "profile", id: profile } },
          metric: { data: { type: "metric", id: "Xy1" } },
        },
      },
    },
  });
  return JSON.stringify({
    data: [
      of("1", "received_push", "01HA", 900),
      of("2", "received_push", "01HB", 900),
      of("3", "opened_push", "01HA", 600),
      of("4", "bounced_push", "01HC", 890),
      of("5", "unsubscribed_from_push", "01HB", 300),
    ],
    meta: {
      klaviyo_account_id: "AbC123",
      klaviyo_webhook_id: "01J9",
      timestamp: new Date(now).toISOString(),
      version: "2026-07-15",
    },
  });
}

/** SparkPost's batches: all numbers are text, each event under a name of its class. */
export function sparkpostBody(now: number): string {
  const at = (seconds: number) => String(Math.floor(now / 1_000) - seconds);
  const of = (
    kind: string,
    type: string,
    id: string,
    message: string,
    to: string,
    seconds: number,
  ) => ({
    msys: {
      [kind]: {
        type,
        event_id: id,
        timestamp: at(seconds),
        message_id: message,
        transmission_id: "65832150921904138",
        rcpt_to: to,
        campaign_id: "Friday menu",
        subject: "Menu",
      },
    },
  });
  return JSON.stringify([
    of(
      "message_event",
      "injection",
      "92356927693813850",
      "000443ee14578172be22",
      "kd@example.org",
      900,
    ),
    of(
      "message_event",
      "delivery",
      "92356927693813856",
      "000443ee14578172be22",
      "kd@example.org",
      890,
    ),
    of("track_event", "open", "92356927693813999", "000443ee14578172be22", "kd@example.org", 600),
    of(
      "message_event",
      "bounce",
      "92356927693814001",
      "000443ee14578172be23",
      "no@example.org",
      880,
    ),
  ]);
}

/** Airship's Real-Time Data Streaming, forwarded as lines. */
export function airshipLines(now: number): string {
  const of = (
    id: string,
    type: string,
    channel: string,
    user: string,
    seconds: number,
    body: object,
  ) =>
    JSON.stringify({
      id,
      type,
      occurred: new Date(now - seconds * 1_000).toISOString(),
      processed: new Date(now - seconds * 1_000 + 900).toISOString(),
      offset: `10000222650${id.slice(-2)}`,
      device: {
        channel,
        device_type: channel.startsWith("6b") ? "IOS" : "ANDROID",
        named_user_id: user,
      },
      body,
    });
  const push = {
    push_id: "2f1c0a52-7d0e-4a3a-9d1f-0c6f3b1a7e01",
    group_id: "90aa4f10-51b8-4c8e-8f5e-2c8b8c1f0a02",
  };
  const a = "6b46c724-494b-4491-9fe7-1b903d266110";
  const b = "7c57d835-5a5c-45a2-a0f8-2ca14e377221";
  return [
    of("62f3b7ac-4048-4f22-a0b5-22c01ef172a1", "SEND", a, "kd-4471", 900, {
      ...push,
      variant_id: 0,
    }),
    of("62f3b7ac-4048-4f22-a0b5-22c01ef172a2", "SEND", b, "ada-1", 900, { ...push, variant_id: 0 }),
    of("62f3b7ac-4048-4f22-a0b5-22c01ef172a3", "OPEN", a, "kd-4471", 700, {
      triggering_push: push,
      session_id: "s-1",
    }),
    of("62f3b7ac-4048-4f22-a0b5-22c01ef172a4", "TAG_CHANGE", a, "kd-4471", 650, {
      add: { device: ["menu"] },
    }),
    of("62f3b7ac-4048-4f22-a0b5-22c01ef172a5", "UNINSTALL", b, "ada-1", 400, {}),
  ].join("\n");
}

/** Infobip's delivery reports of SMS: a message's end alone, what happened in its status, why in its error. */
export function infobipBody(now: number): string {
  const at = (seconds: number) =>
    new Date(now - seconds * 1_000).toISOString().replace("Z", "+0000");
  const ok = { groupId: 0, groupName: "OK", id: 0, name: "NO_ERROR", description: "No Error" };
  const error = (id: number, name: string, description: string) => ({
    ...{ groupId: 1, groupName: "HANDSET_ERRORS", id, name, description, permanent: id === 1 },
  });
  const of = (message: number, [groupId, name]: readonly [number, string], why: object = ok) => ({
    bulkId: "BULK-ID-123-xyz",
    messageId: `MESSAGE-ID-${message}-xyz`,
    to: `491511234567${message}`,
    sentAt: at(3_600),
    doneAt: at(3_500 - message),
    messageCount: 1,
    price: { pricePerMessage: 0.01, currency: "EUR" },
    status: { groupId, groupName: name.split("_")[0], id: groupId + 2, name, description: name },
    error: why,
  });
  const delivered = [3, "DELIVERED_TO_HANDSET"] as const;
  return JSON.stringify({
    results: [
      of(1, delivered),
      of(2, delivered),
      of(3, [2, "UNDELIVERABLE_NOT_DELIVERED"], error(6, "EC_ABSENT", "Absent Subscriber")),
      of(4, [5, "REJECTED_DESTINATION"], error(1, "EC_UNKNOWN", "Unknown Subscriber")),
      of(5, [1, "PENDING_ENROUTE"]),
      of(5, delivered),
    ],
  });
}

/** Iterable's system webhooks, an event each: times with a blank before the offset, opens by machines marked. */
export function iterableLines(now: number): string {
  const at = (seconds: number) =>
    `${new Date(now - seconds * 1_000).toISOString().slice(0, 19).replace("T", " ")} +00:00`;
  const of = (name: string, message: string, who: string, seconds: number, more: object = {}) =>
    JSON.stringify({
      email: `${who}@example.org`,
      userId: who,
      eventName: name,
      dataFields: {
        ...{ createdAt: at(seconds), campaignId: 74_758, campaignName: "Friday menu" },
        ...{ messageId: message, templateId: 113_541, messageTypeId: 1_759, ...more },
      },
    });
  const seen = (isBot: boolean) => ({ isBot, proxySource: isBot ? "Apple" : "Gmail" });
  return [
    of("emailSend", "d0aa1", "kd", 3_600),
    of("emailSend", "d0aa2", "ada", 3_599),
    of("emailSend", "d0aa3", "bo", 3_598),
    of("emailOpen", "d0aa1", "kd", 1_800, seen(false)),
    of("emailClick", "d0aa1", "kd", 1_700, { ...seen(false), url: "https://example.org/menu" }),
    of("emailOpen", "d0aa2", "ada", 1_600, seen(true)),
    of("emailBounce", "d0aa3", "bo", 3_500, { recipientState: "HardBounce" }),
    of("emailSendSkip", "d0aa4", "no", 3_500, { reason: "DuplicateMarketingMessage" }),
    of("emailUnSubscribe", "d0aa2", "ada", 900, { unsubSource: "EmailLink", emailListIds: [1] }),
    of("pushSend", "73f2", "kd", 3_000, { platformEndpoint: "arn:aws:sns:example" }),
  ].join("\n");
}

/** Mandrill's webhooks: a form whose only field is a list in JSON. The empty one is how it looks for the URL. */
export function mandrillForm(now: number): string {
  const at = (seconds: number) => Math.floor(now / 1_000) - seconds;
  const idOf = (message: number) => `7761629010c7419ca6e4aa0bd0b7ff0${message}`;
  const of = (event: string, message: number, who: string, seconds: number, more: object = {}) => ({
    event,
    msg: {
      ts: at(3_600),
      subject: "Friday menu",
      email: `${who}@example.org`,
      sender: "menu@example.com",
      tags: ["friday-menu"],
      opens: event === "open" ? [{ ts: at(seconds) }] : [],
      clicks: [],
      state: "sent",
      metadata: { user_id: 111 },
      _id: idOf(message),
      _version: "exampleaaaaaaaaaaaaaaa",
      template: "friday",
    },
    _id: idOf(message),
    ts: at(seconds),
    ...more,
  });
  const events = [
    of("send", 1, "kd", 3_590),
    of("send", 2, "ada", 3_590),
    of("send", 4, "full", 3_590),
    of("deferral", 4, "full", 3_580),
    of("hard_bounce", 5, "no", 3_570),
    of("open", 1, "kd", 1_800, { ip: "127.0.0.1", user_agent: "Mozilla/5.0" }),
    of("open", 1, "kd", 1_500, { ip: "127.0.0.1", user_agent: "Mozilla/5.0" }),
    of("click", 1, "kd", 1_490, { url: "http://example.org/menu" }),
    of("unsub", 2, "ada", 1_300),
  ];
  return `mandrill_events=${encodeURIComponent(JSON.stringify(events))}`;
}

/** MoEngage's Streams: no id of a message, and a push id in pushes alone. */
export function moengageBody(now: number): string {
  const rows = [
    ["NOTIFICATION_RECEIVED_MOE", "Notification Received Android", "Push", "u100", 3_590],
    ["NOTIFICATION_RECEIVED_MOE", "Notification Received Android", "Push", "u101", 3_589],
    ["NOTIFICATION_CLICKED_MOE", "Notification Clicked Android", "Push", "u100", 3_000],
    ["MOE_EMAIL_SENT", "Email Sent", "Email", "u103", 3_500],
    ["MOE_EMAIL_DELIVERED", "Email Delivered", "Email", "u103", 3_490],
    ["MOE_EMAIL_OPEN", "Email Opened", "Email", "u103", 2_000],
    ["MOE_EMAIL_SENT", "Email Sent", "Email", "u104", 3_500],
    ["MOE_EMAIL_HARD_BOUNCE", "Email Bounced", "Email", "u104", 3_480],
  ] as const;
  const events = rows.map(([event_code, event_name, channel, uid, seconds], at) => ({
    event_name,
    event_code,
    event_uuid: `3c90c3cc-0d44-4b50-8888-8dd25736050${at}`,
    event_time: Math.floor(now / 1_000) - seconds,
    event_type: "CAMPAIGN_EVENT",
    event_source: "MOENGAGE",
    ...(channel === "Push" ? { push_id: `d-${uid}` } : {}),
    uid,
    event_attributes: {
      campaign_id: channel === "Push" ? "353df897hkbh67658" : "mail-7",
      campaign_name: "Friday menu",
      campaign_channel: channel,
    },
    user_attributes: { moengage_user_id: `60f${uid}` },
    device_attributes: {},
  }));
  return JSON.stringify({ app_name: "Canteen", source: "MOENGAGE", events });
}
