import type { PhraseTable } from './tags.js';

const BODY =
  'shoulder knee back hip elbow wrist ankle neck hamstring hammy quad calf groin chest pec glute forearm bicep tricep lat foot hand thumb finger toe shin spine rib trap delt achilles arm leg leg knee rotator+cuff hip+flexor it+band acl mcl meniscus disc ab oblique adductor abductor tendon ligament'.split(
    ' ',
  );
const PART = [...BODY, ...BODY.map((part) => `${part}s`), 'calves'].join('|');
/** Those that give way; tired muscles are "gone" too. */
const JOINT = 'shoulder|knee|back|hip|elbow|wrist|ankle|neck|hamstring|hammy|groin|bicep|pec|achilles';
const GIVES = JOINT.replace(/(\+?\w+)/g, '$1|$1s');
const WHERE = '_|left|right|lower|upper|whole|bad|damn|bloody|dodgy';

/** What is wrong with an athlete: more than a remark about a set. */
export const TROUBLE_PHRASES: PhraseTable = {
  pain:
    `pulled|popped|tweaked|rolled|twisted|bruised|buggered|stuffed|knackered|busted|jarred|tore|torn|snapped|strained|sprained|overstretched|hyperextended|dislocated|stubbed|wrenched|ricked|cricked|injured|hurt|aggravated|irritated|jammed|pinched my ${WHERE} ${PART}, ` +
    'pulled|tore|torn|strained a|my|some muscle|muscles|tendon|ligament, pulled|tweaked|torn|tore|strained|popped something, hurt myself|something, injured myself, ' +
    `_|ive|i+have|i|just|ive+just done|did|put|thrown|threw|knocked|chucked my ${WHERE} ${PART} in|out, _|ive|i+have|ive+just done my knee|ankle|hamstring|hammy|groin|acl|shoulder _|again, ` +
    `my ${WHERE} ${PART} _|is|are|has|have|was|were|just|feels|feel|keeps|really|a+bit|still|kind+of|is+a+bit|is+really|has+just|has+gone|is+all buggered|stuffed|knackered|crook|dodgy|gammy|bung|playing+up|acting+up|flaring+up|seized|seized+up|locked+up|locking+up|seizing+up|spasming|in+spasm|swollen|swelling|swelled|numb|going+numb|gone+numb|gone+dead|niggling|inflamed|bruised|pulled|rolled|twisted|strained|sprained|in+bits|on+fire|in+agony|tight+and+sore|sore|not+happy|unhappy|jammed|tweaked|screwed+up|messed+up|not+right|out+of+place|giving+out|gave+out|gave+way|giving+way, ` +
    `my ${WHERE} ${PART} _|is|are|has|was|were|keeps giving me _|some|a+bit+of|a+lot+of|so+much gyp|jip|gip|jyp|grief|trouble|bother|hell|issues|problems|pain|jib, ` +
    `my ${WHERE} ${GIVES} _|has|have|is|just|has+just|had gone|went|given _|out|on+me|again, ` +
    `my ${WHERE} ${PART} _|really|just|still doesnt|dont|didnt|does+not|isnt|aint feel|look|feeling|feels _|too right|good|great|normal, my ${WHERE} ${PART} isnt|aint|is+not right|good|happy, ` +
    `my ${WHERE} ${PART} feels|feel|is|are|felt _|a+bit|kind+of|really off|wrong, dodgy|gammy|crook|bung|bad|niggly|injured ${WHERE} ${PART}, ` +
    `_|there|theres|there+is|somethings|something|somethings|its|feels+like+somethings _|something|is|has|just wrong|not+right|off|up with|in my ${WHERE} ${PART}, somethings wrong|off|not+right, ` +
    'something _|just|has|has+just|had went|gone|goes|gave|popped|snapped|tore|pulled|pinged|twanged|clunked|ripped _|in|out, feel|felt something _|just go|give|pop|snap|tear|pull|ping|twang|rip|move, ' +
    '_|ive|i+have|i|just|i+just done|did something|summat|some+damage|a+mischief|myself+a+mischief _|bad|nasty|weird to|in my shoulder|back|knee|hip|elbow|wrist|ankle|neck|hamstring|groin|calf|quad, heard|hear|felt a|this|something pop|snap|crack|crunch|click+and+pain, ' +
    '_|picked up a|an _|bit+of+a|little|slight|small knock|injury|niggle|strain, bit of a niggle|strain, niggle, niggles, niggling, niggly, agony, in agony, spasm, spasms, in spasm, spasming, ' +
    'pins and needles, numb, gone numb, went numb, going numb, seized up, locked up, playing up, swelling up, swelled up, bruised, ' +
    'shin splints, tennis elbow, golfers elbow, sciatica, tendonitis, tendinitis, tendinopathy, bursitis, impingement, hernia, herniated disc, slipped disc, frozen shoulder, plantar fasciitis, runners knee, jumpers knee',
};
