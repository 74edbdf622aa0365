import { readText } from '#test/support/project-tree';
import { withPictures } from '#test/support/state-diagrams';

test('docs/architecture.md shows the life cycles as the code has them (npm run pictures draws them anew)', () => {
  const document = readText('docs/architecture.md');
  expect(document).toBe(withPictures(document));
  expect(document.match(/^stateDiagram-v2$/gm)).toHaveLength(2);
});

test('a picture that is out of date is noticed', () => {
  const old = readText('docs/architecture.md').replace(': approve\n', ': approve_it\n');
  expect(withPictures(old)).not.toBe(old);
});
