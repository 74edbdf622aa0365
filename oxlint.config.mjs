import { defineConfig } from 'oxlint';

const EVERYWHERE = ['defaultExport', 'moduleMocks', 'zodNames'];

/** Each selector says why it is banned; `syntax()` joins them because an override replaces a rule, never merges it. */
const bans = {
  defaultExport: {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: one name per thing, everywhere.',
  },
  zodNames: {
    selector: 'ImportDeclaration[source.value="zod"] > :matches(ImportSpecifier, ImportDefaultSpecifier)',
    message: "Import zod as `import * as z from 'zod'`.",
  },
  mutableState: {
    selector:
      ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration:matches([kind="let"], [kind="var"])',
    message: 'Processes are reused across tenants: no mutable module-level state.',
  },
  moduleMocks: {
    selector:
      'CallExpression[callee.object.name="jest"][callee.property.name=/^(mock|doMock|setMock|unstable_mockModule)$/]',
    message: 'Fakes behind a port, never a mocked module.',
  },
  sleep: {
    selector: 'CallExpression[callee.name=/^(setTimeout|setInterval|sleep)$/]',
    message: 'No sleeping: move the virtual clock, or wait for the thing itself.',
  },
  realClock: {
    selector:
      ':matches(CallExpression[callee.object.name="Date"][callee.property.name="now"], NewExpression[callee.name="Date"][arguments.length=0])',
    message: 'Take the time from the clock you are given.',
  },
  randomness: {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Take randomness from the caller, so that a run can be repeated.',
  },
};
const syntax = (...names) => ['error', ...[...EVERYWHERE, ...names].map((name) => bans[name])];

const noForge = {
  group: ['@forge/*'],
  message: 'The platform is known only to src/forge, src/entrypoints, src/resolvers and static.',
};
const imports = (...patterns) => ['error', { patterns }];

const CODE = ['{src,static,emulator,test,bench,scripts}/**/*.{ts,tsx}'];

/** Of what needs no types: for scripts as well. */
const plain = [
  ['no-var', 'prefer-const', 'prefer-rest-params', 'prefer-spread', 'eqeqeq'],
  ['typescript/no-array-constructor', 'typescript/no-duplicate-enum-values'],
  ['typescript/no-empty-object-type', 'typescript/no-extra-non-null-assertion', 'typescript/no-misused-new'],
  ['typescript/no-namespace', 'typescript/no-non-null-asserted-optional-chain', 'typescript/no-this-alias'],
  ['typescript/no-unnecessary-type-constraint', 'typescript/no-unsafe-declaration-merging'],
  ['typescript/no-unsafe-function-type', 'typescript/no-wrapper-object-types', 'typescript/prefer-as-const'],
  ['typescript/prefer-namespace-keyword', 'typescript/triple-slash-reference'],
].flat();

/** Of what a reader of TypeScript expects, typescript-eslint's strict set: most of it needs types. */
const strict = [
  ['await-thenable', 'consistent-type-imports', 'no-array-delete', 'no-base-to-string', 'no-deprecated'],
  ['no-duplicate-type-constituents', 'no-dynamic-delete', 'no-extraneous-class', 'no-floating-promises'],
  ['no-for-in-array', 'no-generated-empty-object-type', 'no-implied-eval', 'no-invalid-void-type'],
  ['no-meaningless-void-operator', 'no-misused-spread', 'no-mixed-enums', 'no-non-null-assertion'],
  ['no-non-null-asserted-nullish-coalescing', 'no-redundant-type-constituents', 'no-require-imports'],
  ['no-unnecessary-boolean-literal-compare', 'no-unnecessary-condition'],
  ['no-unnecessary-template-expression', 'no-unnecessary-type-arguments', 'no-unnecessary-type-assertion'],
  ['no-unnecessary-type-conversion', 'no-unnecessary-type-parameters', 'no-unsafe-argument'],
  ['no-unsafe-assignment', 'no-unsafe-call', 'no-unsafe-enum-assignment', 'no-unsafe-enum-comparison'],
  ['no-unsafe-member-access', 'no-unsafe-return', 'no-unsafe-unary-minus', 'no-useless-constructor'],
  ['no-useless-default-assignment', 'only-throw-error', 'prefer-literal-enum-member'],
  ['prefer-promise-reject-errors', 'prefer-reduce-type-parameter', 'prefer-return-this-type'],
  ['related-getter-setter-pairs', 'unbound-method', 'unified-signatures'],
  ['use-unknown-in-catch-callback-variable'],
].flat();

/** What scripts, which have no types, are spared of the rules that oxlint has on by itself. */
const untyped = [...strict, 'require-array-sort-compare', 'restrict-template-expressions'];

const errors = (names, prefix = '') => Object.fromEntries(names.map((name) => [`${prefix}${name}`, 'error']));

const typed = {
  ...errors(strict, 'typescript/'),
  'typescript/no-explicit-any': ['error', { ignoreRestArgs: false }],
  'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
  'typescript/restrict-plus-operands': [
    'error',
    {
      allowAny: false,
      allowBoolean: false,
      allowNullish: false,
      allowNumberAndString: false,
      allowRegExp: false,
    },
  ],
  'typescript/return-await': ['error', 'error-handling-correctness-only'],
  'typescript/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
  ],
  'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // React and Hono take async handlers where a void return is declared.
  'typescript/no-misused-promises': ['error', { checksVoidReturn: false }],
};

export default defineConfig({
  plugins: ['typescript'],
  jsPlugins: [{ name: 'eslint-js', specifier: 'oxlint-plugin-eslint' }],
  categories: { correctness: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['build/', 'coverage/', 'node_modules/', '.forge/'],
  rules: {
    ...errors(plain),
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
    'typescript/no-unused-expressions': 'error',
    complexity: ['error', 10],
    'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    'eslint-js/no-restricted-syntax': ['error', bans.moduleMocks],
  },
  overrides: [
    {
      files: CODE,
      rules: {
        ...typed,
        'eslint-js/no-restricted-syntax': syntax(),
        'no-restricted-imports': imports(noForge),
      },
    },
    {
      files: ['src/**', 'static/**'],
      rules: { 'eslint-js/no-restricted-syntax': syntax('mutableState') },
    },
    {
      // Pure code and code with a clock port: neither reads the machine.
      files: ['src/{domain,ports,usecases,connectors,contract}/**'],
      rules: {
        'eslint-js/no-restricted-syntax': syntax('mutableState', 'sleep', 'realClock', 'randomness'),
        'no-restricted-globals': [
          'error',
          { name: 'process', message: 'Configuration comes in as an argument.' },
        ],
      },
    },
    { files: ['src/**'], rules: { 'no-console': 'error' } },
    {
      files: ['src/{forge,entrypoints,resolvers}/**', 'static/**'],
      rules: { 'no-restricted-imports': imports() },
    },
    {
      // The site takes whatever JSON a client sends and prints it as the vendor would.
      files: ['emulator/**/*.{ts,tsx}'],
      rules: { 'typescript/no-base-to-string': 'off' },
    },
    {
      // Virtual time is the site's product: nothing behind its doors may look at the wall clock.
      files: ['emulator/{platform,jira,vendors,seed}/**'],
      rules: { 'eslint-js/no-restricted-syntax': syntax('sleep', 'realClock', 'randomness') },
    },
    {
      files: ['test/**/*.{ts,tsx}'],
      rules: {
        // A `describe` is a chapter, not a function; its length says nothing.
        'max-lines-per-function': 'off',
        'eslint-js/no-restricted-syntax': syntax('sleep', 'realClock', 'randomness'),
        // Suites drive the real packages.
        'no-restricted-imports': imports(),
        'typescript/no-non-null-assertion': 'off',
        // What suites sort is compared with what they wrote down.
        'typescript/require-array-sort-compare': 'off',
      },
    },
    {
      files: ['**/*.{mjs,cjs}'],
      rules: Object.fromEntries(untyped.map((name) => [`typescript/${name}`, 'off'])),
    },
    // Measuring is what a benchmark is for.
    { files: ['bench/**/*.ts'], rules: { 'no-restricted-imports': imports() } },
  ],
});
