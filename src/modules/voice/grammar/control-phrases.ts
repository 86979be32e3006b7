const TIMER = 'timer|clock|countdown|stopwatch|rest+clock';
const RESTING = '_|rest|resting|recovery|break';
const WORKOUT = '_|the|my|this|todays|our workout|session|training|everything|things';
/** An exercise, in one word. */
const LIFT = 'exercise|movement|lift';
const PASS =
  'skip|skipping|ill+skip|im+skipping|lets+skip|skip+over|skip+past|pass+on|passing+on|omit|jump|jump+over|jump+past|bypass|leave+out|leaving+out|miss|missing|miss+out|missing+out|sit+out|sitting+out|move+past|sack+off|bin+off|not+doing|not+going+to+do|not+gonna+do|wont+do|dont+want+to+do|lets+not+do';
/** "give this one a miss": the thing stands between. */
const APART = 'give|giving|leave|leaving|miss|missing|sit|sitting|bin|sack|cut|skip';
const AWAY = 'a+miss|out|off|altogether|completely|entirely';
const WENT =
  'go|move|move+on|lets+go|lets+move|switch|take+me|move+me|move+me+on|jump|advance|proceed|crack+on|carry+on|get+on';
const BACK =
  'go+back|going+back|move+back|switch+back|take+me+back|lets+go+back|jump+back|flip+back|step+back|skip+back|return|get+back|back|back+up|bring+back|bring+me+back|scroll+back|head+back|come+back';
const SHOW =
  'what|whats|what+is|what+was|which|which+is|show|show+me|tell+me|tell+me+whats|load|start|begin|give+me|bring+up|bring+me|bring+on|roll+on|can+i+see|could+i+see|may+i+see|let+me+see|let+me+have|open|display|read|read+me|lets+do|lets+have|lets+see|lets+start|do|get|get+me';
const MY_LAST =
  'my+last+set|the+last+set|my+last+one|the+last+one|that+last+set|that+last+one|my+previous+set|the+previous+set|my+last+lift|my+last+weight';
/** What the app did with what it heard. */
const HEARD =
  'log|hear|get|save|record|write+down|put+down|enter|note|catch|understand|note+down|jot+down|pick+up|put+in|register|just+log|just+hear|just+get|just+save|just+record|just+enter|just+put+down';
const HAS_HEARD =
  'logged|heard|got|saved|recorded|have|wrote|written+down|put+down|noted|entered|caught|understood|got+down';

/** Name of the control → what is said for it, anywhere in a sentence. */
export const CONTROL_PHRASES: Readonly<Record<string, string>> = {
  start_rest_timer:
    `start|begin|set|kick+off|run|launch|hit|fire+up|put+on|turn+on|switch+on|pop+on|stick+on|set+off|restart|reset|resume|i+need|i+want|give+me|gimme|gimmie|lets+have|lets+do|ill+have|can+i+get|could+i+get|could+i+have|can+i+have _|the|my|a|another|new ${RESTING} ${TIMER} _|please|now|for|going|to, ` +
    `set|put|get|pop|stick|whack|chuck|turn|switch|start|kick|stick+me|get+me|set+me _|the|my|a|that ${RESTING} ${TIMER} on|going|running|started, ` +
    `set|start|give|get|run me|us _|a|the ${RESTING} ${TIMER} _|for, ` +
    'start|begin|starting|beginning|kick+off|take|taking|need _|the|my|a rest|resting|recovery|rest+period|rest+break, start|begin _|the|my|a break, i+need|i+want|ill+take|im+taking|let+me+have|give+me a rest, ' +
    `new|another|one+more|fresh ${RESTING} ${TIMER}, ` +
    `time my|me|the|this|a _|rest|break|recovery|rest+period _|for|please, time me|this|it for, let me rest _|for, ill rest _|for, ` +
    'start|begin counting|timing _|me|down _|from|for, count _|me|us down _|from|for, countdown from|for, ' +
    `on the clock|timer|stopwatch, ${TIMER} on, rest timer _|please|for|now, rest now, rest time, timer for, resting now, im resting _|now|for, rest starts now, rest clock on, start resting`,
  stop_rest_timer:
    `dont+need|do+not+need|no+need+for|enough+with|enough+of|enough|done+with|no+more|no _|the|my|that|this|a|any ${RESTING} ${TIMER} _|please|now|thanks, ` +
    `stop|cancel|end|kill|pause|clear|cut|bin|scrap|silence|halt|dismiss|get+rid+of|freeze|hold|ditch|mute|quit|finish|turn+off|shut+off|switch+off|shut+down|forget+about _|the|my|that|this ${RESTING} ${TIMER} _|please|now, ` +
    `turn|switch|shut|knock|take|flick _|the|my|that|this ${RESTING} ${TIMER} off|up|down, ` +
    'stop|cancel|end _|the|my|this rest|resting|rest+period|break, stop counting|timing _|me|down, ' +
    `${RESTING} ${TIMER} off`,
  skip_rest:
    `${PASS} _|the|my|this|that|any rest|break|rest+period|rest+timer|rest+time|breather|resting, skip|forget _|the|my timer, forget|cut _|about the|my _|rest timer|rest|break, cut _|the|my|this rest|break short|out, ` +
    'lets not|skip rest|resting|break, forget|never+mind resting|the+rest|the+break|rest, end|finish|cut _|the|my|this rest|break early|now, skip _|ahead past|over|through the|my rest|break, dont|do+not|no|without|i+dont _|even|really need|want|bother|bothering|need+for _|to|any|the|a|with|for _|any|the|a rest|break|breather|resting, no rest _|needed|required|this+time|for+me|period|break, no rest, ' +
    'im|i+am|already _|already rested _|enough|up|already, skip to the end of the rest, no need to|for _|a rest, no break _|this+time|for+me|needed',
  skip_set:
    `${PASS} _|the|this|that|my|a _|next|last|current|final|remaining set|sets, ${PASS} this|that|it|the+next _|one, ${PASS} one set, skip _|the rest of the|my|these sets, ` +
    `${APART} _|the|this|that|my _|next|last|current|final set|one ${AWAY}, ${APART} this|that|it ${AWAY}, skip this|that one altogether, dont do this set|one`,
  skip_exercise:
    `${PASS} _|the|this|that|my _|next|last|current|whole|entire ${LIFT}, ${APART} _|the|this|that|my _|next|last|current|whole ${LIFT} ${AWAY}, ` +
    `drop|scrap|ditch|remove|cut|bin|delete|cancel|forget|lose _|the|this|that|my _|next|last|current|whole ${LIFT} _|please, ` +
    `no more of this|that|the ${LIFT}, enough of this|that ${LIFT}, skip _|the rest of this|the|that ${LIFT}, dont do this ${LIFT}, skip _|on to the next ${LIFT}, skip to next ${LIFT}`,
  next_exercise:
    `${WENT}|on|moving|moving+on|skip+ahead|ready|im+ready|crack|lets+crack|get+cracking|lets+get+cracking|finished+lets+go to|onto|on+to|with|on+with|for _|the|my next _|${LIFT}|one|station, ` +
    `${SHOW} _|the|my next _|${LIFT}|one|up|please, go|move forward|on|ahead one|an+exercise|one+exercise, move forward|on|ahead, forward one|an _|exercise, ` +
    `what|which _|${LIFT} is|comes|do+i+have|have+i+got|am+i+doing|am+i+on|are+we+on|am+i+at|do+i+do|do+we+have|do+we+do|do+i+start|are+we+doing|have+we+got|do+i+got|i+have _|up|coming+up next, whats|what+is|tell+me+whats|show+me+whats|tell+me+what+is _|coming _|up next _|up|please|on+the+list|on+my+list|on+the+plan, ` +
    `what|whats|what+is|what+comes|which+exercise+is after this|that|these _|one|exercise, pull up the next ${LIFT}|one, what next, show|tell me whats|what+is next, ` +
    `next ${LIFT}|one|station _|please, next please, move on, lets move on, moving on, can we move on, move me on, on to the next, onto the next, lets crack on, crack on, press on to the next, jump ahead, skip ahead`,
  previous_exercise:
    `${BACK} _|to _|the|my previous|last|prior|earlier ${LIFT}|one, ${BACK} _|to the|my ${LIFT}|one before _|this|that|it|this+one|that+one, ` +
    `go|move|switch|take+me|lets+go|can+we+go|jump|show|show+me|can+i+see|let+me+see|i+want|bring+up|open|display|give+me|load|start|whats|what+was|what+is|tell+me _|to _|the|my previous|last|prior|earlier ${LIFT}, ` +
    `go|move|switch|take+me|lets+go|can+we+go|jump|show|show+me|bring+up|whats|what+was|what+is|tell+me _|to the|my ${LIFT}|one before _|this|that|it|this+one, show|show+me|go+to _|the previous one, ` +
    `previous|prior _|${LIFT} _|please, last ${LIFT} _|please, the previous ${LIFT}|one, ${BACK} one|an ${LIFT}, go|skip|jump|take+me|step|flip back one, one ${LIFT} back, go back, take me back, go backwards|backward, ` +
    `the ${LIFT} before _|this|that|it|this+one, what did|was i|we do|doing|on before this|that|it, ${BACK} a step`,
  pause_workout:
    `pause|suspend|hold|freeze|halt|interrupt ${WORKOUT}, ` +
    `put|stick|pop ${WORKOUT.replace('todays|our', 'todays')} on hold|pause, put|stick it|this|that on pause|hold, put it on hold, ` +
    `take|taking|having a _|quick|short|little break|breather, _|im|ill taking|take a break, pause, pause it, pause for a minute|sec|second|bit|moment, hold everything`,
  resume_workout:
    `_|lets|can+we|ill resume|continue|unpause|un+pause|carry+on+with|crack+on+with|pick+up|keep+going+with|get+back+to|go+back+to|lets+get+back+to ${WORKOUT} _|again|please, ` +
    `restart ${WORKOUT}, start|restart|begin ${WORKOUT} again|back+up|up+again, take ${WORKOUT} off hold|pause, take it off hold|pause, im back, i am back, resume, unpause, ` +
    'pick|picking _|it|things _|back up _|from where|from+where i|we left|stopped _|off, continue|carry+on|resume|go+on _|from where|from+where i|we left|stopped _|off, ' +
    'lets get|go back to|into it|work|lifting',
  repeat_back:
    `read|say|play|repeat|run|give that|it|this|${MY_LAST}|what+you+heard|what+you+have|what+youve+got|what+you+got back _|to+me|for+me _|please, ` +
    `read|repeat|say|play back _|to+me that|it|what+i+said|what+you+logged|what+you+heard|${MY_LAST}, read|say|repeat|tell|read+me|tell+me back, ` +
    `say|read|tell+me|run|play|give+me|repeat that|it|${MY_LAST} again _|to+me _|please, say|tell+me|read that|it one+more+time|once+more|another+time, tell me what i|we just|last did|lifted|logged|said, what|whats that youve|you _|just logged|got|heard, run that|it by|past me _|again, repeat that|it|${MY_LAST} to|for me _|please|again, ` +
    `repeat|tell+me|read|say|confirm|show+me|read+me|read+back|whats|check _|back what you|youve _|have|just ${HAS_HEARD}|said, confirm|check that|it back _|to+me, ` +
    `what did|have you _|just ${HEARD} _|for _|that|it|this|my _|last _|set|one, what have you|ya got|logged|heard|saved|recorded|down _|down _|for _|me|that|this|my _|last _|set|one, ` +
    `what was|is|whats ${MY_LAST} _|again|please|i+did, whats|what+was ${MY_LAST} _|again, tell|read|show|give|remind me _|of ${MY_LAST} _|again|out|please, ` +
    `read|read+out|say ${MY_LAST} _|out _|please|to+me|for+me, repeat ${MY_LAST} to|for me, read the|my last set|one out, ` +
    `what did i _|just|last do|lift|say|log|tell+you|get|hit _|last|again|just+now, what did i do|lift|get|hit|log on|for|in|with ${MY_LAST}, remind me what i _|just|last did|lifted|said|logged, what have i just done|lifted|said|logged, ` +
    'did you _|just|all get|catch|hear|log|save|record|note|register|understand that|it|all+that|my+set|me, did that|it|my+set _|just|all save|log|go+through|register|record|get+saved|get+logged, did|could|can you repeat that|it, can|could you say that again, ' +
    'read back, read me back, say again, come again, repeat back, repeat what i said, repeat what you heard|logged|have',
  help:
    'what|which|show|list|tell+me|give+me _|the|all|me|some _|available|voice commands|options _|can|do|are|have _|i|you|there _|use|say|have|know|understand, ' +
    'what sort|kind|kinds|sorts|type|types of things|stuff|commands can|could|do|should i|you say|do|tell+you|understand, what am i supposed|meant|allowed to say|do, what can you help _|me with, what do i say, how do|can|should i|we get|go started|going|about+this, how does|do this|it|the+app|the _|thing|voice|one work, can|could|may i get|have _|some help, show|open _|the|me help, how do|can|would i|you|we correct|change|fix|edit|start|stop|set|skip|swap|end|finish _|a|my|the|that|an _|last|rest set|timer|exercise|workout|session|mistake|entry, what else|all|things can i|you say|do|tell+you, what can|do i say|tell+you|ask _|to+you, what can|do you say|do|understand, what do you understand|do, what are _|the|my|all|your _|voice|available commands|options|choices, ' +
    'how do|can|should i|you|we _|even use|operate|control|talk+to _|this|you|it|the+app, how do|can i|you|we do this|it, how do|can|would i|you|we log|add|record|enter|save|store|tell+you|say|put+in _|a|my|the|that|another _|new set|sets|exercise|exercises|workout|weight|reps, ' +
    'how does|do this|it|the+app|you work, list|show|tell|show+me|tell+me _|me what|everything you|i can do|say, _|i|please need|want _|some|your help|assistance, ' +
    'can|could|will you help me, help me _|out, help please, list commands, show|show+me|tell+me _|the|all|your commands|options, commands, voice commands, talk|walk|guide me through this|it, teach me how to use this|you, help me use this, instructions please, give me _|some|the instructions|help|a+hint, im lost, i dont know what to say',
  done:
    'done with this|that|these|those|the _|set|sets|one|ones|exercise, im|i+am done _|with this|that|these|those|the|all _|set|one|exercise|sets, done with it, ' +
    'set|sets done|finished|complete|completed|is+done|over|is+over|is+finished|is+complete, that|this set|sets|one|ones _|is|are done|finished|complete|completed|over, thats the|that|my|this set _|done|finished|complete|over, ' +
    'finished|completed|complete|finish that|this|the|my set|one, i|ive finished|completed _|that|this|the|my _|set|one, thats me done|finished with|on that|this|the _|set|one, ' +
    'mark|tick|check|cross|log that|it|this|the+set|set|this+set|that+set|this+one|that+one _|as|off|down+as done|complete|completed|finished|off, tick|check that|it|this|the+set|set|this+set|that+set|this+one|that+one off, mark as done|complete|completed|finished, set complete|completed|done|finished, ' +
    'done, im done, i am done, all done, finished, complete, completed, thats it, that is it, thats all, that is all, ok done, okay done, i finished',
};
