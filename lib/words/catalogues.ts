import { account } from "./account";
import { accountUi } from "./account-ui";
import { analytics } from "./analytics";
import { causesUi } from "./causes-ui";
import { charts } from "./charts";
import { chartsUi } from "./charts-ui";
import { entrance } from "./entrance";
import { filtersUi } from "./filters-ui";
import { formatUi } from "./format-ui";
import { formsUi } from "./forms-ui";
import { insights } from "./insights";
import { mails } from "./mails";
import { page } from "./page";
import { pagesUi } from "./pages-ui";
import { rangesUi } from "./ranges-ui";
import { settings } from "./settings";
import { shell } from "./shell";
import { shellUi } from "./shell-ui";
import { stagesUi } from "./stages-ui";

/** Every text by its area; what ends in `-ui` may be said in a browser, and is given to it. */
export const CATALOGUES = {
  account,
  "account-ui": accountUi,
  analytics,
  "causes-ui": causesUi,
  charts,
  "charts-ui": chartsUi,
  entrance,
  "filters-ui": filtersUi,
  "format-ui": formatUi,
  "forms-ui": formsUi,
  insights,
  mails,
  page,
  "pages-ui": pagesUi,
  "ranges-ui": rangesUi,
  settings,
  shell,
  "shell-ui": shellUi,
  "stages-ui": stagesUi,
} as const;

export type Area = keyof typeof CATALOGUES;
export type BrowserArea = Extract<Area, `${string}-ui`>;
