import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const EVERYWHERE = ['defaultExport', 'moduleMocks', 'zodNames'];

/** Each selector says why it is banned; `syntax()` joins them because flat config replaces a rule, never merges it. */
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
      'Program > :matches(VariableDeclaration, ExportNamedDeclaration > VariableDeclaration)[kind="let"]',
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
const SCRIPTS = ['**/*.{mjs,cjs,js}'];

export default defineConfig(
  globalIgnores(['build/', 'coverage/', 'node_modules/', '.forge/']),
  comments.recommended,
  {
    rules: {
      '@eslint-community/eslint-comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      '@eslint-community/eslint-comments/no-unused-disable': 'off', // reportUnusedDisableDirectives does it
      '@eslint-community/eslint-comments/disable-enable-pair': ['error', { allowWholeFile: true }],
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: CODE,
    extends: [tseslint.configs.strictTypeChecked],
    // One program for all parts: a fifth of the work of one each. `types` holds every part to its own globals.
    languageOptions: {
      parserOptions: { project: 'tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': ['error', { ignoreRestArgs: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Fakes and adapters implement promise-returning ports without having anything to await.
      '@typescript-eslint/require-await': 'off',
      // React and Hono take async handlers where a void return is declared.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: [...CODE, ...SCRIPTS],
    rules: {
      eqeqeq: 'error',
      complexity: ['error', 10],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': syntax(),
    },
  },
  { files: CODE, rules: { 'no-restricted-imports': imports(noForge) } },
  {
    files: ['src/**', 'static/**'],
    rules: { 'no-restricted-syntax': syntax('mutableState') },
  },
  {
    // Pure code and code with a clock port: neither reads the machine.
    files: ['src/{domain,ports,usecases,connectors,contract}/**'],
    rules: {
      'no-restricted-syntax': syntax('mutableState', 'sleep', 'realClock', 'randomness'),
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
    rules: { '@typescript-eslint/no-base-to-string': 'off' },
  },
  {
    // Virtual time is the site's product: nothing behind its doors may look at the wall clock.
    files: ['emulator/{platform,jira,vendors,seed}/**'],
    rules: { 'no-restricted-syntax': syntax('sleep', 'realClock', 'randomness') },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // A `describe` is a chapter, not a function; its length says nothing.
      'max-lines-per-function': 'off',
      'no-restricted-syntax': syntax('sleep', 'realClock', 'randomness'),
      // Suites drive the real packages.
      'no-restricted-imports': imports(),
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // Measuring is what a benchmark is for.
  { files: ['bench/**/*.ts'], rules: { 'no-restricted-imports': imports() } },
  {
    files: SCRIPTS,
    extends: [tseslint.configs.recommended],
    rules: { 'no-restricted-syntax': ['error', bans.moduleMocks] },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
