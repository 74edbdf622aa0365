import React from 'react';
import type { RuleNamesView, RuleView } from '#contract/rules/rule-view';
import type { Text } from '../../../shared/text/text';
import { useText } from '../../../shared/text/text-provider';
import { blankDraft, copyOf, draftOf } from './editor/draft';
import { RuleEditor } from './editor/rule-editor';
import type { Opened } from './editor/use-editor';
import { namesIn } from './sentence/names';

/** Which rule the form is for. */
export type OpenEditor =
  | { readonly what: 'add' }
  | { readonly what: 'edit' | 'duplicate'; readonly rule: RuleView };

interface Props {
  readonly open: OpenEditor;
  readonly rules: readonly RuleView[];
  readonly names: RuleNamesView;
  readonly saved: (name: string, isNew: boolean) => void;
  readonly close: () => void;
  readonly reopen: (rule: RuleView) => void;
}

/** A copy goes right below the rule it was made of. */
function openedBy(text: Text, { open, rules, names }: Props): Opened {
  const stageName = text('rules.form.stageDefault');
  const known = namesIn(text, names);
  if (open.what === 'add') return { draft: blankDraft(known, stageName), before: undefined };
  const draft = draftOf(open.rule, known, names.applications, stageName);
  if (open.what === 'edit') return { draft, before: open.rule };
  const name = text('rules.copyName', { name: open.rule.name });
  const position = rules.findIndex(({ id }) => id === open.rule.id) + 1;
  return { draft: copyOf(draft, name), before: undefined, position };
}

/** The form of a rule: a new one, a copy, or one that exists. */
export function EditorView(props: Props) {
  const text = useText();
  const { open, rules, names, saved, close, reopen } = props;
  const opened = openedBy(text, props);
  const position = open.what === 'edit' ? rules.findIndex(({ id }) => id === open.rule.id) + 1 : 0;
  const title =
    open.what === 'edit' ? text('rules.form.editTitle', { position }) : text('rules.form.addTitle');
  return (
    <RuleEditor
      key={open.what === 'add' ? 'add' : `${open.what} ${open.rule.fingerprint}`}
      opened={opened}
      title={title}
      names={names}
      saved={({ name }) => saved(name.trim(), opened.before === undefined)}
      close={close}
      loadTheirs={reopen}
    />
  );
}
