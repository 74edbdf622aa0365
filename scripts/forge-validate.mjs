// The manifest as `forge deploy` judges it: schema, references, files, scopes, storage, run time. Offline.
import { inAppFolder } from './in-app-folder.mjs';

const DEPRECATED_RUNTIMES = ['nodejs20.x'];

await inAppFolder(async () => {
  const { ProcessorBuilder, ValidationTypes } = await import('@forge/manifest');
  const result = await ProcessorBuilder.instance()
    .withValidation(ValidationTypes.FULL)
    .withOptions({ deprecatedRuntimes: DEPRECATED_RUNTIMES })
    .build()
    .process();
  const findings = result.errors ?? [];
  for (const { level, line, column, message, reference } of findings) {
    console.error(`manifest.yml:${line}:${column} ${level} ${message} [${reference}]`);
  }
  const ok = result.success && findings.length === 0;
  console.log(ok ? 'manifest.yml is valid' : `manifest.yml: ${findings.length} findings`);
  return ok;
});
