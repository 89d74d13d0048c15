import { ExportLink } from "@/app/(dashboard)/_export/export-link";
import type { ReportPage } from "@/app/(dashboard)/_page/open-page";
import { CampaignOptOutsTable } from "@/components/cards/campaign-opt-outs-table";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { hrefKeeping } from "@/lib/address/query";
import { formatList, formatPerThousand } from "@/lib/format";
import { words } from "@/lib/words/words";
import { readCampaignOptOuts } from "./report";

/** Which campaigns people leave at, by what opt-outs themselves say. */
export async function CampaignOptOuts({ page }: { page: ReportPage }) {
  const { rows, total, unnamed, notTold } = await readCampaignOptOuts(page);
  const { query } = page.place;
  const say = words("audience");
  const notes = [
    rows.length > 0 && say("greyedFew"),
    rows.length > 0 &&
      total.perThousand !== null &&
      say("allTogether", { rate: formatPerThousand(total.perThousand / 1000) }),
    unnamed > 0 && say("optOutsUnnamed", { unnamed }),
    notTold.length > 0 &&
      say("nameNoCampaigns", { names: formatList(notTold), providers: notTold.length }),
  ];
  return (
    <Card aria-labelledby="campaign-opt-outs">
      <CardHeader
        id="campaign-opt-outs"
        title={say("perThousandByCampaign")}
        description={say("namedThemselves")}
      >
        <ExportLink
          path="/audience"
          query={query}
          table="campaign-opt-outs"
          label={say("file.campaignOptOuts")}
          size="sm"
        />
      </CardHeader>
      <CardContent>
        {rows.length === 0 ? (
          <p className="grid min-h-28 place-items-center text-center text-sm text-ink-3">
            {say("noCampaignNamed")}
          </p>
        ) : (
          <CampaignOptOutsTable
            rows={rows}
            hrefOf={(key) => hrefKeeping(`/campaigns/${key}`, query)}
          />
        )}
        <p className="mt-2 text-2xs text-ink-3">{notes.filter(Boolean).join(" ")}</p>
      </CardContent>
    </Card>
  );
}
