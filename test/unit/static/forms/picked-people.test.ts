import { pickedPeople } from '../../../../static/shared/forms/picked-people';

describe('the people a picker hands over', () => {
  it.each([
    ['one', { id: 'a', name: 'Ada' }, [{ id: 'a', name: 'Ada' }]],
    [
      'several',
      [
        { id: 'a', name: 'Ada' },
        { id: 'b', name: 'Bob' },
      ],
      [
        { id: 'a', name: 'Ada' },
        { id: 'b', name: 'Bob' },
      ],
    ],
    ['one without a name, called by the id', { id: 'a' }, [{ id: 'a', name: 'a' }]],
    ['nobody, when it was emptied', null, []],
    ['nobody, when several were emptied', [], []],
    ['nobody, when the host hands over none', undefined, []],
  ])('are %s', (_what, value, people) => {
    expect(pickedPeople(value)).toEqual(people);
  });
});
