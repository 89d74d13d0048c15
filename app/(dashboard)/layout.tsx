import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, Suspense } from "react";
import { DemoBanner } from "@/app/(dashboard)/_demo/demo-banner";
import { alertNote } from "@/app/(dashboard)/_page/alert-note";
import { OpenAlerts } from "@/app/(dashboard)/_page/open-alerts";
import { quarantineNote } from "@/app/(dashboard)/_page/quarantine-note";
import { confirmAction } from "@/app/(dashboard)/account/actions";
import { StepUp } from "@/components/forms/step-up";
import { Logo } from "@/components/logo";
import { AlertBell } from "@/components/shell/alert-bell";
import { CommandMenu, PaletteButton } from "@/components/shell/command-menu";
import { MobileNav } from "@/components/shell/mobile-nav";
import { NavLinks } from "@/components/shell/nav-links";
import { UserMenu } from "@/components/shell/user-menu";
import { BrowserWords } from "@/components/words/browser-words";
import { companySignIn } from "@/lib/auth/open-id";
import { hasRole } from "@/lib/auth/roles";
import { currentSession, currentViewer } from "@/lib/auth/session";
import { openAlerts } from "@/lib/settings/alerts/list-alerts";
import { getWorkspace } from "@/lib/settings/workspace/workspace";
import { words } from "@/lib/words/words";

function WorkspaceLine({ name, timeZone }: { name: string; timeZone: string }) {
  return (
    <p className="truncate px-2 pt-2 text-2xs text-ink-3" title={`${name} · ${timeZone}`}>
      {name} · {timeZone}
    </p>
  );
}

/** Frames every page. Not a guard: each page asks who is there before it shows anything. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const [viewer, workspace, session] = await Promise.all([
    currentViewer(),
    getWorkspace(),
    currentSession(),
  ]);
  // Where nobody is signed in the page leads elsewhere, or is the one that says why it cannot be drawn.
  if (!viewer || !workspace) return <BrowserWords areas={["shell-ui"]}>{children}</BrowserWords>;
  const say = words("shell");
  const company = companySignIn();
  const admin = hasRole(viewer.role, "admin");
  const [note, alerts] = admin ? await Promise.all([quarantineNote(), openAlerts()]) : [null, []];
  const notes = { "/settings": [...alertNote(alerts.length), ...(note ? [note] : [])] };
  const bell = admin ? <AlertBell open={alerts.length} className="-mr-1.5 ml-auto" /> : null;
  const user = (
    <UserMenu
      email={viewer.email}
      role={viewer.role}
      signedOut={company ? "/sign-in?out=1" : "/sign-in"}
    />
  );
  const line = <WorkspaceLine name={workspace.name} timeZone={workspace.timeZone} />;
  return (
    <BrowserWords areas={["pages-ui", "ranges-ui", "shell-ui"]}>
      <NuqsAdapter>
        <StepUp action={confirmAction} company={session?.hasPassword ? null : company}>
          <CommandMenu zone={workspace.timeZone}>
            <a
              href="#main"
              className="no-print fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 text-on-accent focus-visible:translate-y-0"
            >
              {say("skip")}
            </a>
            <div className="min-h-dvh md:grid md:grid-cols-[13rem_minmax(0,1fr)] print:block!">
              <MobileNav notes={notes} beside={bell}>
                <div className="border-t border-line pt-2">
                  {user}
                  {line}
                </div>
              </MobileNav>
              <header className="no-print hidden border-r border-line md:block">
                <div className="sticky top-0 flex h-dvh flex-col px-3 py-4">
                  <span className="flex items-center gap-2.5 px-2 pb-4 text-lg font-semibold tracking-tight">
                    <Logo />
                    Pushlens
                    {bell}
                  </span>
                  <PaletteButton />
                  <nav
                    aria-label={say("pages")}
                    className="flex min-h-0 flex-1 flex-col overflow-y-auto"
                  >
                    <NavLinks notes={notes} />
                  </nav>
                  <div className="mt-2 border-t border-line-soft pt-2">
                    {user}
                    {line}
                  </div>
                </div>
              </header>
              <main
                id="main"
                tabIndex={-1}
                className="mx-auto w-full max-w-[92rem] min-w-0 px-3.5 pt-4 pb-16 outline-none md:px-7"
              >
                <Suspense fallback={null}>
                  <OpenAlerts zone={workspace.timeZone} admin={admin} />
                </Suspense>
                {workspace.hasDemo ? (
                  <DemoBanner admin={admin} filling={workspace.fillingDemo} />
                ) : null}
                {children}
              </main>
            </div>
          </CommandMenu>
        </StepUp>
      </NuqsAdapter>
    </BrowserWords>
  );
}
