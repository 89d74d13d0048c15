"use client";

import { Badge } from "@/components/ui/badge";
import { Card, CardContent, CardHeader } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { channelLabel } from "@/lib/analytics/counts/labels";
import { CHANNELS } from "@/lib/providers/event";
import type { Draft } from "@/lib/providers/mapping/draft";
import { UNITS } from "@/lib/providers/mapping/roles";
import type { Shape } from "@/lib/providers/mapping/shape";
import type { SourceLook } from "@/lib/settings/sources/look-at-source";
import { words } from "@/lib/words/words";
import { ProofFields } from "./proof-fields";
import { shapeWords } from "./shape-words";

type Props = {
  look: SourceLook;
  draft: Draft;
  isGuess: (what: string) => boolean;
  onChange: (draft: Draft, ...what: string[]) => void;
  onShapeChange: (shape: Shape) => void;
};

/** How times are written, the channel, how bodies are split, and how requests prove themselves. */
export function DetailsCard(props: Props) {
  const { look, draft, isGuess, onChange } = props;
  const say = words("sources-ui");
  const reportsDelivered = Object.values(draft.types).some(
    ({ meaning }) => meaning === "delivered",
  );
  return (
    <Card>
      <CardHeader title={say("details")}>
        {isGuess("details") ? <Badge>{say("guess")}</Badge> : null}
      </CardHeader>
      <CardContent>
        <div className="grid gap-3 sm:grid-cols-2">
          <TimeFields look={look} draft={draft} onChange={onChange} />
          <FormField id="channel" label={say("channel")} hint={say("channelHint")}>
            <Select
              value={draft.channel}
              onChange={(event) =>
                onChange(
                  { ...draft, channel: event.currentTarget.value as Draft["channel"] },
                  "details",
                )
              }
            >
              {CHANNELS.map((one) => (
                <option key={one} value={one}>
                  {channelLabel(one)}
                </option>
              ))}
            </Select>
          </FormField>
          {reportsDelivered ? (
            <FormField id="evidence" label={say("whoSaysDelivered")} hint={say("deliveredHint")}>
              <Select
                value={draft.evidence}
                onChange={(event) =>
                  onChange(
                    { ...draft, evidence: event.currentTarget.value as Draft["evidence"] },
                    "details",
                  )
                }
              >
                <option value="accepted">{say("accepted")}</option>
                <option value="confirmed">{say("confirmed")}</option>
              </Select>
            </FormField>
          ) : null}
          <ShapeFields {...props} />
          <ProofFields
            proof={draft.proof}
            onChange={(proof) => onChange({ ...draft, proof }, "details")}
          />
        </div>
      </CardContent>
    </Card>
  );
}

function TimeFields({ look, draft, onChange }: Pick<Props, "look" | "draft" | "onChange">) {
  const field = look.look.fields.find(({ path }) => path === draft.roles.time?.[0]);
  const sample = field?.values[0]?.value;
  const say = words("sources-ui");
  return (
    <>
      <FormField
        id="unit"
        label={say("timesWritten")}
        hint={sample === undefined ? say("chooseTime") : say("asIn", { sample })}
      >
        <Select
          value={draft.unit}
          onChange={(event) =>
            onChange({ ...draft, unit: event.currentTarget.value as Draft["unit"] }, "details")
          }
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {say(`unit.${unit}`)}
            </option>
          ))}
        </Select>
      </FormField>
      {draft.unit === "pattern" ? (
        <>
          <FormField id="pattern" label={say("pattern")} hint={say("patternHint")}>
            <Input
              value={draft.pattern}
              maxLength={60}
              autoComplete="off"
              onChange={(event) =>
                onChange({ ...draft, pattern: event.currentTarget.value }, "details")
              }
            />
          </FormField>
          <FormField id="zone" label={say("timeZone")} hint={say("zoneHint")}>
            <Input
              value={draft.zone}
              maxLength={60}
              autoComplete="off"
              onChange={(event) =>
                onChange({ ...draft, zone: event.currentTarget.value }, "details")
              }
            />
          </FormField>
        </>
      ) : null}
    </>
  );
}

function ShapeFields({ look, draft, onShapeChange }: Props) {
  const say = words("sources-ui");
  const { format, inner } = draft;
  // What comes is a form or is none: only the one that it is can hold what was found.
  const shapes: readonly Shape[] = [
    { format: "json", inner: null, items: null },
    { format: "form", inner: null, items: null },
    ...look.inners.map((path): Shape => ({ format, inner: path, items: null })),
  ];
  const chosen = shapes.findIndex((one) => one.format === format && one.inner === inner);
  return (
    <>
      <FormField id="format" label={say("bodiesAre")}>
        <Select
          value={chosen}
          onChange={(event) => {
            const shape = shapes[Number(event.currentTarget.value)];
            if (shape) onShapeChange(shape);
          }}
        >
          {shapes.map((shape, index) => (
            <option key={`${shape.format} ${shape.inner}`} value={index}>
              {shapeWords(shape)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField id="items" label={say("itemIs")} hint={say("itemIsHint")}>
        <Select
          value={draft.items ?? ""}
          onChange={(event) =>
            onShapeChange({ format, inner, items: event.currentTarget.value || null })
          }
        >
          <option value="">{say("wholeBody")}</option>
          {look.splits.map((path) => (
            <option key={path} value={path}>
              {path}
            </option>
          ))}
        </Select>
      </FormField>
    </>
  );
}
