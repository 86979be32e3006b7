import type { PhraseTable } from './tags.js';

const KNOWN =
  'buddy|buddies|friend|friends|mate|mates|pal|pals|partner|brother|brothers|sister|bro|sis|wife|husband|missus|hubby|girlfriend|boyfriend|fiance|fiancee|coach|trainer|pt|personal+trainer|spotter|dad|father|mom|mum|mam|mother|son|daughter|kid|kids|client|clients|roommate|flatmate|housemate|cousin|teammate|teammates|colleague|coworker|workmate|neighbor|neighbour|uncle|aunt|auntie|nephew|niece|nan|nana|grandma|grandad|granddad|grandpa|boss|twin|ex|other+half|better+half|classmate|student|students|crew|lads|boys|girls|old+man|old+lady|mrs|missis|lad|lass|fella|carer|physio|therapist';
const STRANGER =
  'bloke|blokes|lad|lads|lass|chap|fella|fellow|guy|guys|girl|girls|woman|women|lady|kid|kids|dude|dudes|person|people|gent|geezer|gal|boy|boys|youngster|athlete|lifter|lifters|powerlifter|bodybuilder|meathead|teenager|stranger';
const QUALITY =
  '_|best|old|young|younger|older|little|big|strong|huge|massive|tiny|skinny|buff|jacked|other|same|training|gym|lifting|workout|new';

/** Other people, whose sets are not the athlete's. */
export const PEOPLE_PHRASES: PhraseTable = {
  other_person:
    `my|our ${QUALITY} ${KNOWN}, _|my|our|a training|gym|lifting|workout|spotting partner|buddy|mate|bro|pal|friend, ` +
    `the|this|that|some|a|an|another|one+of+the|one+of+my|these|those|two ${QUALITY} ${STRANGER} _|next+to+me|beside+me|behind+me|over+there|in+front+of+me|across+from+me|near+me, ` +
    'everyone|everybody|someone|somebody|nobody|noone|anyone|anybody _|else _|here|next+to+me|over+there|beside+me, ' +
    'his|her|their|everyones|somebodys|someones _|last|first|top|best|next|working|heavy set|sets|bench|squat|squats|deadlift|max|pr|pb|one|weight|lift|single|set+was, ' +
    'hes, shes, theyre, theyve, hed, shed, they _|just|all|also|then|both did|got|hit|lifted|benched|squatted|deadlifted|pulled|pressed|repped|do|can, ' +
    'bloke|guy|lad|girl|woman|lady|dude|kid|fella|chap next+to+me|beside+me|over+there|behind+me',
};
