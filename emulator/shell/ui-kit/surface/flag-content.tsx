import * as React from 'react';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { token } from '@atlaskit/tokens';
import type { useFlags } from '@atlaskit/flag';
import type { Data } from '../bridge/bridge-host';

type NewFlag = Parameters<ReturnType<typeof useFlags>['showFlag']>[0];

const ICONS: Readonly<Record<string, React.JSX.Element>> = {
  info: <InformationIcon label="Information" color={token('color.icon.information')} />,
  success: <SuccessIcon label="Success" color={token('color.icon.success')} />,
  warning: <WarningIcon label="Warning" color={token('color.icon.warning')} />,
  error: <ErrorIcon label="Error" color={token('color.icon.danger')} />,
};

interface FlagAction {
  readonly text: string;
  readonly onClick?: () => void;
}

/** Atlaskit's flag for what an app passed to `showFlag`. */
export function flagOf(flag: Data): NewFlag {
  const type = String(flag['type'] ?? 'info');
  const actions = ((flag['actions'] ?? []) as readonly FlagAction[]).map(({ text, onClick }) => ({
    content: text,
    ...(onClick ? { onClick: () => onClick() } : {}),
  }));
  const description = flag['description'];
  return {
    title: String(flag['title'] ?? ''),
    isAutoDismiss: flag['isAutoDismiss'] === true,
    icon: ICONS[type] ?? ICONS['info'],
    ...(typeof description === 'string' ? { description } : {}),
    ...(flag['appearance'] === undefined ? {} : { appearance: flag['appearance'] as 'normal' }),
    ...(actions.length === 0 ? {} : { actions }),
  };
}
