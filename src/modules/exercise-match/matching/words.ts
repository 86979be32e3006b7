/** Plurals that no rule folds, other spellings, and short forms that always mean the same word. */
const SAME_WORD: ReadonlyMap<string, string> = new Map([
  ['calves', 'calf'],
  ['feet', 'foot'],
  ['flye', 'fly'],
  ['flyes', 'fly'],
  ['tyre', 'tire'],
  ['tyres', 'tire'],
  ['metre', 'meter'],
  ['metres', 'meter'],
  ['db', 'dumbbell'],
  ['dbs', 'dumbbell'],
  ['bb', 'barbell'],
  ['kb', 'kettlebell'],
  ['kbs', 'kettlebell'],
  ['pronated', 'overhand'],
  ['supinated', 'underhand'],
  ['single', '1'],
  ['plies', 'plie'],
  ['skis', 'ski'],
  // what was done, said in the past
  ['ran', 'run'],
  ['jogged', 'jog'],
  ['walked', 'walk'],
  ['biked', 'bike'],
  ['cycled', 'cycling'],
  ['swam', 'swim'],
  ['rowed', 'rowing'],
  ['hiked', 'hike'],
  ['benched', 'bench'],
  ['squatted', 'squat'],
  ['deadlifted', 'deadlift'],
  ['curled', 'curl'],
  ['lunged', 'lunge'],
  ['planked', 'plank'],
  // letters that name a shape of the arms, in the plural
  ['ys', 'y'],
  ['ts', 't'],
  ['ws', 'w'],
]);

/** Number words that occur in names ("one arm", "ninety ninety"); digits are their common form. */
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['six', '6'],
  ['eight', '8'],
  ['ten', '10'],
  ['twelve', '12'],
  ['twenty', '20'],
  ['thirty', '30'],
  ['ninety', '90'],
]);

/** Most of what is asked for, one by one. */
const ONE_WORD = /^[a-z0-9]+$/;

/** Lower-case words of a phrase: letters and digits only, apostrophes closed up, accents dropped. */
export function wordsOf(phrase: string): string[] {
  if (ONE_WORD.test(phrase)) return [phrase];
  return (
    phrase
      .normalize('NFKD')
      .toLowerCase()
      .replace(/['’`]|\p{M}/gu, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** The form under which a word is compared: singular, one spelling, short forms written out, number words as digits. */
export function foldWord(word: string): string {
  const single = SAME_WORD.get(word) ?? singular(word);
  return SAME_WORD.get(single) ?? NUMBERS.get(single) ?? single;
}

function singular(word: string): string {
  if (/^\ds$/.test(word)) return word.slice(0, 1);
  if (word.length < 3 || !/[a-z]s$/.test(word) || /(ss|is)$|^ohs$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Words that fold to something else, and thus never occur folded. */
export const FOLDED_AWAY: readonly string[] = [...SAME_WORD.keys(), ...NUMBERS.keys()];

/** The folded words of a phrase. */
export function foldedWordsOf(phrase: string): string[] {
  return wordsOf(phrase).map(foldWord);
}

/** The matching key of a phrase: its folded words without spaces, so that "pull ups" and "Pull-Up" are one. */
export function keyOf(phrase: string): string {
  return foldedWordsOf(phrase).join('');
}
