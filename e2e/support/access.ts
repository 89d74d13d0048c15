/** Who may; each role may what those before it may. */
export type Needs = "nobody" | "viewer" | "admin" | "owner";

/**
 * Everything that can be asked for, by its place under `app` without route groups, and who may.
 * app/access.test.ts fails where a page, route or action is missing here, or listed and gone.
 */
export const PAGES: Readonly<Record<string, Needs>> = {
  "/": "viewer",
  "/account": "viewer",
  "/audience": "viewer",
  "/best-time": "viewer",
  "/campaigns": "viewer",
  "/campaigns/[key]": "viewer",
  "/campaigns/compare": "viewer",
  "/definitions": "viewer",
  "/events": "viewer",
  "/events/messages": "viewer",
  "/events/messages/[id]": "viewer",
  "/experiments": "viewer",
  "/failures": "viewer",
  "/funnel": "viewer",
  "/invite/[token]": "nobody",
  "/people": "viewer",
  "/quality": "viewer",
  // Leads an admin on to the endpoints, and everybody else to their account.
  "/settings": "viewer",
  "/settings/alerts": "admin",
  "/settings/alerts/[id]": "admin",
  "/settings/alerts/new": "admin",
  "/settings/api-keys": "admin",
  "/settings/audit": "admin",
  "/settings/conversions": "admin",
  "/settings/data": "admin",
  "/settings/endpoints": "admin",
  "/settings/endpoints/[id]": "admin",
  "/settings/endpoints/new": "admin",
  "/settings/gaps": "admin",
  "/settings/matching": "admin",
  "/settings/people": "admin",
  "/settings/quarantine": "admin",
  "/settings/quarantine/items": "admin",
  "/settings/requests": "admin",
  "/settings/requests/[id]": "admin",
  "/settings/share-links": "admin",
  "/settings/sources": "admin",
  "/settings/sources/[id]": "admin",
  "/settings/workspace": "admin",
  // For whoever has signed in and lacks the second factor that everybody needs.
  "/second-factor": "nobody",
  "/setup": "nobody",
  "/share/[token]": "nobody",
  "/sign-in": "nobody",
};

/** Files of public/ and what stands beside them, for whoever asks: nothing of the installation is in them. */
export const FILES: Readonly<Record<string, string>> = {
  "/.well-known/security.txt": "text/plain",
  "/apple-touch-icon.png": "image/png",
  "/favicon.ico": "image/x-icon",
  "/icon-192.png": "image/png",
  "/icon-512.png": "image/png",
  "/icon-maskable-512.png": "image/png",
  "/icon.svg": "image/svg+xml",
  "/manifest.webmanifest": "application/manifest+json",
  "/robots.txt": "text/plain",
};

/** Routes that answer with data or files. */
export const ROUTES: Readonly<Record<string, Needs>> = {
  "/api/[...path]": "nobody",
  "/api/auth/[...nextauth]": "nobody",
  "/api/hooks/[[...token]]": "nobody",
  "/api/v1/audience": "viewer",
  "/api/v1/best-time": "viewer",
  "/api/v1/campaigns": "viewer",
  "/api/v1/campaigns/[key]": "viewer",
  "/api/v1/campaigns/[key]/content": "viewer",
  "/api/v1/campaigns/[key]/followed": "viewer",
  "/api/v1/campaigns/compare": "viewer",
  "/api/v1/events": "viewer",
  "/api/v1/experiments": "viewer",
  "/api/v1/failures": "viewer",
  "/api/v1/forecast": "viewer",
  "/api/v1/freshness": "viewer",
  "/api/v1/funnel": "viewer",
  "/api/v1/health": "viewer",
  "/api/v1/insights": "viewer",
  "/api/v1/messages": "viewer",
  "/api/v1/messages/[id]": "viewer",
  "/api/v1/openapi.json": "nobody",
  "/api/v1/people/fatigue": "viewer",
  "/api/v1/people/opt-outs": "viewer",
  "/api/v1/people/pressure": "viewer",
  "/api/v1/people/reach": "viewer",
  "/api/v1/quality": "viewer",
  "/api/v1/rates": "viewer",
  "/api/v1/sends": "viewer",
  "/api/v1/subscribers": "viewer",
  "/api/v1/subscribers/cohorts": "viewer",
  "/api/v1/subscribers/messages": "viewer",
  "/api/v1/subscribers/opt-outs": "viewer",
  "/api/v1/timeseries": "viewer",
  "/audience/export": "viewer",
  "/best-time/export": "viewer",
  "/campaigns/[key]/export": "viewer",
  "/campaigns/compare/export": "viewer",
  "/campaigns/export": "viewer",
  "/events/export": "viewer",
  "/events/messages/export": "viewer",
  "/experiments/export": "viewer",
  "/failures/export": "viewer",
  "/export": "viewer",
  "/find": "viewer",
  "/funnel/export": "viewer",
  "/healthz": "nobody",
  "/people/export": "viewer",
  "/quality/export": "viewer",
  "/readyz": "nobody",
  "/settings/audit/export": "admin",
  "/settings/endpoints/[id]/activity": "admin",
  "/settings/requests/[id]/body": "admin",
  "/settings/sources/[id]/definition": "admin",
  "/security.txt": "nobody",
};

/** Opened by a key or token alone, not by a session. */
export const KEYED: readonly string[] = ["/api/mcp", "/metrics"];

/** Server actions by their names. */
export const ACTIONS: Readonly<Record<string, Needs>> = {
  acknowledgeAlertAction: "admin",
  addGapAction: "admin",
  addNoteAction: "admin",
  beginSecondFactorAction: "viewer",
  changeNoteAction: "admin",
  changePasswordAction: "viewer",
  chooseLanguageAction: "viewer",
  changeRoleAction: "admin",
  claimAction: "nobody",
  completeEndpointAction: "admin",
  confirmAction: "viewer",
  confirmSecondFactorAction: "viewer",
  createApiKeyAction: "admin",
  createEndpointAction: "admin",
  createShareLinkAction: "admin",
  deleteAlertAction: "admin",
  deleteEndpointAction: "admin",
  deleteGapAction: "admin",
  deleteNoteAction: "admin",
  deleteSourceAction: "admin",
  deleteViewAction: "viewer",
  demoAction: "admin",
  disableEndpointAction: "admin",
  endCredentialAction: "admin",
  endGapAction: "admin",
  endIgnoringAction: "admin",
  endMappingAction: "admin",
  endOtherSessionsAction: "viewer",
  endOwnSessionAction: "viewer",
  endSecondFactorAction: "viewer",
  erasePersonAction: "admin",
  exportPersonAction: "admin",
  ignoreGroupAction: "admin",
  importNamesAction: "admin",
  inviteAction: "admin",
  joinAction: "nobody",
  joinSpacesAction: "admin",
  limitEndpointAction: "admin",
  lookAtSourceAction: "admin",
  mapTypeAction: "admin",
  markCampaignAction: "admin",
  markFieldKnownAction: "admin",
  markSeenAction: "admin",
  nameTopicAction: "admin",
  partSpaceAction: "admin",
  previewAlertAction: "admin",
  previewRetentionAction: "admin",
  previewSourceAction: "admin",
  proveSecondFactorAction: "viewer",
  removePersonAction: "admin",
  renameCampaignAction: "admin",
  renameEndpointAction: "admin",
  renameSourceAction: "admin",
  renameViewAction: "viewer",
  replayItemsAction: "admin",
  requireSecondFactorAction: "owner",
  resetSecondFactorAction: "owner",
  revealAction: "admin",
  revokeApiKeyAction: "admin",
  revokeInvitationAction: "admin",
  revokeShareLinkAction: "admin",
  rotateCredentialAction: "admin",
  saveAlertAction: "admin",
  saveConversionsAction: "admin",
  saveSourceAction: "admin",
  saveViewAction: "viewer",
  sendTestEventAction: "admin",
  setPasswordsAction: "owner",
  setPlannedShareAction: "admin",
  setRetentionAction: "admin",
  signInAction: "nobody",
  signOutEverywhereAction: "viewer",
  signOutPersonAction: "admin",
  stopReadingAction: "admin",
  updateWorkspaceAction: "admin",
};

const NOBODY_ID = "00000000-0000-4000-8000-000000000000";

/** An address that fits a place: its parameters name nothing that exists. */
export function addressOf(place: string): string {
  return place
    .replaceAll("[id]", NOBODY_ID)
    .replaceAll("[key]", "none")
    .replaceAll("[token]", "unknown-unknown-unknown")
    .replace("[...nextauth]", "session")
    .replace("[...path]", "unknown")
    .replace("/[[...token]]", "");
}

/** True where somebody with the role may do what asks for `needed`. */
export function may(role: Needs, needed: Needs): boolean {
  const order: readonly Needs[] = ["nobody", "viewer", "admin", "owner"];
  return order.indexOf(role) >= order.indexOf(needed);
}
