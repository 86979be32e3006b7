/**
 * What recognisers write for the words of our trade: heard → meant. A name or alias that fits as heard always wins
 * over a repaired one, and a single word that the catalogue knows is never repaired.
 */
export interface NoiseEntry {
  /** One to four words. */
  readonly heard: string;
  readonly meant: string;
  /** `anywhere`: repaired silently. `company`: only beside another exercise word. `ask`: only with a question. */
  readonly when: 'anywhere' | 'company' | 'ask';
}

/** meant: heard, heard, … */
type Lines = Readonly<Record<string, string>>;

/** No words, no sense, or no other sense in a gym. */
const ANYWHERE: Lines = {
  // implements
  dumbbell: 'd b, dumb bell, dumbell, dumbel, dumb ball, dumb bill, tumbell, dum bell, thumb bell',
  barbell: 'b b, bar bell, bar bill, barbel, bar ball, bar bel, barbed bell',
  kettlebell: 'k b, kettle bell, kettle ball, kettlebel, cattle bell, kettle bill, kettle bel, kettle belle',
  'ez bar': 'easy bar, e z bar, e c bar, ee z bar, izzy bar, easybar, e zee bar',
  'trap bar': 'trap bore, wrap bar, trapp bar, trek bar, track bar',
  't bar row': 'tea bar row, t bar roll, tee bar row, t bar road, tea bar rose, t bar rose, t ball row',
  'smith machine': 'smiths machine, smyth machine, smit machine, smith mashing',
  machine: 'mashine, machin, masheen',
  landmine: 'land mine, land mind, land nine',
  goblet: 'gobblet, goblit, gob let, gobble it, goblin',
  'medicine ball': 'medicine bowl, medecine ball, medison ball',
  'resistance band': 'resistant band, resistence band',
  trx: 't r x, tea rx, t rx, tee rx',
  // angles and grips
  incline: 'in cline, enclined, encline, and cline, inclyne, inclined',
  decline: 'the cline, declined, de cline, d cline, dee cline',
  seated: 'seeted',
  overhead: 'over head',
  'wide grip': 'white grip, why grip, wide crip',
  'close grip': 'clothes grip, closed grip, close crip, clothe grip',
  'neutral grip': 'natural grip, nutral grip',
  'single arm': 'singular arm, single farm, single alarm, singer arm, signal arm',
  'single leg': 'singular leg, single lake, single lag, singer leg, signal leg',
  'bent over': 'been over, bend over, spent over, bent of a',
  // lower body
  squat: 'squad, squatch, squawked, squatted, squatting, squawk, skwat, squot',
  'hack squat':
    'hacks what, hack squad, hacks quad, hacks squad, hack swat, hack squash, hack what, hax squat',
  'back squat': 'back squad, backs what, backs quad, back swat, back squash, bach squat, back what',
  'box squat': 'box squad, box swat, boxes what, box what, bach squad',
  'front squat': 'front squad, fronts what, fronts quad, front swat, frunt squat, front what, front squash',
  'goblet squat': 'goblin squat, goblet squad, goblins what, goblet what, gobble it squat, goblets what',
  'split squat': 'splits what, splits quad, split squad, splat squat, split swat',
  deadlift:
    'dead left, dead lifting, deadlifting, dead list, dead leaf, deadlifted, ded lift, dead loft, deadly, debt lift, dead lived, dead lit, deadliest, dead lef, deadlit, dad lift',
  sumo: 'soup oh, soumo, sue mo, soomo, zumo, sue moe, super mo',
  romanian:
    'remaining, ukrainian, romainian, rumanian, roman ian, ramanian, roumanian, row mania, armenian, row manian, romania, roman in',
  rdl: 'r d l, our dl, ordeal, ardiel, are dl, r dl, ar dl, are d l, our d l, rd l, our deal, ardl, arty l',
  'stiff leg': 'stiff legged, stiff lake, still leg, stiff lag, stiff league',
  lunge: 'lunch, lung is, lunging, lundge, longe, lunche',
  'bulgarian split squat':
    'bulgarian, bulgarian split, bull garian, bulgarian splits what, bulgarian split squad',
  bulgarian:
    'bull garian, vulgarian, bulgaria, bullgarian, bulgerian, bull gary in, bull garry in, volgarian, hungarian',
  'hip thrust':
    'hip trust, hip thirst, hip thrush, hit thrust, hip rust, hip thrusting, hip frost, hip trusted, heap thrust, hip first, hip crust, hips thrust, hip thrusted',
  'glute bridge': 'glue bridge, flute bridge, glut bridge, loot bridge, clute bridge',
  glute: 'gloot, clute',
  'calf raise':
    'cough raise, calf race, calf phrase, cafe raise, cav raise, calf rays, calf erase, cough race, calf raised, calf rice, carve raise, cuff raise, calf rise, calf raze, calf praise, have raise',
  'leg press': 'leg pressed, lake press, lag press, leg pres, leg breast, leg prep, leg priest, lego press',
  'leg extension':
    'leg extention, leg attention, lag extension, lake extension, leg tension, leg expansion, leg extinction',
  'leg curl':
    'leg girl, leg curled, leg coral, leg kernel, leg carl, lag curl, lake curl, leg coil, leg cruel',
  hamstring: 'ham string, hamstrung, ham strong',
  nordic: 'nordick, nor dick',
  'good morning': 'good mourning, goodmorning',
  'step up': 'step app, step op, steph up, step ops',
  abduction: 'ab duction, abb duction, app duction',
  adduction: 'ad duction, add duction',
  'pistol squat': 'pistol squad, pistols what, pistol swat, pistol what',
  'sissy squat': 'sissy squad, cissy squat, sissies what',
  zercher: 'zertcher, search her, zirker, zircher, zerker, circher, zer cher',
  // presses
  bench: 'benched, benching, bench is, penchant, benches',
  'bench press':
    'pension press, branch press, venture press, wrench press, ben press, bench pressed, bench breast, bench pressing, bench prest, bench pres, bench price, bench dress, benched press, bunch press, trench press, bench fresh, bench rest, ventures press, wench press, bent press, french pressed',
  'overhead press':
    'overhead pressed, overhead breast, overheard press, over head pressed, overhead price, overhead dress',
  ohp: 'o h p, oh hp, ohpee, oh h p, o hp, oh p, oh eight p, oh h pee, o h pee',
  'shoulder press':
    'shoulder pressed, soldier press, solder press, shoulder breast, shoulder dress, shoulder price, boulder press, older press',
  'military press': 'military pressed, militry press, military breast, military dress, milli terry press',
  'arnold press':
    'are no press, arnold pressed, arno press, are knowled press, our old press, are nold press, our no press, arnold breast, arnold dress, arnel press, are know press',
  'chest press':
    'chess press, chest pressed, jest press, chest breast, test press, chest dress, jess press, chess pressed, chest prest',
  'floor press': 'flour press, flower press, floor pressed',
  'push press': 'push pressed, bush press, push breast, push dress',
  'push up': 'push op, push ops, bush up, push app, pushed up, puss up, posh up, push opps',
  fly: 'flied, flyed, flie, flys',
  'pec deck':
    'peck deck, pec dec, peck dec, pack deck, pick deck, peck tech, pec tech, peg deck, pectech, packed deck, pact deck, pecked deck',
  dip: 'tip, dib, dipped, dipping, dippy',
  'skull crusher':
    'school crusher, scull crusher, skulk crusher, skull rusher, skull crushing, school crush her, skull crush her, skull crushed, skill crusher, school pressure, skull pressure, school crushed',
  tricep:
    'try sep, try step, tri cep, try set, tri sep, tricept, try sip, trisep, try cep, tree sep, try ceps, tri step, tricyp, tryceps, tries ep, trice ep, tries up',
  'tricep pushdown':
    'tricep push town, try steps, tricep push done, tricep bush down, tricep pushed down, tricep push dawn, tricep push around',
  pushdown: 'push town, push done, pushed down, push dawn, bush down, push tone',
  pressdown: 'press town, press done, pressed down',
  kickback: 'kick back, kick bag, kick pack, kicked back, kick bank',
  extension: 'extention, ex tension',
  // pulls
  'bent over row':
    'bent over road, bent over rose, bent over roll, bend over row, been over row, bento row, bent over role, bent over wrote, bent over rowed, bent over roe',
  'barbell row':
    'barbell rose, barbell road, barbell roll, barbell role, barbell rowed, barbell roe, bar bell rose',
  'dumbbell row': 'dumbbell rose, dumbbell road, dumbbell roll, dumbbell role, dumbbell rowed, dumbbell roe',
  'cable row': 'cable rose, cable road, cable roll, cable role, cable rowed, cable roe',
  'seated row': 'seated rose, seated road, seated roll, seated role, seeded row, ceded row',
  'pendlay row':
    'pen delay row, pendley row, pen lay row, penlay row, pend lay row, penda lay row, pendle row, pin delay row, pendelay row, pen de lay row, penned lay row, pen leigh row, pendly row',
  pendlay: 'pen delay, pendley, pendelay, pen de lay, penned lay, pend lay',
  'seal row': 'seal road, ceiling row, seal rose, seal roll, seel row, steel row, seal role',
  'lat pulldown':
    'lap pull down, let pull down, lat pool down, lap pool down, let pool down, lat pulled down, lad pull down, lot pull down, lets pull down, late pull down, lat pull town, latch pull down, lat bull down, lat pull done, that pull down, flat pull down, lat pole down, lapped pull down, lab pull down, lat pulling down, lack pull down',
  pulldown: 'pool down, pulled down, pull town, pull done, bull down, pull dawn, pool town, pole down',
  'pull up':
    'pull op, pull ops, poor up, pool up, pulled up, pole up, bull up, pull app, paul up, poll up, pull opps, pol up',
  'chin up': 'chin op, chin ops, gin up, shin up, chin app, jin up, chain up, chinned up, chin opps',
  'muscle up': 'mussel up, muscles up, muscle op, muzzle up, muscle app, muscle ops',
  'face pull':
    'face pool, face paul, face pole, faith pull, phase pull, face poll, face pulled, face pulling, face full, base pull, faced pull, fase pull, face pullet',
  shrug: 'shrub, shrugged, shrugging, shrugg',
  pullover: 'pull over, pulled over, pool over, pull lover',
  'upright row':
    'up right row, upright road, upright rose, upright roll, uptight row, up ride row, upright role',
  'inverted row':
    'inverted road, inverted roll, inverted rose, converted row, inverter row, inverse row, inverted role, in verted row',
  'meadows row': 'meadow row, metals row, medals row, meadows road, meadows rose',
  'kroc row': 'crock row, croc row, krok row, crop row, kroc road',
  // arms and shoulders
  curl: 'curled, curling, curle, kurl',
  bicep:
    'by sep, buy sep, bi cep, by step, bicept, by set, bisep, by ceps, bi sep, bye sep, by sip, by cep, buy step',
  'bicep curl':
    'bicycle curl, bison curl, bicep girl, bicep coral, bicep squirrel, bicep kernel, bicep carl, by sub curl, biscuit curl',
  'hammer curl':
    'hammer girl, hammock curl, hammer coral, hammered curl, camera curl, hamer curl, hammer kernel, hammer carl, hummer curl, hammer squirrel, hammer coil',
  'preacher curl':
    'teacher curl, preacher girl, peach curl, preachers curl, creature curl, preacher coral, preacher carl, preacher kernel, feature curl, pre chair curl, preach her curl, bleacher curl, preach a curl',
  'concentration curl':
    'concentrated curl, consideration curl, concentration girl, constellation curl, concentration coral',
  'spider curl': 'spyder curl, spider girl, spider coral, cider curl',
  zottman: 'zot man, sot man, zutman, zart man, zop man, zoltman, zotmann',
  'lateral raise':
    'literal raise, ladder raise, latter raise, lateral race, lateral phrase, lateral rays, lateral rise, lateral raised, lateral erase, later all raise, literal race, letter raise, leather raise, lateral rice, lateral praise, lateral rate, lateral ray, later raise, lateral raze, lateral arrays, latteral raise',
  'front raise':
    'front race, front phrase, front rays, front rise, front raised, front praise, front erase, font raise, frunt raise, front ray',
  'leg raise':
    'leg race, leg phrase, leg rays, leg rise, leg raised, leg praise, leg erase, lag raise, leg ray',
  'rear delt':
    'rear dealt, rare delt, real delt, rear belt, rear dell, rear del, near delt, rear felt, rare dealt, rear doubt, weird delt',
  // olympic, core, conditioning
  'clean and jerk':
    'clean and jerked, clean in jerk, cleaning jerk, clean and jack, cleaner jerk, clean an jerk, green and jerk',
  'power clean': 'power cleaned, power queen, power lean, power clan, tower clean, powder clean, power clin',
  'hang clean': 'hand clean, hang cleaned, hank clean, hung clean',
  snatch: 'snatched, snatching',
  thruster: 'thrust her, truster',
  plank: 'planck, plunk, planking',
  crunch: 'crunched, crunching',
  'sit up': 'sit op, sat up, sit app, sit ops',
  'russian twist':
    'rushing twist, russian twisted, russian tourist, russian twister, rush and twist, prussian twist, russian wrist',
  'mountain climber': 'mountain climbing, mount and climber, mounting climber, mountain climb her',
  burpee: 'burpy, burp he, berpee, bur pee, burpe, burpees is',
  'turkish get up': 'turkish getup, turkish get op, turkey get up, turkish get it up, turkish get app',
  'farmer carry':
    'farmers carrie, farmer kerry, pharma carry, former carry, farm is carry, farmers curry, farmer cary',
  'farmer walk': 'farmers wok, former walk, farmers work, pharma walk, farm is walk, farmers talk',
  'kettlebell swing':
    'kettlebell sling, kettlebell wing, kettlebell sing, kettlebell swung, kettlebell spring',
  'pallof press':
    'palof press, palloff press, pal off press, pallet press, paul off press, pay off press, palace press, powell off press, pale off press, pall off press, pal of press, paloff pressed',
  'ab wheel': 'app wheel, ab will, abb wheel, hab wheel',
  'rowing machine': 'rowing mashing, roaring machine, row in machine',
  treadmill: 'tread mill, thread mill, treadmil, tred mill',
  elliptical: 'eliptical, a liptical, liptical, ellipticle',
  'wall sit': 'walls it, wall set, wall seat',
  'wall ball': 'wall bowl',
  'box jump': 'box jumped, box chump, boxed jump',
};

/** Ordinary words: repaired only when another word of the phrase is of our trade. */
const IN_COMPANY: Lines = {
  incline: 'in line, and climb, in climb, end climb, incliner, inclination',
  decline: 'the climb, the klein, the line',
  seated: 'seeded, ceded, cedar, see did',
  standing: 'stand in',
  lying: 'laying',
  overhead: 'overheard',
  reverse: 'rivers, reversed, re verse, river',
  alternating: 'alternative, alternated',
  cable: 'gable, cabal',
  machine: 'mashing',
  squat: 'squash, swat, squirt, squared, what',
  sumo: 'summer',
  deadlift: 'dead live, dead life, dead lift',
  lunge: 'launch, lounge, lung',
  glute: 'glue, flute, glut, loot',
  bench: 'branch, venture, french, wrench, pinch, bunch, trench, beach, ben, fence, wench',
  press: 'pressed, prest, pressing, pres, priest, breast, price, dress, prize',
  shoulder: 'soldier, solder, boulder',
  chest: 'chess, jest',
  row: 'road, rose, rowed, roe, wrote, role',
  lat: 'latch, lad, latte',
  fly: 'flight, fry, flyer, fries, flights',
  raise: 'race, phrase, ray, rise, raised, praise, raze, erase',
  lateral: 'literal, latter, literally, latteral, later all, later',
  curl: 'girl, carl, kernel, coral, coil, cruel',
  preacher: 'teacher, creature, preach her',
  bicep: 'bison, bicycle',
  extension: 'attention, extinction, expansion, tension, extent, extended',
  calf: 'cough, cafe, cuff, cav',
  shrug: 'shrunk, struck, drug',
  snatch: 'snack, match, natch',
  clean: 'queen, cleaned',
  plank: 'blank, plant, flank',
  swing: 'sling, wing, swung',
  pushdown: 'push around',
  carry: 'carrie, kerry, curry',
};

/** Heard in ordinary talk far more often than misheard. */
const ASKED: Lines = {
  rdl: 'audio',
  deadlift: 'that lift, head lift',
  'calf raise': 'half raise, half race',
  dumbbell: 'debbie',
  'chest press': 'just press',
};

function entriesOf(lines: Lines, when: NoiseEntry['when']): NoiseEntry[] {
  return Object.entries(lines).flatMap(([meant, heard]) =>
    heard.split(', ').map((phrase) => ({ heard: phrase, meant, when })),
  );
}

export const NOISE: readonly NoiseEntry[] = [
  ...entriesOf(ANYWHERE, 'anywhere'),
  ...entriesOf(IN_COMPANY, 'company'),
  ...entriesOf(ASKED, 'ask'),
];
