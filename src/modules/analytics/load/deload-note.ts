const DELOAD = /\bde-?load(ed|ing|s)?\b/i;
/** A thought of its own: what stands in another one says nothing about this one. */
const CLAUSES = /[.,;:!\n()–—]|(?<=\?)|\b(?:but|because|although)\b/i;
/** Words that make of a deload one that is not: denied, put off, wished for, or asked about. */
const ELSEWHERE =
  /\b(no|not|non|never|without|skip(ped|ping)?|instead|isn'?t|wasn'?t|don'?t|doesn'?t|didn'?t|won'?t|can'?t|should|could|would|maybe|perhaps|might|if|unless|next|soon|ago|tomorrow|later|until|till|before|after|post|pre|plan(s|ned|ning)?|due|ready|want|consider(ing)?|think(ing)?|postpone(d)?|cancel(l?ed)?|(done|over|finished) with|end(ed)?)\b|\?/i;
/**
 * Words that do so only beside it: "the deload is over", but not "nothing over 70 %"; "last deload", but not "last deload
 * day"; "need a deload", but not "need a break so deload"; "since the deload", but not "since it is deload week".
 */
const BESIDE = [
  /\b(is|was|now|finally|all|'s) over\b|\bde-?load\w*( (week|day|phase|block))? over\b(?! \d)|\bover (the|my) de-?load/i,
  /\blast de-?load(?! (day|session|workout))|\blast (week|month|time|block|cycle)\b(?! of)|\bde-?load last\b/i,
  /(?<!\bmuch[ -])\bneed(s|ed|ing)?( (?!so\b|and\b|then\b|hence\b)[\w']+){0,3} de-?load|\bde-?load\w*( (week|day|session|is|was|badly|really|so))* needed\b/i,
  /\bsince( (the|my|our|a|that|last|previous))* de-?load/i,
];

/**
 * Whether a note says that this was a deload: "deload week", "light day, deloading", not "no deload needed", "should I
 * deload?" or "first day after the deload".
 */
export function affirmsDeload(note: string): boolean {
  return note
    .replaceAll('’', "'")
    .split(CLAUSES)
    .some((clause) => clause !== undefined && DELOAD.test(clause) && !isElsewhere(clause));
}

function isElsewhere(clause: string): boolean {
  return ELSEWHERE.test(clause) || BESIDE.some((words) => words.test(clause));
}
