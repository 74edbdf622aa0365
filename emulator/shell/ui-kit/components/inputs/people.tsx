import * as React from 'react';
import Avatar from '@atlaskit/avatar';
import { HelperMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import { AsyncSelect } from '@atlaskit/select';
import { Inline, Text } from '@atlaskit/primitives';
import type { JiraUser } from '../../../api/jira-shapes';
import { useSession } from '../../../session/session';
import type { Painter, Palette } from '../../document/drawing';
import { DrawnList } from '../../document/drawing';
import type { ForgeNode } from '../../document/forge-node';
import { callback, pass, textProp } from '../../document/pass';
import type { PickedUser } from '../../document/picked-user';
import { pickedUser } from '../../document/picked-user';
import { inputIdOf, menuLayer } from './selects';
import { onEvent } from './text-fields';

/** People by account id, as far as the site knows them. */
function usePeople(ids: readonly string[]): readonly JiraUser[] | undefined {
  const { jira } = useSession();
  const [people, setPeople] = React.useState<readonly JiraUser[]>();
  const wanted = ids.join(' ');
  React.useEffect(() => {
    let current = true;
    const found = (accountId: string): Promise<JiraUser> =>
      jira.user(accountId).catch(() => ({ accountId, displayName: 'Unknown user' }));
    void Promise.all(wanted.split(' ').filter(Boolean).map(found)).then((list) => current && setPeople(list));
    return () => {
      current = false;
    };
  }, [jira, wanted]);
  return people;
}

const Person = ({
  name,
  bare = false,
}: {
  readonly name: string;
  readonly bare?: boolean;
}): React.JSX.Element => (
  <Inline space="space.075" alignBlock="center">
    <Avatar size="small" {...(bare ? { name } : {})} />
    {!bare && <Text>{name}</Text>}
  </Inline>
);

const User: Painter = ({ node: { props } }) => {
  const people = usePeople([textProp(props, 'accountId') ?? '']);
  return <Person name={people?.[0]?.displayName ?? '…'} bare={props['hideDisplayName'] === true} />;
};

const idsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => {
    if (typeof one === 'string') return [one];
    const id = (one as { id?: unknown } | null | undefined)?.id;
    return typeof id === 'string' ? [id] : [];
  });

/** Waits for the names of the people chosen at first: Atlaskit takes first values only once. */
const UserPicker: Painter = ({ node }) => {
  const people = usePeople(idsOf(node.props['value'] ?? node.props['defaultValue']));
  return people === undefined ? null : <ReadyPicker node={node} chosen={people.map(pickedUser)} />;
};

const NAMES = [
  'isMulti',
  'isDisabled',
  'isInvalid',
  'isClearable',
  'name',
  'placeholder',
  'isRequired',
] as const;

function ReadyPicker({ node, chosen }: { readonly node: ForgeNode; readonly chosen: readonly PickedUser[] }) {
  const { jira } = useSession();
  const { props } = node;
  const ownId = React.useId();
  const inputId = inputIdOf(props).inputId ?? ownId;
  const first = props['isMulti'] === true ? chosen : chosen[0];
  const label = textProp(props, 'label');
  const description = textProp(props, 'description');
  return (
    <div>
      {label !== undefined && label !== '' && (
        <div className="kit-picker-label">
          <Label htmlFor={inputId}>
            {label}
            {props['isRequired'] === true && <RequiredAsterisk />}
          </Label>
        </div>
      )}
      <AsyncSelect<PickedUser, boolean>
        {...pass<Record<string, unknown>>(props, ...NAMES)}
        {...menuLayer}
        inputId={inputId}
        isClearable
        cacheOptions
        defaultOptions
        {...(first === undefined ? {} : { [props['value'] === undefined ? 'defaultValue' : 'value']: first })}
        loadOptions={async (text: string) => (await jira.searchPeople(text)).map(pickedUser)}
        getOptionValue={({ id }) => id}
        getOptionLabel={({ name }) => name}
        formatOptionLabel={({ name }) => <Person name={name} />}
        onChange={(value) => void callback(props, 'onChange')?.(value)}
        onBlur={onEvent(props, 'onBlur')}
        onFocus={onEvent(props, 'onFocus')}
      />
      {description !== undefined && <HelperMessage>{description}</HelperMessage>}
    </div>
  );
}

const UserGroup: Painter = ({ node }) => (
  <Inline space="space.100" shouldWrap>
    <DrawnList nodes={node.children} />
  </Inline>
);

export const PEOPLE: Palette = { User, UserGroup, UserPicker };
