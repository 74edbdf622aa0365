/** The doors of docs/architecture.md: who may import whom. `npm run doors` checks them. */

const PURE_PARSERS = '^node_modules/(zod|tinyduration|ms|papaparse|@types/(ms|papaparse))/';
/** The contract and the kit of every connector; the registry is the one file beside them that knows them all. */
const SHARED = '^src/connectors/(kit/[^/]+|(?!registry)[^/]+)\\.ts$';
const FLOORS = require('./rooms.json');
const FOLDERS = { from: '^(src|static|emulator)/' };

/** A rule reads: files in `from` import nothing but `to`. */
const only = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: from } : from,
  to: { pathNot: to },
});
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Rooms of a floor stand in order, lowest first: a room imports itself and the rooms below it. */
function roomOrder(floor) {
  const rooms = Object.keys(FLOORS[floor]);
  return rooms
    .slice(0, -1)
    .map((room, position) =>
      never(
        `9-rooms-${floor.split('/').at(-1)}-${room}`,
        `${floor}/${room} imports only the rooms below it (rooms.json)`,
        { path: `^${floor}/${room}/` },
        { path: `^${floor}/(${rooms.slice(position + 1).join('|')})/` },
      ),
    );
}

module.exports = {
  forbidden: [
    only('1-domain', 'domain imports domain, its English texts, zod and pure parsers', '^src/domain/', [
      '^src/domain/',
      '^locales/en-US/',
      PURE_PARSERS,
    ]),
    only('2-ports', 'ports import ports, domain and the connector contract', '^src/ports/', [
      '^src/(ports|domain)/',
      '^src/connectors/(contract|errors)\\.ts$',
      '^node_modules/zod/',
    ]),
    only('2-usecases', 'use cases import domain, ports and the connector contract', '^src/usecases/', [
      '^src/(usecases|domain|ports)/',
      '^src/connectors/(contract|errors)\\.ts$',
      PURE_PARSERS,
    ]),
    never(
      '3-connector',
      'a connector knows its vendor, the contract and domain types; never another connector, the platform or a use case',
      { path: '^src/connectors/(?!kit/)([^/]+)/' },
      {
        path: '^(src|static|emulator|test)/|^node_modules/@forge/',
        pathNot: ['^src/connectors/$1/', SHARED, '^src/domain/'],
      },
    ),
    only('3-connector-contract', 'the contract files import domain and zod', SHARED, [
      SHARED,
      '^src/domain/',
      '^node_modules/zod/',
    ]),
    never(
      '3-registry',
      'only wiring/connectors imports the registry',
      { path: FOLDERS.from, pathNot: '^src/wiring/connectors' },
      { path: '^src/connectors/registry\\.ts$' },
    ),
    never(
      '3-concrete-connector',
      'a concrete connector is reached through the registry',
      { path: '^src/', pathNot: '^src/connectors/' },
      { path: '^src/connectors/(?!kit/)[^/]+/' },
    ),
    never(
      '3-kit',
      'the kit is for connectors only',
      { path: FOLDERS.from, pathNot: '^src/connectors/' },
      { path: '^src/connectors/kit/' },
    ),
    never(
      '4-platform',
      '@forge/* only in forge, entrypoints, resolvers and static',
      { path: FOLDERS.from, pathNot: '^(src/(forge|entrypoints|resolvers)|static)/' },
      { path: '^node_modules/@forge/' },
    ),
    never(
      '5-entrypoints',
      'an entrypoint imports wiring, resolvers, contract, use cases and the words of events',
      { path: '^src/entrypoints/' },
      {
        path: '^(src|static|emulator|test)/',
        pathNot: [
          '^src/(wiring|resolvers|contract|usecases)/',
          '^src/forge/events/(event-(job|retry)|issue-event)\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    only('5-resolvers', 'resolvers authorise, parse and call use cases', '^src/resolvers/', [
      '^src/(resolvers|contract|usecases|ports|domain)/',
      '^src/connectors/errors\\.ts$',
      '^node_modules/(zod|@forge/resolver)/',
    ]),
    never('5-nobody', 'nothing imports an entrypoint', { path: FOLDERS.from }, { path: '^src/entrypoints/' }),
    only('6-contract', 'the contract imports schemas of the domain and zod', '^src/contract/', [
      '^src/(contract|domain)/',
      '^node_modules/zod/',
    ]),
    never(
      '6-static',
      'front ends import the contract only',
      { path: '^static/' },
      { path: '^(src|emulator|test)/', pathNot: '^src/contract/' },
    ),
    never(
      '6-static-types',
      'front ends import only types of the contract: no schema is in their bundles',
      { path: '^static/' },
      { path: '^src/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      '6-static-resource',
      'one front end never imports another',
      { path: '^static/([^/]+)/' },
      { path: '^static/([^/]+)/', pathNot: ['^static/$1/', '^static/shared/'] },
    ),
    never(
      '7-emulator',
      'the site knows the app by its manifest and build only',
      { path: '^emulator/' },
      { path: '^(src|static|test)/' },
    ),
    never(
      '7-product',
      'the product knows neither tests nor the site',
      { path: '^(src|static)/' },
      { path: '^(test|emulator|bench|scripts)/' },
    ),
    never(
      '7-no-dev-packages',
      'the product imports only what it ships with',
      { path: '^(src|static)/' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    ),
    never(
      '7-no-node-in-pages',
      'pages run in a browser',
      { path: '^(static|emulator/shell)/' },
      { dependencyTypes: ['core'] },
    ),
    ...Object.keys(FLOORS)
      .filter((floor) => floor.startsWith('src/'))
      .flatMap(roomOrder),
    never(
      '9-rooms-pages',
      'a page never imports another page',
      { path: '^static/admin/pages/([^/]+)/' },
      { path: '^static/admin/pages/([^/]+)/', pathNot: '^static/admin/pages/$1/' },
    ),
    never('8-no-cycles', 'no cycles', {}, { circular: true }),
    never('8-unresolved', 'every import resolves', {}, { couldNotResolve: true }),
    {
      name: '8-no-orphans',
      comment: 'a file that nobody imports and that is not a root is dead',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '^src/entrypoints/[^/]+\\.ts$', // the manifest names them
          '^static/[^/]+/index\\.tsx$',
          '^emulator/(main|demo/main|shell/app)\\.tsx?$',
          '^(test|bench|scripts)/',
          '\\.d\\.ts$',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^build/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
