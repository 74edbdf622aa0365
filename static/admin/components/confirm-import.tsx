import {
  Button,
  ButtonGroup,
  List,
  ListItem,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  Text,
} from '@forge/react';
import React from 'react';
import type { ImportView } from '../../../src/contract/admin/configuration';
import { changeLines, secretLines } from './import-report';

interface Props {
  /** Of the dry run. */
  readonly report: ImportView;
  readonly running: boolean;
  readonly confirm: () => void;
  readonly close: () => void;
}

export function ConfirmImport({ report, running, confirm, close }: Props) {
  return (
    <Modal onClose={close}>
      <ModalHeader>
        <ModalTitle>Replace the configuration?</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Text>The file replaces the whole configuration. What is not in it is removed.</Text>
        <List type="unordered">
          {[...changeLines(report), ...secretLines(report)].map((line) => (
            <ListItem key={line}>{line}</ListItem>
          ))}
        </List>
      </ModalBody>
      <ModalFooter>
        <ButtonGroup>
          <Button appearance="subtle" onClick={close}>
            Cancel
          </Button>
          <LoadingButton appearance="danger" isLoading={running} onClick={confirm}>
            Replace
          </LoadingButton>
        </ButtonGroup>
      </ModalFooter>
    </Modal>
  );
}
