import * as React from 'react';
import { ErrorMessage, HelperMessage, Label, RequiredAsterisk, ValidMessage } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives';
import type { Painter, Palette } from '../../document/drawing';
import { Kids } from '../../document/drawing';
import { callback, textProp } from '../../document/pass';
import { InModal } from '../in-modal';

/** As in the product, the app gets no data: it asks its own form state. */
const DrawnForm: Painter = ({ node }) => {
  const inModal = React.useContext(InModal);
  return (
    <form
      noValidate
      className={inModal ? 'kit-form kit-form-in-modal' : 'kit-form'}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        callback(node.props, 'onSubmit')?.();
      }}
    >
      <Kids of={node} />
    </form>
  );
};

const DrawnLabel: Painter = ({ node }) => (
  <div className="kit-label">
    <Label htmlFor={textProp(node.props, 'labelFor') ?? ''} {...idOf(node.props)}>
      <Kids of={node} />
    </Label>
  </div>
);

const idOf = (props: Readonly<Record<string, unknown>>): { readonly id?: string } => {
  const id = textProp(props, 'id');
  return id === undefined ? {} : { id };
};

const Header: Painter = ({ node }) => (
  <header className="kit-form-header">
    {textProp(node.props, 'title') !== undefined && (
      <Heading as="h2" size="medium">
        {textProp(node.props, 'title')}
      </Heading>
    )}
    <Described text={textProp(node.props, 'description')} />
    {node.children.length > 0 && (
      <div>
        <Kids of={node} />
      </div>
    )}
  </header>
);

const Section: Painter = ({ node }) => (
  <div className="kit-form-section">
    {textProp(node.props, 'title') !== undefined && (
      <Heading as="h3" size="small">
        {textProp(node.props, 'title')}
      </Heading>
    )}
    <Described text={textProp(node.props, 'description')} />
    <Kids of={node} />
  </div>
);

const Described = ({ text }: { readonly text: string | undefined }): React.JSX.Element | null =>
  text === undefined ? null : <Text>{text}</Text>;

const Footer: Painter = ({ node }) => (
  <footer
    className={node.props['align'] === 'start' ? 'kit-form-footer' : 'kit-form-footer kit-form-footer-end'}
  >
    <Kids of={node} />
  </footer>
);

/** An empty message takes no room: apps put one below each field and fill it when there is something to say. */
const message =
  (Counterpart: React.ComponentType<{ children: React.ReactNode }>): Painter =>
  ({ node }) =>
    node.children.length === 0 ? null : (
      <Counterpart>
        <Kids of={node} />
      </Counterpart>
    );

export const FORM: Palette = {
  Form: DrawnForm,
  FormHeader: Header,
  FormSection: Section,
  FormFooter: Footer,
  Label: DrawnLabel,
  RequiredAsterisk: () => <RequiredAsterisk />,
  ErrorMessage: message(ErrorMessage as React.ComponentType<{ children: React.ReactNode }>),
  HelperMessage: message(HelperMessage as React.ComponentType<{ children: React.ReactNode }>),
  ValidMessage: message(ValidMessage as React.ComponentType<{ children: React.ReactNode }>),
};
