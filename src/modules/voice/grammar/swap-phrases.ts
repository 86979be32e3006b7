import type { PhraseTable } from './tags.js';

const EXERCISE = 'exercise|movement|lift|option|choice|variation|version|variant|machine';
const OTHER =
  'another|a+different|different|some+other|any+other|an+alternative|alternative|a+similar|similar|an+equivalent|an+easier|easier|a+harder|a+simpler|a+gentler|a+safer|the+nearest|the+closest';

/** Another exercise is wanted. */
export const SWAP_PHRASES: PhraseTable = {
  instead_of: 'in place of, in lieu of, in the place of',
  swap:
    `${OTHER} ${EXERCISE} _|for|of|to|please, ${OTHER} exercises|movements|lifts|options|variations _|for|to|of, any|some|what|what+are|the|my _|the|my|other|good alternatives|options|substitutes|replacements|alternative|substitute|replacement|subs|sub _|for|to|are+there|is+there, ` +
    'sub|subbing|swap|swapping|switch|switching|trade|trading|change|replace out|this|that|it|them _|out|for|with|to _|something|another|something+else|please, ' +
    'sub|substitute|swap|switch|put|slot|trade something|anything|something+else|another+exercise|a+different+exercise _|in|out|else _|for|instead, ' +
    'what|which+exercise|which+lift|anything|something|what+exercise _|else can|could|should|would|might i|we|you sub|substitute|swap|switch|replace _|in|out|it|this|that _|for|with|instead, ' +
    'something|anything|what|an+exercise|a+lift _|else|different|similar _|that+i+can+do|i+can+do|i+could+do|to+do|to+use|we+can+do|can+i+do|could+i+do|can+i+use|could+i+use|should+i+do|should+i+use|can+we+do|could+we+do|would+i+do|do+i+do instead|in+place|in+lieu|rather _|of|than, ' +
    'is there a|an|any _|different|other dumbbell|barbell|cable|machine|bodyweight|band|kettlebell|easier|harder|similar|home version|variation|alternative|option _|of|for|to _|this|it|that, whats|what+is similar|close|equivalent|comparable _|to, any way|chance to|of replace|swap|substitute|replacing|swapping, what|anything|whatever|what+can+i|something else is+there|have+you+got|do+you+have|youve+got|would+work|works|could+work|i+can+do|we+can+do|to+do|i+could+do|can+we+do|could+we+do|do+you+suggest|do+you+recommend, ' +
    'suggest|recommend|offer|find|pick|choose|give|show|get _|me|us|to+me _|something|some|an|a|another|anything|any else|other|different|alternative|alternatives|substitute|substitutes|replacement|replacements|swap|swaps|option|options, ' +
    `what _|is|would+be|s a|an|the _|good|best|decent|easier|harder|similar|safer|closest|nearest alternative|substitute|replacement|sub|swap|stand-in|version|variation|variant _|for|to|of, whats a|an|the _|good|best|decent|easier|harder|similar|safer|closest|nearest alternative|substitute|replacement|sub|swap|version|variation|variant _|for|to|of, ` +
    'switch|mix|change it|things|this up, stand in for, fill in for, do|use|try something|anything else|different|similar, rather do|use|try something|anything, sub out, sub in, sub for, sub something in',
};
