import { parseArgs } from 'node:util';
import { Random } from '../simulation/random.ts';
import { checkDocument, hostileDocument } from './check-document.ts';
import { checkMarkup } from './check-markup.ts';
import { hostileMarkup } from './hostile-markup.ts';

const HELP = `Reads hostile markup, and hostile documents of every format, renders them and looks for anything in the outputs that DOMPurify would
remove or that an output does not know.

  npm run fuzz -- [options]

  --runs N   how many pieces of markup, and as many documents (default 20000)
  --from S   the first seed (default 1)
  --seed S   one piece and one document alone, printed with what was found
  --help     this text

It ends with 1 where something got through, with 2 where it was asked something that it does not understand.`;

const PROGRESS_EVERY = 2000;
const MOST_SHOWN = 10;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'number') return options;
  const { from, runs, seed } = options;
  if (seed !== undefined) return show(seed);
  let failing = 0;
  for (let run = 0; run < runs; run++) {
    if (run > 0 && run % PROGRESS_EVERY === 0) console.log(`${run} of ${runs}, ${failing} got through`);
    const found = await checkAll(from + run);
    if (found.length === 0) continue;
    if (++failing <= MOST_SHOWN) await show(from + run);
  }
  console.log(
    `${runs} pieces of hostile markup and as many documents, seeds ${from} to ${from + runs - 1}: ${failing} got through`,
  );
  return failing === 0 ? 0 : 1;
}

async function checkAll(seed: number): Promise<readonly string[]> {
  const { found } = await checkDocument(seed);
  return [...(await checkMarkup(seed)), ...found.map((each) => `document: ${each}`)];
}

async function show(seed: number): Promise<number> {
  const markup = hostileMarkup(new Random(seed));
  const { key, bytes } = hostileDocument(seed);
  const found = await checkAll(seed);
  console.log(
    `seed ${seed}: ${JSON.stringify(markup)}\n${key}: ${JSON.stringify(new TextDecoder().decode(bytes))}\n${found.map((each) => `  ${each}`).join('\n') || '  nothing'}`,
  );
  return found.length === 0 ? 0 : 1;
}

function readOptions(): { readonly runs: number; readonly from: number; readonly seed: number | undefined } | number {
  let values: { readonly runs?: string; readonly from?: string; readonly seed?: string; readonly help?: boolean };
  try {
    ({ values } = parseArgs({
      options: {
        runs: { type: 'string' },
        from: { type: 'string' },
        seed: { type: 'string' },
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return 2;
  }
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const numbers = [values.runs ?? '20000', values.from ?? '1', values.seed ?? '0'].map(Number);
  const [runs = 0, from = 0, seed = 0] = numbers;
  if (numbers.some((each) => !Number.isSafeInteger(each) || each < 0)) {
    console.error(`--runs, --from and --seed take whole numbers\n\n${HELP}`);
    return 2;
  }
  return { runs, from, seed: values.seed === undefined ? undefined : seed };
}
