import { account } from "./account";
import { accountUi } from "./account-ui";
import { address } from "./address";
import { alerts } from "./alerts";
import { alertsUi } from "./alerts-ui";
import { analytics } from "./analytics";
import { apiKeys } from "./api-keys";
import { apiKeysUi } from "./api-keys-ui";
import { audience } from "./audience";
import { audienceUi } from "./audience-ui";
import { audit } from "./audit";
import { auth } from "./auth";
import { bestTime } from "./best-time";
import { bestTimeUi } from "./best-time-ui";
import { campaigns } from "./campaigns";
import { campaignsUi } from "./campaigns-ui";
import { causesUi } from "./causes-ui";
import { charts } from "./charts";
import { chartsUi } from "./charts-ui";
import { conversions } from "./conversions";
import { conversionsUi } from "./conversions-ui";
import { data } from "./data";
import { dataUi } from "./data-ui";
import { definitionProblems } from "./definition-problems";
import { definitions } from "./definitions";
import { demoUi } from "./demo-ui";
import { endpoints } from "./endpoints";
import { endpointsUi } from "./endpoints-ui";
import { entrance } from "./entrance";
import { entranceUi } from "./entrance-ui";
import { events } from "./events";
import { eventsUi } from "./events-ui";
import { experiments } from "./experiments";
import { experimentsUi } from "./experiments-ui";
import { failures } from "./failures";
import { filtersUi } from "./filters-ui";
import { formatUi } from "./format-ui";
import { formsUi } from "./forms-ui";
import { funnel } from "./funnel";
import { gaps } from "./gaps";
import { gapsUi } from "./gaps-ui";
import { health } from "./health";
import { insights } from "./insights";
import { labelsUi } from "./labels-ui";
import { mails } from "./mails";
import { matching } from "./matching";
import { members } from "./members";
import { membersUi } from "./members-ui";
import { notes } from "./notes";
import { overview } from "./overview";
import { page } from "./page";
import { pageUi } from "./page-ui";
import { pagesUi } from "./pages-ui";
import { people } from "./people";
import { peopleUi } from "./people-ui";
import { quality } from "./quality";
import { qualityUi } from "./quality-ui";
import { quarantine } from "./quarantine";
import { quarantineUi } from "./quarantine-ui";
import { rangesUi } from "./ranges-ui";
import { reports } from "./reports";
import { reportsUi } from "./reports-ui";
import { requests } from "./requests";
import { secretAdvice } from "./secret-advice";
import { settings } from "./settings";
import { share } from "./share";
import { shareLinks } from "./share-links";
import { shell } from "./shell";
import { shellUi } from "./shell-ui";
import { sources } from "./sources";
import { sourcesUi } from "./sources-ui";
import { stagesUi } from "./stages-ui";
import { stored } from "./stored";
import { troubles } from "./troubles";
import { workspace } from "./workspace";
import { workspaceUi } from "./workspace-ui";

/** Every text by its area; what ends in `-ui` may be said in a browser, and is given to it. */
export const CATALOGUES = {
  account,
  "account-ui": accountUi,
  address,
  alerts,
  "alerts-ui": alertsUi,
  analytics,
  "api-keys": apiKeys,
  "api-keys-ui": apiKeysUi,
  audience,
  "audience-ui": audienceUi,
  audit,
  auth,
  "best-time": bestTime,
  "best-time-ui": bestTimeUi,
  campaigns,
  "campaigns-ui": campaignsUi,
  "causes-ui": causesUi,
  charts,
  "charts-ui": chartsUi,
  conversions,
  "conversions-ui": conversionsUi,
  data,
  "data-ui": dataUi,
  "definition-problems": definitionProblems,
  definitions,
  "demo-ui": demoUi,
  endpoints,
  "endpoints-ui": endpointsUi,
  entrance,
  "entrance-ui": entranceUi,
  events,
  "events-ui": eventsUi,
  experiments,
  "experiments-ui": experimentsUi,
  failures,
  "filters-ui": filtersUi,
  "format-ui": formatUi,
  "forms-ui": formsUi,
  funnel,
  gaps,
  "gaps-ui": gapsUi,
  health,
  insights,
  "labels-ui": labelsUi,
  mails,
  matching,
  members,
  "members-ui": membersUi,
  notes,
  overview,
  page,
  "page-ui": pageUi,
  "pages-ui": pagesUi,
  people,
  "people-ui": peopleUi,
  quality,
  quarantine,
  "quarantine-ui": quarantineUi,
  "quality-ui": qualityUi,
  "ranges-ui": rangesUi,
  reports,
  "reports-ui": reportsUi,
  requests,
  "secret-advice": secretAdvice,
  settings,
  share,
  "share-links": shareLinks,
  shell,
  "shell-ui": shellUi,
  sources,
  "sources-ui": sourcesUi,
  "stages-ui": stagesUi,
  stored,
  troubles,
  workspace,
  "workspace-ui": workspaceUi,
} as const;

export type Area = keyof typeof CATALOGUES;
export type BrowserArea = Extract<Area, `${string}-ui`>;
