import { token } from '@atlaskit/tokens';

const CATEGORICAL = [
  token('color.chart.categorical.1'),
  token('color.chart.categorical.2'),
  token('color.chart.categorical.3'),
  token('color.chart.categorical.4'),
  token('color.chart.categorical.5'),
  token('color.chart.categorical.6'),
  token('color.chart.categorical.7'),
  token('color.chart.categorical.8'),
];

interface KeyedColour {
  readonly key: string;
  readonly value: string;
}

const isKeyed = (value: unknown): value is KeyedColour =>
  typeof value === 'object' && value !== null && 'key' in value && 'value' in value;

const resolved = (colour: string): string =>
  colour.startsWith('color.') ? token(colour as 'color.text') : colour;

/** Colours of series: those the app gave by name, then in order, then the categorical tokens. */
export function coloursOf(palette: unknown, names: readonly string[]): readonly string[] {
  const given: readonly unknown[] = Array.isArray(palette) ? palette : [];
  const keyed = new Map(given.filter(isKeyed).map(({ key, value }) => [key, resolved(value)]));
  const listed = given.filter((one): one is string => typeof one === 'string').map(resolved);
  const colours = listed.length > 0 ? listed : CATEGORICAL;
  return names.map((name, at) => keyed.get(name) ?? colours[at % colours.length] ?? token('color.text'));
}
