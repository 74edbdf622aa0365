import { createElement, Fragment } from 'react';
import { nodesOf } from '#emulator/shell/ui-kit/document/element-nodes';
import { textOf } from '#emulator/shell/ui-kit/document/forge-node';
import { callback, pass } from '#emulator/shell/ui-kit/document/pass';
import { plainEvent } from '#emulator/shell/ui-kit/document/plain-event';
import { hearEcho } from '#emulator/shell/ui-kit/document/typed-echoes';

/** An element of a page, as far as an event shows it. */
const fieldOf = (shown: object): EventTarget => Object.assign(new EventTarget(), shown);

describe('elements in a property', () => {
  it('become nodes with their text and their own properties', () => {
    const onClick = (): void => undefined;
    const [node] = nodesOf(createElement('Button', { onClick }, 'Try ', 'again'));
    expect(node).toMatchObject({ type: 'Button', props: { onClick } });
    expect(textOf([node!])).toBe('Try again');
    expect(node!.props).not.toHaveProperty('children');
  });

  it('may be several, in a list or a fragment, each with its own key', () => {
    const list = [createElement('A', { key: 'a' }), createElement('B', { key: 'b' })];
    const nodes = nodesOf(createElement(Fragment, null, list, 'text', null, false));
    expect(nodes.map(({ type }) => type)).toEqual(['A', 'B', 'String']);
    expect(new Set(nodes.map(({ key }) => key)).size).toBe(3);
  });

  it('cannot be components of the app, which nothing would call', () => {
    const Mine = (): null => null;
    expect(nodesOf(createElement(Mine))[0]?.type).toBe('Mine (a component in a property)');
  });

  it.each([[undefined], [null], [true], [{}]])('are absent in %j', (value) => {
    expect(nodesOf(value)).toEqual([]);
  });
});

describe('passing properties on', () => {
  it('leaves out what the app has not set, and what nobody named', () => {
    const props = { size: 'small', onClick: 1, isOpen: undefined, max: 0 };
    expect(pass<{ size: string; isOpen: boolean; max: number }>(props, 'size', 'isOpen', 'max')).toEqual({
      size: 'small',
      max: 0,
    });
  });

  it('finds functions only', () => {
    expect(callback({ onClick: 'text' }, 'onClick')).toBeUndefined();
    expect(callback({ onClick: () => 7 }, 'onClick')?.()).toBe(7);
  });
});

describe('an event as the app gets it', () => {
  it('holds the text of a field and nothing of the page', () => {
    const target = fieldOf({ type: 'text', id: 'f', name: 'n', value: 'v', checked: false, form: {} });
    expect(plainEvent({ type: 'change', target })).toEqual({
      type: 'change',
      target: { type: 'text', id: 'f', name: 'n', value: 'v' },
    });
  });

  it('says of a box whether it is ticked', () => {
    const target = fieldOf({ type: 'checkbox', name: 'n', value: '', checked: true });
    expect(plainEvent({ type: 'change', target }).target).toMatchObject({ type: 'checkbox', checked: true });
  });
});

describe('a value that comes back while somebody types', () => {
  it('is an echo of what was typed: the field stays ahead', () => {
    expect(hearEcho(['a', 'ab', 'abc'], 'ab')).toEqual({ awaited: ['abc'], adopt: false });
  });

  it('replaces the text when the app wants another', () => {
    expect(hearEcho(['a', 'ab'], 'AB')).toEqual({ awaited: [], adopt: true });
  });

  it('clears the field although the same text was typed long ago', () => {
    const { awaited } = hearEcho(['', 'a'], 'a');
    expect(hearEcho(awaited, '')).toEqual({ awaited: [], adopt: true });
  });
});
