import type { PhraseTable } from './tags.js';

/** What a list of sets is called: "Squat pyramid: …", "pull-up ladder today: …". It belongs to no name. */
export const TITLE_PHRASES: PhraseTable = {
  all: 'both of those|them|these|the+sets, both sets|sides, all of those|these, every one of them|those|these, each of those|these',
  filler:
    'naw, nup, nay, watching, was|were|is|are watching, filming, cheering, staring, helped me|out|on, _|reverse|descending|ascending|half|full|double|little|quick|big pyramid|pyramids|ladder|ladders|wave|waves|ramp|ramps|finisher|complex|session|block|workout|work|day|volume|accessory|accessories|party|marathon _|today|set|sets|work, ramp up|ups, ramping up, ramping sets, wave loading, working up, worked my way up|down, emom, every minute on the minute, tabata, density block, burnout, burnouts, burner',
};
