import { cel, indexed, jsonRulesEngine, plainFold } from './rules/engines';
import type { Decide } from './rules/engines';
import { generatedFacts, generatedRules } from './rules/generated';

const RULES = 10_000;
const AGREED_ON = 20;
const facts = generatedFacts(500);

/** @throws Error when an engine decides otherwise than the first. */
async function compare(engines: Readonly<Record<string, Decide>>): Promise<void> {
  const [reference, ...others] = Object.entries(engines);
  for (const one of facts.slice(0, AGREED_ON)) {
    const expected = await reference?.[1](one);
    for (const [name, decide] of others) {
      const found = await decide(one);
      if (found !== expected)
        throw new Error(`${name} decides ${found ?? 'nothing'}, not ${expected ?? 'nothing'}`);
    }
  }
}

/** Milliseconds of the processor, so that a busy machine changes nothing. */
async function costOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Microseconds per decision. */
async function perDecision(decide: Decide, decisions: number): Promise<number> {
  const some = Array.from({ length: decisions }, (_, index) => facts[index % facts.length]);
  const ms = await costOf(async () => {
    for (const one of some) if (one !== undefined) await decide(one);
  });
  return (ms * 1000) / decisions;
}

async function main(): Promise<void> {
  const rules = generatedRules(RULES);
  const engines = {
    indexed: indexed(rules),
    'plain fold': plainFold(rules),
    'json-rules-engine': jsonRulesEngine(rules),
    cel: await cel(rules),
  };
  await compare(engines);
  const decided: unknown[] = [];
  for (const one of facts) decided.push(await engines.indexed(one));
  const without = decided.filter((rule) => rule === undefined).length;
  const build = await costOf(() => indexed(rules));
  process.stdout.write(
    `${RULES} rules, ${facts.length} requests of which ${without} match none; all agree on ${AGREED_ON} of them\n`,
  );
  const decisions = { indexed: 20_000, 'plain fold': 200, 'json-rules-engine': 10, cel: 50 } as const;
  for (const [name, decide] of Object.entries(engines)) {
    const count = decisions[name as keyof typeof decisions];
    await perDecision(decide, Math.ceil(count / 5)); // warm
    const cost = await perDecision(decide, count);
    process.stdout.write(
      `${name.padEnd(18)} ${cost.toFixed(1).padStart(10)} µs of the processor per decision\n`,
    );
  }
  process.stdout.write(`making the index: ${build.toFixed(0)} ms, once for a catalog\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
