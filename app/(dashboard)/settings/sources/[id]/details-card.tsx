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
import { ProofFields } from "./proof-fields";
import { shapeWords, UNIT_WORDS } from "./words";

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
  const reportsDelivered = Object.values(draft.types).some(
    ({ meaning }) => meaning === "delivered",
  );
  return (
    <Card>
      <CardHeader title="3. Details">{isGuess("details") ? <Badge>guess</Badge> : null}</CardHeader>
      <CardContent>
        <div className="grid gap-3 sm:grid-cols-2">
          <TimeFields look={look} draft={draft} onChange={onChange} />
          <FormField id="channel" label="Channel" hint="Of all types that say no other above.">
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
            <FormField
              id="evidence"
              label="Who says “delivered”"
              hint="A push service or mail server took it, or the device itself says that it came."
            >
              <Select
                value={draft.evidence}
                onChange={(event) =>
                  onChange(
                    { ...draft, evidence: event.currentTarget.value as Draft["evidence"] },
                    "details",
                  )
                }
              >
                <option value="accepted">Who took it: accepted</option>
                <option value="confirmed">The device: confirmed</option>
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
  return (
    <>
      <FormField
        id="unit"
        label="How times are written"
        hint={
          sample === undefined
            ? "Choose above which value says when it happened."
            : `As in ${sample}.`
        }
      >
        <Select
          value={draft.unit}
          onChange={(event) =>
            onChange({ ...draft, unit: event.currentTarget.value as Draft["unit"] }, "details")
          }
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {UNIT_WORDS[unit]}
            </option>
          ))}
        </Select>
      </FormField>
      {draft.unit === "pattern" ? (
        <>
          <FormField
            id="pattern"
            label="Pattern"
            hint="YYYY MM DD HH mm ss, MMM for Oct, S for a fraction, Z for +02:00."
          >
            <Input
              value={draft.pattern}
              maxLength={60}
              autoComplete="off"
              onChange={(event) =>
                onChange({ ...draft, pattern: event.currentTarget.value }, "details")
              }
            />
          </FormField>
          <FormField
            id="zone"
            label="Time zone"
            hint="Where the pattern has no Z, as in Europe/Berlin or UTC."
          >
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
      <FormField id="format" label="Bodies are">
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
      <FormField
        id="items"
        label="An item is"
        hint="[*] is each entry of a list, .* each value of an object."
      >
        <Select
          value={draft.items ?? ""}
          onChange={(event) =>
            onShapeChange({ format, inner, items: event.currentTarget.value || null })
          }
        >
          <option value="">the body, or an entry of its list</option>
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
