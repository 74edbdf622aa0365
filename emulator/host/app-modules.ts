import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as z from 'zod';
import { compiledBundle } from './compiled-bundle';

const indexSchema = z.object({
  functions: z.record(z.string(), z.object({ file: z.string(), export: z.string() })),
});

export type Handler = (...args: readonly unknown[]) => unknown;

/** Runs the bundle's code from the top, with module state of its own. */
function evaluate(file: string): Record<string, unknown> {
  const module = { exports: {} as Record<string, unknown> };
  compiledBundle(file)(module.exports, createRequire(file), module, file, path.dirname(file));
  return module.exports;
}

/** One warm process of the app: every bundle is loaded once, on first use, and keeps its module state. */
export class AppModules {
  private readonly index: z.infer<typeof indexSchema>;
  private loaded = new Map<string, Record<string, unknown>>();

  constructor(private readonly buildDir: string) {
    const indexFile = path.join(buildDir, 'index.json');
    if (!existsSync(indexFile))
      throw new Error(`No built app in ${buildDir}: run "node scripts/build-app.mjs" first`);
    this.index = indexSchema.parse(JSON.parse(readFileSync(indexFile, 'utf8')));
  }

  /** Forgets all module state, as when the platform starts a new process. */
  coldStart(): void {
    this.loaded = new Map();
  }

  /** The function's handler; loads its bundle when this process has not yet. Throws when the export is missing. */
  handler(functionKey: string): Handler {
    const entry = this.index.functions[functionKey];
    if (!entry) throw new Error(`Function "${functionKey}" is not in the built app: build it again`);
    const handler = this.module(path.join(this.buildDir, entry.file))[entry.export];
    if (typeof handler !== 'function')
      throw new Error(`Function "${functionKey}": ${entry.file} has no export "${entry.export}"`);
    return handler as Handler;
  }

  private module(file: string): Record<string, unknown> {
    const known = this.loaded.get(file);
    if (known) return known;
    const fresh = evaluate(file);
    this.loaded.set(file, fresh);
    return fresh;
  }
}
