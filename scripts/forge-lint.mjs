// `forge lint` without its network parts: the client-side linters, with local API descriptions for the scope rules.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './ensure-installed.mjs';
import { inAppFolder } from './in-app-folder.mjs';

const DEPRECATED_RUNTIMES = ['nodejs20.x'];
const SPECS = path.join(ROOT, '..', 'shared', 'specs');

/** Points the linter at local files; what is absent becomes an API without paths, whose scope rules see nothing. */
function useLocalSpecs(scratch) {
  const empty = path.join(scratch, 'no-paths.json');
  writeFileSync(empty, '{"paths":{}}');
  const spec = (file) => (existsSync(path.join(SPECS, file)) ? path.join(SPECS, file) : empty);
  const jira = spec('jira-platform.openapi.json');
  const serviceManagement = spec('jira-service-management.openapi.json');
  if ([jira, serviceManagement].includes(empty)) {
    console.log('API descriptions are not at hand: the rule "scope required by an API call" is skipped.');
  }
  // The linter takes paths relative to the current folder.
  const local = (file) => path.relative(process.cwd(), file);
  Object.assign(process.env, {
    USE_LOCAL_SWAGGER: 'true',
    LOCAL_JIRA_SWAGGER: local(jira),
    LOCAL_JSM_SWAGGER: local(serviceManagement),
    LOCAL_JSW_SWAGGER: local(empty),
    LOCAL_CONF_SWAGGER: local(empty),
    LOCAL_CONF_V2_SWAGGER: local(empty),
    LOCAL_BB_SWAGGER: local(empty),
  });
}

/**
 * The rules look at the syntax alone, but the linter's own way of reading a file checks its types, too, file by file. They are
 * checked once, by `types`.
 */
const readSyntax = (parseSourceFile) => (file, parse) =>
  parseSourceFile(file, (code, name) =>
    parse(code, name, { project: null, errorOnTypeScriptSyntacticAndSemanticIssues: false }),
  );

async function filesToLint(reader) {
  const folders = ['src', 'static'].filter((folder) => existsSync(folder));
  const lists = folders.map((folder) => reader.recursiveReadDir(`./${folder}`, ['node_modules', '.git']));
  return (await Promise.all(lists)).flat();
}

await inAppFolder(async (scratch) => {
  useLocalSpecs(scratch);
  const { ConfigFile, FileSystemReader, FileSystemWriter } = await import('@forge/cli-shared');
  const { lint, parseSourceFile, reportLintResults, problemCount } = await import('@forge/lint');
  const reader = new FileSystemReader();
  const manifest = await new ConfigFile(reader, new FileSystemWriter()).readConfig();
  const files = await filesToLint(reader);
  const flags = { getDeprecatedRuntimes: async () => DEPRECATED_RUNTIMES };
  const logger = { info: (line) => console.log(line) };
  const results = await lint(files, manifest, 'development', logger, flags, {
    linter: { mode: 'client-side' },
    parseFunction: readSyntax(parseSourceFile),
  });
  reportLintResults(logger, results);
  const { errors, warnings } = problemCount(results);
  console.log(`${files.length} files linted: ${errors} errors, ${warnings} warnings`);
  return errors + warnings === 0;
});
