// What `npm test` runs: formatting and lint, types, and the tests, side by side, since none of them has work for two cores from its beginning to its end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const BESIDE = ['biome ci .', 'tsc -p . --checkers 2'];
const TESTS = 'vitest run';
/** Where compiled code is kept, as in local/bin.mjs: what one worker has compiled the others find. */
const COMPILED = fileURLToPath(new URL('../.cache/compiled', import.meta.url));

/** How a check ended: what it said, where that was not shown meanwhile. */
interface Ended {
  readonly command: string;
  readonly passed: boolean;
  readonly said: string;
}

/** Runs a check whose output is kept until all have ended, so that it stands together and last. */
async function runBeside(command: string): Promise<Ended> {
  const [program = '', ...args] = command.split(' ');
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [[code], ...said] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
  console.log(`${command} ${code === 0 ? 'passed' : 'failed; what it says stands at the end'}`);
  return { command, passed: code === 0, said: said.join('') };
}

/** Runs the tests, which are looked on at: all, or what is named behind `npm test --`. */
async function runTests(): Promise<Ended> {
  const [program = '', ...args] = [...TESTS.split(' '), ...process.argv.slice(2)];
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILED };
  const [code] = await once(spawn(program, args, { stdio: 'inherit', env }), 'close');
  return { command: TESTS, passed: code === 0, said: '' };
}

const ended = await Promise.all([...BESIDE.map(runBeside), runTests()]);
for (const { command, passed, said } of ended) if (!passed) console.error(`${said}\n${command} failed`);
process.exitCode = ended.every(({ passed }) => passed) ? 0 : 1;
