/**
 * Phrases that are one idea, on folded words. Longer ones first where one begins another. Applied to names and to
 * what was heard alike, so either spelling of the idea meets the other.
 */
export const IDEAS: readonly (readonly [words: string, idea: string])[] = [
  ['safety squat bar', 'safety-bar'],
  ['safety bar', 'safety-bar'],
  ['ssb', 'safety-bar'],
  ['easy curl bar', 'ez-bar'],
  ['ez curl bar', 'ez-bar'],
  ['easy bar', 'ez-bar'],
  ['ez bar', 'ez-bar'],
  ['e z bar', 'ez-bar'],
  ['trap bar', 'trap-bar'],
  ['hex bar', 'trap-bar'],
  ['hexbar', 'trap-bar'],
  ['t bar', 't-bar'],
  ['smith machine', 'smith'],
  ['cable machine', 'cable'],
  ['pulley', 'cable'],
  ['resistance band', 'band'],
  ['banded', 'band'],
  ['suspension trainer', 'suspension'],
  ['suspended', 'suspension'],
  ['trx', 'suspension'],
  ['gymnastic ring', 'ring'],
  ['swiss ball', 'stability-ball'],
  ['stability ball', 'stability-ball'],
  ['exercise ball', 'stability-ball'],
  ['yoga ball', 'stability-ball'],
  ['gym ball', 'stability-ball'],
  ['medicine ball', 'medicine-ball'],
  ['med ball', 'medicine-ball'],
  ['body weight', 'bodyweight'],
  ['high to low', 'high-to-low'],
  ['low to high', 'low-to-high'],
  ['bent over', 'bent-over'],
  ['half kneeling', 'half-kneeling'],
  ['chest supported', 'chest-supported'],
  ['rear delt', 'rear-delt'],
  ['1 arm', 'single-arm'],
  ['1 armed', 'single-arm'],
  ['1 hand', 'single-arm'],
  ['1 handed', 'single-arm'],
  ['unilateral arm', 'single-arm'],
  ['1 leg', 'single-leg'],
  ['1 legged', 'single-leg'],
  ['double arm', 'double-arm'],
  ['2 arm', 'double-arm'],
  ['2 hand', 'double-arm'],
  ['2 handed', 'double-arm'],
  ['press up', 'pushup'],
  ['pec dec', 'pecdeck'],
  ['peck deck', 'pecdeck'],
  ['pec deck', 'pecdeck'],
  ['b stance', 'b-stance'],
  ['kickstand', 'b-stance'],
  ['staggered stance', 'b-stance'],
  ['pressdown', 'pushdown'],
  ['press down', 'pushdown'],
  ['press out', 'press-out'],
  ['ohp', 'overhead press'],
  ['oh press', 'overhead press'],
  ['rdl', 'romanian deadlift'],
  ['sldl', 'stiff leg deadlift'],
  ['cgbp', 'close grip bench press'],
  ['dl', 'deadlift'],
  ['bp', 'bench press'],
  ['bulgarian split squat', 'bulgarian'],
  ['bulgarian split', 'bulgarian'],
  ['bss', 'bulgarian'],
  ['cg', 'close grip'],
  ['wg', 'wide grip'],
  ['sa', 'single-arm'],
  ['sl', 'single-leg'],
  ['stiff legged', 'stiff leg'],
  ['straight legged', 'straight leg'],
  ['a skip', 'askip'],
  ['a skipping', 'askip'],
];

/** Single words that say the same in a name. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['lateral', 'side'],
  ['narrow', 'close'],
  ['laying', 'lying'],
  ['alternate', 'alternating'],
  ['pause', 'paused'],
  ['pec', 'chest'],
  ['pectoral', 'chest'],
  ['quadricep', 'quad'],
  ['abdominal', 'ab'],
  ['ham', 'hamstring'],
  ['tri', 'tricep'],
  ['bi', 'bicep'],
  ['deltoid', 'delt'],
  ['scapular', 'scap'],
  ['scapula', 'scap'],
  ['benching', 'bench'],
  ['rev', 'reverse'],
  ['ext', 'extension'],
  ['inc', 'incline'],
  ['alt', 'alternating'],
  ['mach', 'machine'],
  ['bw', 'bodyweight'],
  ['sitting', 'seated'],
  ['stretching', 'stretch'],
  ['twisting', 'twist'],
  ['rolling', 'roll'],
  ['walking', 'walk'],
  ['running', 'run'],
  ['jumping', 'jump'],
  ['swimming', 'swim'],
  ['climbing', 'climb'],
  ['hammy', 'hamstring'],
]);

/** Words that only join others: they neither help nor hinder. */
export const LINKING: ReadonlySet<string> = new Set(
  'the a an of with to on in and for from my some using at by your our'.split(' '),
);

/** Those of them that stand before a thing; inside a name they only part words that belong together. */
export const ARTICLES: ReadonlySet<string> = new Set('the a an my some our your'.split(' '));

/** Talk around a name. Some of it is part of a name elsewhere ("log press"), so it only goes from the ends. */
export const FILLER: ReadonlySet<string> = new Set([
  ...LINKING,
  ...(
    'i did do done doing just then now next please log add set rep today ok okay so um uh like got was it that this ' +
    'is workout variation style version type kind regular normal standard classic basic traditional plain ' +
    'proper usual again more another moving onto switching'
  ).split(' '),
]);

/** Names that mean several exercises to different people, and that the catalogue leaves to nobody: always asked. */
export const LEFT_TO_NOBODY: ReadonlySet<string> = new Set(
  'press raise extension kickback machine cable jump hold carry butterfly toetouch cabletricepextension'.split(
    ' ',
  ),
);

/** What missing one of these words in what was heard costs: they are usually left out. */
const SOFT = new Set(
  (
    'grip bar machine bodyweight flat drill stance style position lever weight ball roller loaded trainer ' +
    'exercise up down'
  ).split(' '),
);

/** How, with what, from where: the words that must agree. */
const QUALIFIERS = new Set(
  (
    'barbell dumbbell kettlebell cable smith ez-bar trap-bar safety-bar t-bar medicine-ball stability-ball sandbag sled ' +
    'landmine suspension ring plate band bench box rope incline decline close wide neutral reverse underhand ' +
    'overhand mixed sumo b-stance single-arm single-leg double-arm double alternating 1 2 seated lying kneeling ' +
    'half-kneeling prone supine hanging bent-over floor wall front side rear back external internal high low ' +
    'high-to-low low-to-high over under paused tempo deficit weighted assisted tall half chest-supported cross standing'
  ).split(' '),
);

/** The movement itself. */
const MOVEMENTS = new Set(
  (
    'press row curl extension raise fly squat deadlift lunge pulldown pushdown pullover pullup chinup pushup dip ' +
    'shrug crunch plank twist carry walk run swing snatch clean jerk thruster thrust bridge kickback jump hop throw ' +
    'slam stretch hold hang rotation stepup situp rollout getup crossover abduction adduction flexion climber bike ' +
    'swim sprint burpee kick pull push bulgarian'
  ).split(' '),
);

/** Whether a word is the movement itself ("press"), not what qualifies it. */
export function isMovement(word: string): boolean {
  return MOVEMENTS.has(word);
}

/** Whether a name without the word is another exercise: what nobody said is never guessed. */
export function isQualifier(word: string): boolean {
  return QUALIFIERS.has(word);
}

/** Whether a name without the word is the same name, shorter. */
export function isSoft(word: string): boolean {
  return SOFT.has(word);
}

const COSTS = new Map<string, number>();
for (const word of MOVEMENTS) COSTS.set(word, 0.25);
for (const word of QUALIFIERS) COSTS.set(word, 0.14);
for (const word of SOFT) COSTS.set(word, 0.07);

/** What it costs when a name has the word and what was heard has not; 0 … 1. */
export function costOfMissing(word: string): number {
  return COSTS.get(word) ?? 0.2;
}

/** Pairs of which one must not be repaired into the other, nor a doubtful word be guessed between them. */
export const OPPOSITES: ReadonlyMap<string, string> = new Map(
  (
    'incline:decline abduction:adduction abductor:adductor flexion:extension flexor:extensor bicep:tricep ' +
    'internal:external eversion:inversion supination:pronation inner:outer high:low push:pull pushup:pullup ' +
    'pushdown:pulldown front:back press:fly row:curl hack:back leg:log hike:bike crunch:curl upward:downward ' +
    'radial:ulnar plantar:dorsiflexion muscle:kettlebell'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string])
    .flatMap(([a, b]): [string, string][] => [
      [a, b],
      [b, a],
    ]),
);
