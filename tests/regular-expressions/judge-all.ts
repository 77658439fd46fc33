import { readFileSync, writeFileSync } from 'node:fs';
import { hasBoundedText } from './bounded-texts.ts';
import { findExpressions } from './find-expressions.ts';
import { judgeExpression } from './judge-expression.ts';

const HELP = `Judges every regular expression of the code and writes the steady ones down in tests/regular-expressions/steady.json.

  npm run expressions [-- --all]

  --all     judges those again that are written down already
  --help    this text

It ends with 1 where an expression takes more than linear time for some text.`;

const LEDGER = new URL('steady.json', import.meta.url);
const TIMEOUT_MS = 20_000;

if (process.argv.includes('--help')) console.log(HELP);
else process.exit(await main());

async function main(): Promise<number> {
  const known = new Set(process.argv.includes('--all') ? [] : (JSON.parse(readFileSync(LEDGER, 'utf8')) as string[]));
  const expressions = findExpressions().filter((each) => !hasBoundedText(each));
  const steady: string[] = [];
  let failing = 0;
  for (const [index, expression] of expressions.entries()) {
    if (index > 0 && index % 100 === 0) console.log(`${index} of ${expressions.length}`);
    const { source, file } = expression;
    const verdict = known.has(source) ? ({ safe: true } as const) : await judgeExpression(expression, TIMEOUT_MS);
    if (verdict.safe) steady.push(source);
    else {
      failing++;
      console.log(`${file}\n  ${source}\n  ${verdict.attack}`);
    }
  }
  writeFileSync(LEDGER, `${JSON.stringify(steady.sort(), null, 2)}\n`);
  console.log(`${expressions.length} expressions, ${failing} that some text makes slow`);
  return failing === 0 ? 0 : 1;
}
