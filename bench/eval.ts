import { loadGrammar } from './grammar.ts';
import { judge, type Judgement } from './judge.ts';
import { matching } from './matching.ts';
import { loadUtterances, type Utterance } from './utterances.ts';

/**
 * `npm run eval`: how well the grammar understands the list in data/eval. Share of fields right, share of numbers
 * wrong (NEER), questions asked of those that had to be, and readings accepted with a wrong number. With `--verbose`
 * every sentence that is not all right; with a folder, the `utterances*.jsonl` that lie there instead. Then how well names are matched that a recogniser has changed.
 */
interface Sum extends Omit<Judgement, 'faults'> {
  utterances: number;
  exact: number;
}

const read = await loadGrammar();
const verbose = process.argv.includes('--verbose');
const sums = new Map<string, Sum>();
const folder = process.argv.slice(2).find((word) => !word.startsWith('--'));
for (const row of loadUtterances(folder)) {
  const judged = judge(row.expect, read(row.say, row.given));
  for (const name of [row.expect.intent, 'all']) add(name, judged);
  if (verbose && judged.faults.length > 0) report(row, judged);
}
const all = sums.get('all')!;
sums.delete('all');
console.table([...sums, ['all', all] as const].map(([name, sum]) => line(name, sum)));
if (!folder) console.table(await matching());
if (all.silent > 0 || all.asked < all.mustAsk) process.exitCode = 1;

function add(name: string, judged: Judgement): void {
  const sum = sums.get(name) ?? {
    utterances: 0,
    exact: 0,
    fields: 0,
    right: 0,
    numbers: 0,
    numberErrors: 0,
    mustAsk: 0,
    asked: 0,
    silent: 0,
  };
  sums.set(name, sum);
  sum.utterances += 1;
  if (judged.faults.length === 0) sum.exact += 1;
  for (const key of ['fields', 'right', 'numbers', 'numberErrors', 'mustAsk', 'asked', 'silent'] as const) {
    sum[key] += judged[key];
  }
}

function report({ id, why, say, given }: Utterance, { faults }: Judgement): void {
  const after = given?.sets ? ` after ${JSON.stringify(given.sets.at(-1))}` : '';
  console.log(`${id} ${why ?? ''} "${say}"${after}\n    ${faults.join('; ')}`);
}

function line(intent: string, sum: Sum) {
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
  return {
    intent,
    utterances: sum.utterances,
    'all right': share(sum.exact, sum.utterances),
    'fields right': share(sum.right, sum.fields),
    'numbers wrong': share(sum.numberErrors, sum.numbers),
    'asked of must-ask': sum.mustAsk === 0 ? '–' : `${sum.asked} / ${sum.mustAsk}`,
    'silently wrong': sum.silent,
  };
}
