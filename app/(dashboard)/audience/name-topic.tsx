"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useSubmit } from "@/components/forms/use-submit";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogFooter, DialogTrigger } from "@/components/ui/dialog";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { words } from "@/lib/words/words";
import { nameTopicAction } from "./actions";

type Topic = { readonly key: string; readonly label: string };

/** Gives topics that their provider names by ids names that people read. */
export function NameTopic({ topics }: { topics: readonly Topic[] }) {
  const say = words("audience-ui");
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button size="sm">
          <Pencil aria-hidden="true" /> {say("nameTopics")}
        </Button>
      </DialogTrigger>
      <DialogContent title={say("nameTopics")} description={say("aboutNames")}>
        <NameForm topics={topics} />
      </DialogContent>
    </Dialog>
  );
}

function NameForm({ topics }: { topics: readonly Topic[] }) {
  const say = words("audience-ui");
  const { state, pending, form, errorOf } = useSubmit(nameTopicAction);
  const [chosen, setChosen] = useState(topics[0]?.key ?? "");
  const label = topics.find(({ key }) => key === chosen)?.label ?? "";
  return (
    <form {...form} className="space-y-3.5" noValidate>
      <FormField id="topic" label={say("topic")} error={errorOf("topic")}>
        <Select name="topic" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {topics.map((topic) => (
            <option key={topic.key} value={topic.key}>
              {topic.label === topic.key ? topic.key : `${topic.label} (${topic.key})`}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField id="name" label={say("name")} hint={say("leaveEmpty")} error={errorOf("name")}>
        <Input key={chosen} name="name" defaultValue={label === chosen ? "" : label} />
      </FormField>
      <FormMessage state={state} done={say("saved")} />
      <DialogFooter>
        <SubmitButton pending={pending}>{say("save")}</SubmitButton>
      </DialogFooter>
    </form>
  );
}
