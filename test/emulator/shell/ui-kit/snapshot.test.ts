import { partOf, textOf } from '#emulator/shell/ui-kit/document/forge-node';
import { idResolver } from '#emulator/shell/ui-kit/document/own-ids';
import { snapshot } from '#emulator/shell/ui-kit/document/snapshot';
import { live, text } from './forge-nodes';

describe('a snapshot of the tree', () => {
  it('stays as it was when the app changes the tree it handed over', () => {
    const tree = live('Root', 'r', {}, [live('Text', 't', { size: 'small' }, [text('s', 'before')])]);
    const taken = snapshot(tree);
    tree.children[0]!.children[0]!.props['text'] = 'after';
    tree.children.push(live('Button', 'b'));
    expect(textOf([taken])).toBe('before');
    expect(taken.children).toHaveLength(1);
  });

  it('is the last one while nothing has changed', () => {
    const tree = live('Root', 'r', {}, [live('Text', 't', { size: 'small' }, [text('s', 'x')])]);
    const first = snapshot(tree);
    expect(snapshot(tree, first)).toBe(first);
  });

  it('keeps the branches that have not changed', () => {
    const tree = live('Root', 'r', {}, [
      live('Text', 'a', {}, [text('a1', 'one')]),
      live('Text', 'b', {}, [text('b1', 'two')]),
    ]);
    const first = snapshot(tree);
    tree.children[1]!.children[0]!.props['text'] = 'three';
    const second = snapshot(tree, first);
    expect(second).not.toBe(first);
    expect(second.children[0]).toBe(first.children[0]);
    expect(second.children[1]).not.toBe(first.children[1]);
  });

  it('follows nodes by their key when they change places', () => {
    const tree = live('Root', 'r', {}, [live('Text', 'a'), live('Text', 'b')]);
    const first = snapshot(tree);
    tree.children.reverse();
    const second = snapshot(tree, first);
    expect(second.children.map(({ key }) => key)).toEqual(['b', 'a']);
    expect(second.children[1]).toBe(first.children[0]);
  });

  it('sees a new function, and a property that went', () => {
    const tree = live('Button', 'b', { onClick: () => 1, appearance: 'primary' });
    const first = snapshot(tree);
    tree.props = { onClick: () => 2, appearance: 'primary' };
    const second = snapshot(tree, first);
    expect(second).not.toBe(first);
    tree.props = { onClick: tree.props['onClick'] };
    expect(snapshot(tree, second).props).not.toHaveProperty('appearance');
  });

  it('never takes a node of another type for the last one', () => {
    const first = snapshot(live('Text', 'k'));
    expect(snapshot(live('Button', 'k'), first).type).toBe('Button');
  });
});

describe('the parts of a component', () => {
  it('are found under the name of their wrapper', () => {
    const table = live('DynamicTable', 't', {}, [
      live('ContentWrapper', 'h', { name: 'head' }, [live('Cell', 'c')]),
      live('ContentWrapper', 'w', { name: 'rows' }),
    ]);
    expect(partOf(table, 'head').map(({ type }) => type)).toEqual(['Cell']);
    expect(partOf(table, 'foot')).toEqual([]);
  });
});

describe('the ids of a document', () => {
  const doc = live('Root', 'r', {}, [live('Label', 'l', { id: 'forge-app-1a2b3-who' })]);

  it('are found under the name the app gave them', () => {
    expect(idResolver(doc)('who')).toBe('forge-app-1a2b3-who');
  });

  it('stay as they are when nothing bears them', () => {
    expect(idResolver(doc)('elsewhere')).toBe('elsewhere');
    expect(idResolver(doc)(undefined)).toBeUndefined();
  });
});
