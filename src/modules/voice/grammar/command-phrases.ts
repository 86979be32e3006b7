import type { PhraseTable } from './tags.js';

/** What a set in the log is called. */
const SET = 'set|one|entry|log|record';
/** The one stored last. */
const LAST = '_|the|my|that|this last|previous|latest|most+recent|very+last';
/** How taking away is said, the thing following. */
const REMOVE =
  'undo|scratch|scrap|delete|remove|erase|cancel|discard|trash|strike|wipe|nix|bin|ditch|chuck|dump|nuke|axe|scrub|scrub+out|rewind|withdraw|retract|drop+out|take+away|take+out|kick+out|weed+out|unrecord|uncount|wipe+out|blank|blank+out|void|revert|reverse|' +
  'disregard|ignore|unlog|unsave|clear|get+rid+of|take+out|throw+out|throw+away|chuck+out|rub+out|cross+out|cross+off|' +
  'strike+out|back+out|wipe+off|roll+back|take+back|take+off|leave+out|kill|lose|forget|' +
  'deleting|removing|undoing|scrapping|binning|erasing|cancelling|canceling|scratching|getting+rid+of';
/** "take that one off": the thing stands between. */
const APART = 'take|chuck|throw|rub|cross|strike|knock|wipe|leave|roll|scratch|bin|back|kick|pull';
const AWAY = 'out|off|away|back';
const LOGGED =
  'logged|got|heard|stored|saved|entered|recorded|added|said|did|gave+you|told+you|put+in|put+down|mentioned';
/** What one must not do to have it in the log. */
const KEEP = 'count|keep|save|log|store|record|include|use|add';

/** Of which workout. */
const WORKOUT =
  '_|the|my|this|todays|that|our workout|session|training|training+session|gym+session|lifting+session';
/** For when. */
const TODAY = '_|for+today|for+the+day|for+tonight|for+the+night|for+now|for+one+day|today|tonight|now';
const IM = '_|im|i+am|were|we+are|and+im|i+think+im|that+means+im';

/** What an athlete tells the app to do, beside storing sets. */
export const COMMAND_PHRASES: PhraseTable = {
  undo:
    `${REMOVE} that|it|this|those|them, ${REMOVE} that|this ${SET}, ${REMOVE} all|both of that|those|them|it, ` +
    `${REMOVE} what|everything|whatever|the+set|the+one|the+thing i|ive|i+have|you|youve _|just ${LOGGED}, ` +
    `${REMOVE} the|that ${SET}|sets|thing|stuff i|ive|i+have _|just ${LOGGED}, ` +
    `${APART} that|it|this|those|them ${AWAY}, ${APART} that|this ${SET} ${AWAY}, ` +
    `dont|do+not|didnt+want+to|never ${KEEP} that|it|this|those _|one|set, ` +
    `i _|really|only didnt|did+not mean|want|intend to log|say|save|add|record|enter|send|store _|that|it|this _|set|one, ` +
    `_|i _|must+have|just logged|saved|entered|recorded|added|said _|that|it|this|those _|one|set by|in accident|mistake|error, ` +
    `that|it|this _|one|set was|got|wasnt _|logged|saved|entered|recorded|added by|in|a|an accident|mistake|error, ` +
    'take|remove|delete|pull|wipe|strike|scratch|cross|drop that|it|this|those|them _|set|one off|from|out+of the|my log|record|records|list|workout|diary|sheet|history, ' +
    'undo _|the|my last set|one, scratch that last set, undo, hit undo, press undo, undo please, undo undo, do an undo, wrong button, go back and delete that, take that back, ' +
    'forget i said that|it|anything, forget about it|that _|one|set, drop that|this set|one, drop it from the log, pull that set|one, ' +
    `i|id want|need|like|wanted _|to+have that|it|this _|set|one gone|removed|deleted|out|off|undone|erased|scrapped, get|take|pull that|it|this _|set|one out of there|here|the+log|it, ` +
    'that|it|this _|set|one doesnt|shouldnt|didnt|does+not|should+not|wont count|really+count, i _|really didnt|did+not want|mean that|it|this _|one|set logged|saved|recorded|stored|counted|in|there|in+there, i didnt mean that|it, ' +
    'that|it|this _|set|one was|is _|a|just+a|only+a test|mistake|error|accident|misclick|misfire|slip, never mind, nevermind, never mind that, nevermind that, never|pay+no mind that|this set|one, i take that|it back, ' +
    'that was a mistake, that was wrong, that was wrong delete it, that wasnt a|my set',
  undo_one:
    `${REMOVE}|drop|pull ${LAST} ${SET}, ${REMOVE} the|my|that last|previous _|thing, ` +
    `${REMOVE} the set|one before|above _|this|that|it, ${APART} ${LAST} ${SET} ${AWAY}, ` +
    `dont|do+not|didnt+want+to|never ${KEEP} ${LAST} ${SET}, ` +
    `take|remove|delete|pull|wipe|strike|scratch|cross|drop ${LAST} ${SET} off|from|out+of the|my log|record|records|list|workout|diary|sheet, ` +
    `never mind|nevermind ${LAST} ${SET}, forget about ${LAST} ${SET}, ` +
    'the|my|that last|previous _|set|one|entry doesnt|shouldnt|didnt|does+not|should+not count, undo|scratch|scrap|delete|remove|erase _|the|my last, delete the set, remove the set, undo the set',
  end_session:
    `end|finish|stop|complete|close|close+out|close+off|close+down|conclude|terminate|wrap+up|finish+up|finish+off|end+up|save|log+out+of|log+me+out+of|quit|shut+down ${WORKOUT}, ` +
    'leave _|the|my|this|todays workout|session|gym, ' +
    `${IM}|all|im+all|i+am+all|were+all done|finished|through with _|the|my|this|todays workout|session|training|gym|lifting|training+session, ` +
    'workout|session|training|workouts|sessions|gym|gyms|trainings|lifting _|is|was|has+been _|all|now|officially done|complete|completed|finished|over|finito, ' +
    `${IM} _|all|totally|officially done|finished|through|out _|here for|with today|the+day|tonight|now+today|the+night|the+evening|the+morning, ` +
    'that|thats|that+is|thatll+be|that+will+be|that+would+be|thatd+be|this+is it|all|everything|a+wrap|enough|plenty for|from|on _|me today|tonight|the+day|the+workout|my+workout|this+workout|the+session|this+session|my+session|todays+session|todays+workout, ' +
    'thats|that+is|this+is _|the+end+of|it+for my|the|todays|this workout|session|training, end of _|the|my|this|todays workout|session|training, ' +
    'im|i+am|were|we+are done|finished|all+done|through working+out|training|lifting|at+the+gym|for+today|for+the+day|for+tonight|here|in+here, ' +
    'done|finished|through working+out|training|lifting|at+the+gym for today|tonight|the+day, done|finished working+out|training|lifting|at+the+gym, ' +
    'mark|log|set _|the|my|this|todays workout|session _|as|down+as done|complete|completed|finished|over, ' +
    `_|lets|ill|well|can+we|gonna|im+gonna|time+to call|calling it _|there|here quits|a+day|a+night|time|done ${TODAY}, _|lets|ill|well|can+we|gonna|im+gonna call|calling it for today|the+day|tonight|now, _|lets|ill|well|can+we|gonna|im+gonna call|calling it there|here, ` +
    'call|calling time on _|it|this|the|my|todays _|workout|session, ' +
    'lets|ill|well|can+we|i+will|im+gonna|im+going+to|gonna|going+to leave|end|stop|finish|cut it|things|this there|here, ' +
    'leave|end|stop|finish|cut|call it|things|this at+that|there|here for today|the+day|tonight|now, ' +
    'stop|finish|stopping|finishing|finish+up|end there|here for today|the+day|tonight|now, ' +
    'lets|ill|well|can+we|i+will|im+gonna|im+going+to|gonna|going+to stop|finish|end|finish+up there|here, ' +
    `wrap|wrapping it|this|things|everything up ${TODAY}, wrap|wrapping up ${TODAY}, wrap it up there|here, ` +
    `lets|can+we|ill|im+gonna|gonna|time+to finish up ${TODAY}, finish|finishing up ${TODAY.replace('_|', '')}, ` +
    `pack|packing it _|all in|up ${TODAY}, packing|pack up ${TODAY}, knock|knocking off ${TODAY.replace('_|', '')}, ` +
    `knock|knocking|knocked it|this on the head ${TODAY}, shut|shutting it|things|everything|this down ${TODAY}, ` +
    `thatll|that+will|that does|do|will+do me|it|us ${TODAY}, thatll|that+will do for today|the+day|tonight, ` +
    `thats|that+is me|us|your+lot|the+lot|my+lot|all+she+wrote|all+folks ${TODAY}, ` +
    `_|have finished the|my workout|session, thats it for me, lets call it a day, thats|that+is me|us _|all done|finished|out|sorted ${TODAY}, ` +
    `ive|weve|i+have had|done enough|it|plenty ${TODAY}, enough for today|one+day|the+day|tonight|now, ` +
    `_|all|its done and dusted ${TODAY}, ` +
    'no|nothing more _|sets|exercises|lifting|lifts for today|the+day|tonight|me|now, no more _|sets|lifting today|tonight, not|wont doing|do any|anything more today|tonight, ' +
    `im|i+am|were off|heading|going home|to+the+showers|to+the+shower ${TODAY}, heading|head|going home ${TODAY}, ` +
    'off home, off to the shower|showers, hit|hitting the shower|showers, time to go home, time to hit the shower|showers, time for a shower, out of here, ' +
    'that|this concludes|completes|finishes|ends _|up my|the|this|todays|our workout|session|training, ' +
    `thats|that+is the end of it|that|this ${TODAY}, finish line, ` +
    'stop|finish|end recording|logging|tracking _|the|my|this _|workout|session|training, _|im|i+am|were leaving|off+from|out+of|exiting the gym _|now, ' +
    `clock|clocking|check|checking|tap|tapping|sign|signing|punch|punching off|out ${TODAY.replace('_|now|', '').replace('_|', '')}, _|im|i+am|lets|time+to clock|clocking|sign|signing|check|checking off|out _|now, ` +
    `thatll|that+will|that+would|thatd be|do _|all|it|everything|me|us|my+lot|the+lot|your+lot ${TODAY.replace('_|', '')}, lets|ill|im|im+gonna|gonna|going+to call|calling it a _|wrap|day|night|session, call it for the night|evening|morning|afternoon, ` +
    'im|i+am|were all|completely|totally finished|done up|out _|here|now, bring this|it|things to a|an close|end, draw a line under it|this|that, save|finish|end|close and finish|save|end|close|exit _|the|my|this _|workout|session, log workout as done',
};
