import * as React from 'react';
import { useSession } from '../session/session';

/** Whose eyes the portal and the issues are seen with. */
export function PersonaSwitcher(): React.JSX.Element {
  const { world, persona, choosePersona } = useSession();
  const id = React.useId();
  return (
    <div className="persona">
      <label htmlFor={id}>Acting as</label>
      <select id={id} value={persona.key} onChange={(event) => choosePersona(event.target.value)}>
        {world.people.map(({ key, name, email }) => (
          <option key={key} value={key}>
            {name === email ? email : `${name} (${email})`}
          </option>
        ))}
      </select>
    </div>
  );
}
