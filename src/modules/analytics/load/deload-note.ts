const DELOAD = /\bde-?load(ed|ing|s)?\b/i;
/** A thought of its own: what stands in another one says nothing about this one. */
const CLAUSES = /[.,;:!\n()–—]|(?<=\?)|\b(?:but|because|although)\b/i;
/** Words that make of a deload one that is not: denied, put off, over, wished for, or asked about. */
const ELSEWHERE =
  /\b(no|not|non|never|without|skip(ped|ping)?|instead|isn'?t|wasn'?t|don'?t|doesn'?t|didn'?t|won'?t|can'?t|need(s|ed)?|should|could|would|maybe|perhaps|might|if|unless|next|soon|tomorrow|later|until|till|before|after|since|last|post|pre|plan(s|ned|ning)?|due|ready|want|consider(ing)?|think(ing)?|postpone(d)?|cancel(l?ed)?|over|(done|finished) with|end(ed)?)\b|\?/i;

/**
 * Whether a note says that this was a deload: "deload week", "light day, deloading", not "no deload needed", "should I
 * deload?" or "first day after the deload".
 */
export function affirmsDeload(note: string): boolean {
  return note
    .replaceAll('’', "'")
    .split(CLAUSES)
    .some((clause) => clause !== undefined && DELOAD.test(clause) && !ELSEWHERE.test(clause));
}
