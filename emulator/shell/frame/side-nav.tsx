import * as React from 'react';
import { hashOf } from '../session/use-route';
import { AREA_GROUPS } from './areas';

/** Where one can go: the product's places, then those of the simulation around it. */
export const SideNav = ({ area }: { readonly area: string }): React.JSX.Element => (
  <nav aria-label="Areas" className="side">
    <div className="side-list">
      {AREA_GROUPS.map(({ title, areas }) => (
        <div key={title}>
          <p className="side-title">{title}</p>
          <ul>
            {areas.map(({ key, text, Icon }) => (
              <li key={key}>
                <a href={hashOf(key)} aria-current={key === area ? 'page' : undefined}>
                  <Icon label="" />
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  </nav>
);
