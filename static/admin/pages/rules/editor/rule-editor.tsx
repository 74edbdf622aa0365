import {
  Box,
  Button,
  ButtonGroup,
  Inline,
  LoadingButton,
  Stack,
  Text,
  Toggle,
  Label,
  xcss,
} from '@forge/react';
import React, { useState } from 'react';
import type { RuleNamesView, RuleView } from '#contract/rules/rule-view';
import { ConfirmModal } from '../../../../shared/forms/confirm-modal';
import { ErrorPanel } from '../../../../shared/error-panel';
import { TextField } from '../../../../shared/forms/text-field';
import { Page, Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { ReplayPanel } from '../replay/replay-panel';
import { useReplay } from '../replay/use-replay';
import { namesIn, withNames } from '../sentence/names';
import { sentencesOf } from '../sentence/sentence';
import { Sentences } from '../sentence/sentence-text';
import { ConditionFields } from './condition-fields';
import { ConflictPanel } from './conflict-panel';
import type { RuleDraft } from './draft';
import { namesChosen, sayableOf } from './draft-rule';
import { LimitFields } from './limit-fields';
import { OutcomeFields } from './outcome-fields';
import { useEditor } from './use-editor';
import type { Editing, Opened } from './use-editor';

const said = xcss({
  backgroundColor: 'color.background.accent.blue.subtlest',
  borderRadius: 'radius.large',
  padding: 'space.200',
});
const form = xcss({ maxWidth: '800px' });

interface Props {
  readonly opened: Opened;
  readonly title: string;
  readonly names: RuleNamesView;
  readonly saved: (draft: RuleDraft) => void;
  readonly close: () => void;
  readonly loadTheirs: (rule: RuleView) => void;
}

/** A rule and its form: the sentence above follows what is entered below. */
export function RuleEditor({ opened, title, names, saved, close, loadTheirs }: Props) {
  const text = useText();
  const editing = useEditor(opened, saved);
  const { position } = opened;
  const replay = useReplay({ rule: editing.rule, ...(position === undefined ? {} : { position }) });
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => (editing.isDirty ? setLeaving(true) : close());
  return (
    <Stack>
      <Inline>
        <Button appearance="subtle" iconBefore="arrow-left" onClick={leave}>
          {text('rules.form.back')}
        </Button>
      </Inline>
      <Page title={title}>
        <Said draft={editing.draft} names={names} />
        <Box xcss={form}>
          <Fields editing={editing} />
        </Box>
        <Section title={text('rules.replay.title')}>
          <ReplayPanel replay={replay} lead={text('rules.replay.lead')} before={editing.check} />
        </Section>
        <Problems editing={editing} loadTheirs={loadTheirs} />
        <Buttons editing={editing} isNew={opened.before === undefined} title={title} leave={leave} />
      </Page>
      <ConfirmModal
        isOpen={isLeaving}
        title={text('rules.form.leaveTitle')}
        confirmLabel={text('rules.form.discard')}
        appearance="warning"
        isRunning={false}
        confirm={close}
        close={() => setLeaving(false)}
      >
        <Text>{text('rules.form.leaveBody')}</Text>
      </ConfirmModal>
    </Stack>
  );
}

interface SaidProps {
  readonly draft: RuleDraft;
  readonly names: RuleNamesView;
}

function Said({ draft, names }: SaidProps) {
  const text = useText();
  const known = namesIn(text, withNames(names, namesChosen(draft)));
  return (
    <Box xcss={said}>
      <Text size="small" color="color.text.subtle">
        {text('rules.form.reads')}
      </Text>
      <Sentences of={sentencesOf(text, known, sayableOf(draft))} />
    </Box>
  );
}

interface ProblemsProps {
  readonly editing: Editing;
  readonly loadTheirs: Props['loadTheirs'];
}

/** A conflict with its ways out, or what is wrong. Faults that the form found stand beside their fields already. */
function Problems({ editing: { error, isLocal, theirs, saveMine }, loadTheirs }: ProblemsProps) {
  if (theirs !== undefined)
    return (
      <ConflictPanel
        theirs={theirs}
        saveMine={saveMine}
        loadTheirs={() => theirs !== 'deleted' && loadTheirs(theirs)}
      />
    );
  if (error === undefined) return null;
  const shown = isLocal ? (error.faults ?? []).map(({ path }) => path) : [];
  return <ErrorPanel error={error} shownPaths={shown} />;
}

interface ButtonsProps {
  readonly editing: Editing;
  readonly isNew: boolean;
  readonly title: string;
  readonly leave: () => void;
}

function Buttons({ editing, isNew, title, leave }: ButtonsProps) {
  const text = useText();
  return (
    <Inline>
      <ButtonGroup label={title}>
        <LoadingButton appearance="primary" isLoading={editing.isSaving} onClick={editing.save}>
          {text(isNew ? 'rules.form.add' : 'rules.form.save')}
        </LoadingButton>
        <Button appearance="subtle" onClick={leave}>
          {text('shared.action.cancel')}
        </Button>
      </ButtonGroup>
    </Inline>
  );
}

function Fields({ editing }: { readonly editing: Editing }) {
  const text = useText();
  const { draft, change, faultAt } = editing;
  const parts = { draft, change, faultAt };
  return (
    <Stack space="space.400">
      <Stack space="space.150">
        <TextField
          id="rule-name"
          label={text('rules.form.name')}
          hint={text('rules.form.nameHint')}
          placeholder={text('rules.form.namePlaceholder')}
          fault={faultAt('name')}
          isRequired
          initial={draft.name}
          change={(name) => change({ name })}
        />
        <Inline space="space.100" alignBlock="center">
          <Toggle
            id="rule-enabled"
            isChecked={draft.enabled}
            onChange={() => change({ enabled: !draft.enabled })}
          />
          <Label labelFor="rule-enabled">{text('rules.form.inForce')}</Label>
        </Inline>
      </Stack>
      <ConditionFields {...parts} section="who" />
      <ConditionFields {...parts} section="what" />
      <ConditionFields {...parts} section="when" />
      <OutcomeFields {...parts} />
      {draft.outcome !== 'refuse' && <LimitFields {...parts} />}
    </Stack>
  );
}
