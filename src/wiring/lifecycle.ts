export { createConsoleLogger as lifecycleLogger } from '#forge/runtime/console-logger';
