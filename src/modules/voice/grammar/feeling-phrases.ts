import type { PhraseTable } from './tags.js';

/** How a part of the body felt: a remark, and no name. */
export const FEELING_PHRASES: PhraseTable = {
  feeling:
    '_|my legs|leg|arms|arm|quads|hammies|hamstrings|glutes|calves|shoulders|lats|triceps|biceps|forearms|abs|core|lungs|grip|back|chest|whole+body|body _|is|are|was|were|feel|felt|feeling|turned|turning|going|went|gone|on|to|all|absolutely|really|totally|completely jelly|to+jelly|lead|toast|cooked|fried|shot|gone|dead|burning|pumped|screaming|on+fire|shaking|wobbling|trembling|shot+to+bits|smoked|done|heavy|fresh|tired|spent|knackered|wrecked|in+bits, ' +
    'legs, arms, absolutely|totally|completely knackered|spent|smashed|wrecked|shattered|cooked|done+in|gassed, knackered, shattered, puffed, puffed out, blowing, sweating buckets, bloody heavy|hard|easy|tough|light, piece of cake, walk in the park, piece of piss, no bother, doddle, cruisy',
};
