import type { Snippet } from "@/lib/providers/types";

const WEB = `// In your service worker.
const PUSHLENS = "{url}";

function receipt(type, data) {
  if (!data || !data.pushlens_message) return Promise.resolve();
  return fetch(PUSHLENS, {
    method: "POST",
    mode: "no-cors",
    keepalive: true,
    headers: { "Content-Type": "text/plain" },
    body: JSON.stringify({
      type,
      message: data.pushlens_message,
      recipient: data.pushlens_recipient,
      channel: "web_push",
      platform: "web",
      at: new Date().toISOString(),
    }),
  }).catch(() => undefined);
}

self.addEventListener("push", (event) => {
  const payload = event.data ? event.data.json() : {};
  event.waitUntil(receipt("delivered", payload.data || payload));
});

// Show the notification with { data }, so that the tap knows which it was.
self.addEventListener("notificationclick", (event) => {
  event.waitUntil(receipt("opened", event.notification.data));
});
`;

const SWIFT = `// In a Notification Service Extension. Send the push with "mutable-content": 1.
import UserNotifications

final class NotificationService: UNNotificationServiceExtension {
    private let pushlens = URL(string: "{url}")!
    private var finish: (() -> Void)?

    override func didReceive(
        _ request: UNNotificationRequest,
        withContentHandler contentHandler: @escaping (UNNotificationContent) -> Void
    ) {
        finish = { contentHandler(request.content) }
        let info = request.content.userInfo
        guard let message = info["pushlens_message"] as? String else { return end() }
        var body = [
            "type": "delivered",
            "message": message,
            "channel": "push",
            "platform": "ios",
            "at": ISO8601DateFormatter().string(from: Date()),
        ]
        body["recipient"] = info["pushlens_recipient"] as? String
        var post = URLRequest(url: pushlens)
        post.httpMethod = "POST"
        // The notification waits for it, so not for long.
        post.timeoutInterval = 5
        post.setValue("application/json", forHTTPHeaderField: "Content-Type")
        post.httpBody = try? JSONEncoder().encode(body)
        URLSession.shared.dataTask(with: post) { _, _, _ in
            DispatchQueue.main.async { self.end() }
        }.resume()
    }

    override func serviceExtensionTimeWillExpire() { end() }

    private func end() {
        finish?()
        finish = nil
    }
}
`;

const KOTLIN = `// Firebase calls it in the background for data messages alone: send the push without "notification",
// and show it yourself. Of a message sent by "android_v2" it calls onNotificationReceived instead.
import android.util.Log
import com.google.firebase.messaging.FirebaseMessagingService
import com.google.firebase.messaging.RemoteMessage
import java.io.IOException
import java.net.HttpURLConnection
import java.net.URL
import java.text.SimpleDateFormat
import java.util.Date
import java.util.Locale
import java.util.TimeZone
import org.json.JSONObject

private const val PUSHLENS = "{url}"

class MessagingService : FirebaseMessagingService() {
    override fun onMessageReceived(message: RemoteMessage) {
        receipt("delivered", message.data)
        // Show the notification here; call receipt("opened", data) where it is tapped, off the main thread.
    }

    private fun receipt(type: String, data: Map<String, String>) {
        val id = data["pushlens_message"] ?: return
        val body = JSONObject()
            .put("type", type)
            .put("message", id)
            .put("recipient", data["pushlens_recipient"])
            .put("channel", "push")
            .put("platform", "android")
            .put("at", now())
        val post = URL(PUSHLENS).openConnection() as HttpURLConnection
        try {
            post.requestMethod = "POST"
            post.doOutput = true
            post.connectTimeout = 5_000
            post.readTimeout = 5_000
            post.setRequestProperty("Content-Type", "application/json")
            post.outputStream.use { it.write(body.toString().toByteArray()) }
            post.responseCode
        } catch (error: IOException) {
            Log.w("Pushlens", "The receipt could not be posted.", error)
        } finally {
            post.disconnect()
        }
    }

    // java.time would need Android 8.
    private fun now(): String {
        val iso = SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.US)
        iso.timeZone = TimeZone.getTimeZone("UTC")
        return iso.format(Date())
    }
}
`;

const EXPO = `// Where your app starts. What comes while the app is closed Expo does not tell it: then only taps are known.
import * as Notifications from "expo-notifications";
import { Platform } from "react-native";

const PUSHLENS = "{url}";

function receipt(type, data) {
  if (!data || !data.pushlens_message) return;
  fetch(PUSHLENS, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      type,
      message: data.pushlens_message,
      recipient: data.pushlens_recipient,
      channel: "push",
      platform: Platform.OS,
      at: new Date().toISOString(),
    }),
  }).catch(() => undefined);
}

Notifications.addNotificationReceivedListener(({ request }) =>
  receipt("delivered", request.content.data),
);
Notifications.addNotificationResponseReceivedListener(({ notification }) =>
  receipt("opened", notification.request.content.data),
);
`;

/** What is put into an app; `{url}` stands for the endpoint's URL. */
export const SNIPPETS: readonly Snippet[] = [
  {
    title: {
      en: "Web: service worker (JavaScript)",
      de: "Web: Service Worker (JavaScript)",
      fr: "Web : service worker (JavaScript)",
    },
    code: WEB,
  },
  {
    title: {
      en: "iOS: Notification Service Extension (Swift)",
      de: "iOS: Notification Service Extension (Swift)",
      fr: "iOS : Notification Service Extension (Swift)",
    },
    code: SWIFT,
  },
  {
    title: {
      en: "Android: FirebaseMessagingService (Kotlin)",
      de: "Android: FirebaseMessagingService (Kotlin)",
      fr: "Android : FirebaseMessagingService (Kotlin)",
    },
    code: KOTLIN,
  },
  { title: "Expo (JavaScript)", code: EXPO },
];
