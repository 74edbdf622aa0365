import type { ConnectorDefinition } from '#connectors/contract';
import type { Sentence } from '#domain/failure/sentence';
import { isSentenceKey, say } from '#domain/failure/sentence';

/** What the app says of any vendor, and what this connector says: nothing else has texts in other languages. */
const sections = ({ id }: ConnectorDefinition) => new RegExp(`^vendor\\.(http|${id})\\.`);

/** A sentence that pages find in every language: its key has a text, and the text with the values is the sentence. */
export function expectKnown(definition: ConnectorDefinition, { sentence, said }: Sentence): void {
  expect(said.key).toMatch(sections(definition));
  const { words } = definition;
  const spoken = words.isKey(said.key)
    ? words.say(said.key, said.params)
    : isSentenceKey(said.key) && say(said.key, said.params);
  expect(spoken).toMatchObject({ sentence });
}
