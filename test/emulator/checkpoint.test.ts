import { takeCheckpoint } from '#emulator/host/checkpoint';

describe('a checkpoint of objects', () => {
  it('puts back what was changed, added, removed and reordered, and keeps every object itself', () => {
    const member = { name: 'one' };
    const world = {
      list: [member, 2],
      map: new Map<string, unknown>([
        ['a', member],
        ['b', 2],
      ]),
      set: new Set([1, 2]),
      count: 1,
      extra: undefined as string | undefined,
    };
    const back = takeCheckpoint(world);
    for (let times = 0; times < 2; times += 1) {
      member.name = 'changed';
      world.list.reverse().push(3);
      world.map.delete('a');
      world.map.set('c', {}).set('a', 1);
      world.set.clear();
      Object.assign(world, { count: 2, added: true });
      back();
      expect(world).toEqual({
        list: [{ name: 'one' }, 2],
        map: new Map<string, unknown>([
          ['a', { name: 'one' }],
          ['b', 2],
        ]),
        set: new Set([1, 2]),
        count: 1,
        extra: undefined,
      });
      expect([...world.map.keys()]).toEqual(['a', 'b']);
      expect(world.list[0]).toBe(member);
      expect(Object.keys(world)).not.toContain('added');
    }
  });

  it('goes round in circles once, and does not look into what it is told to leave out', () => {
    const inside: { self?: object; outside: { value: number }; value: number } = {
      outside: { value: 1 },
      value: 1,
    };
    inside.self = inside;
    const back = takeCheckpoint(inside, [inside.outside]);
    inside.value = 2;
    inside.outside.value = 2;
    back();
    expect([inside.value, inside.outside.value]).toEqual([1, 2]);
  });

  it('leaves frozen objects and computed properties in peace', () => {
    const inner = { value: 1 };
    const frozen = Object.freeze({ inner });
    const computed = {
      frozen,
      list: Object.freeze([inner]),
      get double() {
        return inner.value * 2;
      },
    };
    const back = takeCheckpoint(computed);
    inner.value = 5;
    back();
    expect(computed.double).toBe(2);
  });
});
