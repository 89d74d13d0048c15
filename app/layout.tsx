import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ThemeProvider } from "@/components/theme-provider";
import { TitleTips } from "@/components/ui/title-tips";
import { BrowserWords } from "@/components/words/browser-words";
import { NONCE_HEADER } from "@/lib/auth/nonce-header";
import { speakToReader } from "@/lib/auth/session";
import { language } from "@/lib/words/here";
import "./globals.css";
import { words } from "@/lib/words/words";

// Every page depends on the installation that serves it; the build knows none.
export const dynamic = "force-dynamic";

export const generateMetadata = (): Metadata => ({
  title: { default: "Pushlens", template: "%s · Pushlens" },
  description: words("entrance")("about"),
  robots: { index: false, follow: false },
  manifest: "/manifest.webmanifest",
  icons: {
    icon: [
      { url: "/favicon.ico", sizes: "48x48" },
      { url: "/icon.svg", type: "image/svg+xml", sizes: "any" },
    ],
    apple: "/apple-touch-icon.png",
  },
});

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f7" },
    { media: "(prefers-color-scheme: dark)", color: "#131312" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  await speakToReader();
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    // The theme script sets the class before React sees the page.
    <html
      lang={language()}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      suppressHydrationWarning
    >
      <body className="min-h-dvh font-sans">
        <BrowserWords areas={["format-ui", "forms-ui"]}>
          <ThemeProvider nonce={nonce}>{children}</ThemeProvider>
        </BrowserWords>
        <TitleTips />
      </body>
    </html>
  );
}
