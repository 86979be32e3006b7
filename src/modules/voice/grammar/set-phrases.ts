import type { PhraseTable } from './tags.js';

/** Links, units and kinds of sets. */
export const SET_PHRASES: PhraseTable = {
  for: 'for',
  at: 'at, @',
  x: 'x, ×, *',
  by: 'by',
  times: 'times, time',
  of: 'of',
  with: 'with, using, w, used',
  on: 'on, in, onto',
  to: 'to, through, thru, -, –, —',
  and: 'and, &, n',
  or: 'or, or maybe, maybe, possibly, or possibly',
  comma: ',, |, •, :',
  stop: '., !, ;, …',
  ask: '?',
  and_then:
    'then, and then, after that, followed by, next up, then after that, afterwards, straight into, right into, dropped straight to',
  but: 'but, although, except',
  because: 'because, cause, cuz, since',
  plus: 'plus, +',
  minus: 'minus, −',
  odd: 'twice, thrice, $, %, €, £, percent, per cent, dollars, dollar, bucks',
  slash: '/',
  number_sign: '#, number, no.',
  lb: 'lb, lbs, pound, pounds, el bees, l b s, lbs of, pounder, pounders',
  kg: 'kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes, kay gee, kay gees, k g, k gs, k gees, key loss, kee lows, key lows, kay g, kg s',
  stone: 'stone, stones',
  reps: 'reps, rep, repetition, repetitions, of them, good ones, clean ones, solid ones, clean reps, good reps, solid reps, total reps, full reps, strict reps, reps total',
  sets: 'sets, set, rounds, round, straight sets, total sets, supersets, heavy sets, good sets, top set, top sets, hard sets, sets total, single set',
  working: 'working sets, working set, work sets, work set, working weight',
  maybe_reps: 'wraps, wrap, raps, rap, rips, ribs, rups, trap',
  maybe_sets: 'sats, sits, cents, says, sects, sat, sex',
  maybe_rir: 'rear, rare, or ir, or i r',
  article: 'a, an, the',
  second: 'second, seconds, sec, secs',
  minute: 'minute, minutes, min, mins',
  hour: 'hour, hours, hr, hrs',
  metre: 'meter, meters, metre, metres, mtrs',
  kilometre: 'km, kms, k m, kilometer, kilometers, kilometre, kilometres, klick, klicks',
  kilo_letter: 'k',
  metre_or_minute: 'm',
  mile: 'mile, miles, mi',
  yard: 'yard, yards, yd, yds',
  foot: 'feet, ft',
  plural: 's',
  ordinal: 'st, nd, rd, th',
  counted_otherwise:
    'calories, calorie, cals, cal, laps, lap, floors, floor, flights, bpm, watts, watt, mph, kph, steps, strides, inches, inch, degrees, degree, strokes, lengths, years, year, years old, weeks, days, months, percent incline, kilojoules',
  single: 'single, singles, heavy single, heavy singles',
  double: 'double, doubles',
  triple: 'triple, triples',
  dozen: 'dozen',
  half: 'half, a half',
  quarter: 'quarter, a quarter, quarters',
  rpe: 'rpe, r|are|our|ar|arr|hour p|pee|pea|pe _|e|ee|he _|of, rpes, our p e, our pee e, are p e, are pee e, arpee e, rp e, r pe, rp, r p, rpa, rpg, rpm, our pee, pee e, arpey, arp e, rpe of, an rpe of, rpe was, a rpe of, rated perceived exertion, rate of perceived exertion, perceived exertion',
  rir: 'rir, r|are|our|ar|arr i|eye|ir r|are|our|ar|arr, r|are|our|ar|arr ir, reps in reserve, rep in reserve, in reserve, reps in the tank, rep in the tank, in the tank, left in the tank, reps left in the tank, rep left in the tank, more in the tank, _|rep|reps _|more|left in the|my|this tank|tang|tanks|thank|tame, left in me, reps left, rep left, left over in the tank, more in me, left in reserve, reps left in reserve, reps to spare, rep to spare',
  failure:
    'to failure, till failure, until failure, to complete failure, to muscular failure, taken to failure, hit failure, went to failure, to absolute failure, to total failure, nothing left, nothing left in the tank, nothing in the tank, nothing left in me, zero left, all to failure',
  failed_at:
    'failed on|at|with _|the|my last one|rep, failed the|my last one|rep, failed at, failed on, failed, fail at, failing at, failing on, fail on',
  all: 'all, every, each set, all sets, every set, all of them, all three, all four, all five, every one, each of them',
  warmup:
    'warmup, warm up, warmups, warm ups, warming up, warm op, worm up, warmup set, warm up set, warmup sets, warm up sets, as a warmup, as a warm up, for a warm up, for warm up, for a warmup, for warmup, to warm up, warm up with, warmed up with, warmed up',
  drop_set:
    'double|triple|quadruple drop+set|drop+sets|dropset|dropsets, drop set, dropset, drop sets, dropsets, drops set, drops sat, drops at, as a drop set',
  backoff: 'back off, backoff, back off set, backoff set, back off sets, backoff sets, backed off',
  amrap:
    'amrap, am wrap, im wrap, m rap, am rap, a m r a p, as many reps as possible, as many as possible, amrap set',
  timer: 'timer, countdown, stopwatch, clock, timer for',
  tempo:
    'tempo, at tempo, a tempo of, tempo of, at a tempo of, with tempo, with a tempo, with a tempo of, with a tempo, on a tempo of',
  rest: 'rest, rested, resting, rest for, rested for, rest of, resting for, break, of rest, rest in between, rest between, rest between sets, rest between set, rest in between sets',
  left: 'left, left side, the left side, my left, on the left, left arm, left leg, left hand, on my left, with my left, the left, the left one, on the left side, on left, left arm only, with the left, with the left arm',
  right:
    'right side, the right side, my right, on my right side,  right arm, right leg, right hand, on my right, with my right, right, the right, the right one, on the right side, on right, with the right, with the right arm',
  each: 'each side, per side, a leg each, a side each,  each leg, per leg, each arm, per arm, a side, both sides, on each side, either side, on each leg, on each arm, each way, a leg, an arm, on both sides, both legs, both arms, each foot, on each hand, every side, apiece, on either side, both ways',
  each_one: 'each',
  each_hand:
    'each hand, per hand, in each hand, a hand, per dumbbell, each dumbbell, per arm weight, per bell, each bell, in both hands, per db, each db, each dumb bell',
  bodyweight:
    'bodyweight, body weight, bw, b w, no weight, without weight, unweighted, own bodyweight, no added weight, just bodyweight, just body weight, at bodyweight, at body weight',
  assisted: 'assisted, assistance, with assistance, assist, of assistance, help, of help, with help',
  weighted:
    'weighted, added, of added weight, added weight, extra, on the belt, extra weight, weight added, with a vest, vest, weight vest, weighted vest',
  plate: 'plate, plates, plater, wheels, wheel',
  empty_bar:
    '_|the|just+the bar plus|and, empty bar, just the bar, the bar, empty barbell, the empty bar, bar only, only the bar, just the empty bar, an empty bar, with just the bar, with the empty bar, with an empty bar, empty bell bar',
  pair: 'pair of, a pair of, two of the, pair, dumbbells, dumbbell, dumb bells, dumb bell, dbs, kettlebell, kettlebells, bells, bell, kb, db',
  same_weight:
    'same weight, the same weight, same wait, keep the weight, keep weight, keep the same weight, kept the weight, kept the same weight, keeping the weight, same load, the same load, at the same weight, at that weight, same weights, that weight, this weight, at this weight, kept it there, keep it there, weight stayed the same, weight stays the same, stayed at the same weight, with the same weight, keeping it the same weight, same poundage, same weight as before, same weight as last time, same weight again, stay at the same weight, same weight as last set',
  same_reps:
    'same reps, the same reps, same number of reps, same amount of reps, same rep count, for the same, for the same reps, the same number of reps',
  same_again:
    'same again, _|and again the|exactly+the same, _|exactly the same again, the same as before|last+time, seem again, sane again, again, repeat that, repeat, repeat that set, repeat the last set, same thing, the same thing, same thing again, same set, same set again, ditto, exact|very same set|thing|one, same as before, as before, same as last, same as last time, same as last set, same as the last one, same as the last set, copy that set, same deal, and again, did it again, did that again, one more time, once more, same here, repeated that, same as that, same as previous, same as above, and the same again, same exact thing, exact same thing, the exact same thing',
  another_set:
    'one last|final set|one, another, another one, another set, and another, and another one, one more, one more set, 1 more set, 1 more, one more of those, one more just like that, one more like that, another of those, another of the same, one more of the same, another set just like that, another set like that, another set of that, one more round, another round, and one more',
  more: 'more, additional, further, longer',
  less: 'less, fewer, shorter',
  heavier: 'heavier, more weight, more on the bar, higher, added to the bar, to the bar, on the bar more',
  lighter: 'lighter, off the bar, less weight, lower, off',
  add: 'went|going _|a+bit heavier by, add, up, added another, adding, add another, plus another, increase, increase by, increased, increased by, went up, went up by, go up, going up, up by, bump it up, bump up, bumped it up, bumped up, bumped it, bumped it up by, went up another, go up by, threw on, threw on another, put on another, tacked on, increase weight by, increase the weight by, increased the weight by, add on, added on, jump up, jumped, jumped up, move up',
  drop: 'went|going _|a+bit lighter by, drop, dropped, down, drop it, dropped it, take off, took off, decrease, decrease by, decreased by, reduce, reduced, reduce by, reduced by, go down, went down, down by, went down by, lower it by, lowered it by, subtract, strip, stripped, knock off, knocked off, lose, lost, drop the weight by, dropped the weight by, go down by, come down by, came down by, remove, removed, cut, drop by, dropped by, shaved off, back off by',
  up: 'up to, went up to, moved up to, jumped to, increased to, bumped it up to, bumped up to, go up to, bump up to, bumped to, raised to, move up to, bump it up to, bump it to, increase to, increase it to, jumped up to',
  down: 'back|backed|backing off to|down+to, down to, dropped to, dropped down to, went down to, lowered to, drop to, drop it to, drop down to, dropped it to, reduced to, back down to, dropped it down to, come down to, came down to, go down to, stripped to, strip down to, reduce to, drop it down to, lower it to, took it down to, drop back to, dropped back to, back to, stripped down to',
  new_load:
    'went|going|moved|jumped _|a+bit|a+little|a+touch|slightly|much|way lighter|heavier, went|going|moved|dropped up|down|back in weight, dropped|lowered|reduced|raised|increased|upped the|my weight|load',
  first: 'first, the first, 1st',
  last: 'last, the last, final, the final, last set, the last set, last one, the last one, final set, the final set',
  nth: '_|the|my second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth set|round|one, the second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth',
  next: 'next, the next, next set, the next set, next one, the next one, other, the other, others, the others, the rest',
  superset:
    'superset, supersetted, superset with, supersetted with, super set with, super set, paired with, superset it with, supersetting, supersetting with, super setted with, circuit of',
};
