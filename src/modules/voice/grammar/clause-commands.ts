import type { PhraseTable } from './tags.js';

/** Told to the app only where nothing else stands in the clause: "I'm out" is, "I'm out of breath" is not. */
export const CLAUSE_COMMANDS: PhraseTable = {
  end_session:
    'im|i+am|and+im|well+im|right+im|were off|out|spent+for+today|outta+here|out+of+here, ' +
    '_|im|i+am|were heading|off out|home|now, _|and|i+think+thats|i+reckon+thats|okay+thats|right+thats|so+thats me|us|the+lot|your+lot _|then|now, ' +
    'lets|ill|well|i+think+ill|i+reckon+ill|im|gonna|going+to call|calling it _|now|then, lets call it a day, thats it for me, ' +
    '_|and+then|well|okay|right thats a wrap, im|i+am|were|all|totally|completely finished _|for+now|up, finish|end|stop _|it|things there|here, thatll|that+will|that+would be all|it|everything _|thanks|now, thats|that+is enough|plenty _|now|for+me, the end, over and out, time to go, see you tomorrow|later|next+time',
};

/** Name of the control → what is said for it, as a clause of its own. */
export const CLAUSE_CONTROLS: Readonly<Record<string, string>> = {
  start_rest_timer:
    '_|im|i+am|just|now resting _|now|up, _|just|now rest _|now|please|time, having|taking|im+having a breather, timer _|please|now, rest starts now, rest clock on',
  skip_rest:
    'rest|break _|is|times _|all over|done|up|finished, no|dont|without need|bother|bothering _|any|the|a|for|with _|any|the|a rest|break|timer, no rest|break|timer _|this+time|for+me|needed|required|please, ' +
    'im|i+am rested|rested+enough|rested+up',
  skip_set: 'ill pass, ill+give|give|giving that|this|it a miss, not this one|set',
  next_exercise:
    'advance _|please|one, proceed, roll on, _|and|so|right|okay next _|up|please|one|then, whats next, forward, go|move|moving|skip forward|ahead|on, lets move|crack|press|push on, crack on, move me on, and then, after this, onwards',
  previous_exercise:
    'back _|please|up, go|going|jump|skip|step|flip back|backwards|backward _|please|again, can|could|lets|let+us _|we|i|you go|skip|jump back _|please, lets go back, ' +
    '_|go|going|jump|step|skip|flip|take+me back one|a+step|an+exercise|one+exercise|a+page _|please, back up one|an exercise, _|go|the|to _|to|the one before _|this|please|that|it, previous _|one|please',
  pause_workout:
    '_|hold+up|hang+on|wait pause _|it|that|this|please|there|here|now|things|for+now, lets pause _|it|that|this|there|here|now|things|for+now, ' +
    'hold everything|up+the+workout, put it|things|this on hold|pause, time out, timeout, brb, be right back, ill be right back, ill be back _|in _|a minute|sec|second|moment|bit, ' +
    'back in _|a|just|a+few minute|sec|second|moment|bit|minutes, i _|just|really need|have|want to stop|pause|break|wait _|here|now _|for a sec|second|minute|moment|bit, i need to pause, let me pause, hold up, i need a breather|minute|moment, hang fire _|for+a+minute|for+a+sec|for+a+bit, freeze, stop for a minute|sec|second|moment|bit, ' +
    '_|im|i+am|lets|ill take|taking|having|have a break|pause',
  resume_workout:
    '_|right|okay|im|i+am|and+im|were|we+are|now+im|ok back _|now|again|at+it|to+it|on+it|on|lets+go|in, ' +
    '_|lets|can+we|we+can|i+can|well|ill|right+lets|okay+lets carry on _|then|please|now|again, _|lets|can+we|well|ill continue|resume|proceed _|then|please|now|again, ' +
    '_|lets keep|get going _|again|then, _|lets get|go back to|into|at it _|then|now|again, carry on, unpause _|please|it|that|now, ' +
    '_|im|i+am|were|right ready to carry+on|continue|resume|go+again|keep+going|start+again|crack+on, off hold, back off hold, _|lets start|pick|get|fire|kick _|it|things|this _|back up|again|going, _|lets start|get back up|going, start it|things _|back up|again, pick it back up, ' +
    'pick up _|from where i|we left|stopped _|off, continue|carry+on|resume from|where where|i i|left|stopped left|off',
  repeat_back:
    '_|sorry|ugh|i+beg+your pardon _|me, come again, what was that _|again|please|sorry|one, what did you say, say what, repeat _|please|back|back+please, ' +
    'did|has|was|is that|it|you|this|my+set|that+set|the+set|my+last+set|that+last+set _|all|been|just save|log|go+through|register|work|take|saved|logged|gone+through|get+that|get+it|got+that|catch+that|hear+that|hear+me|log+that|save+that|log+it|save+it|record+that|get+all+that|recorded|registered|stored, say that|it one|once more _|time, whats that you|youve logged|got|heard|saved|recorded, ' +
    'what have|ve you got|logged|heard|down|put|saved|recorded _|down|so+far _|for+me|for+that|for+that+set|for+this+set|for+my+last+set, what do you have _|down _|for+me|for+that|for+that+set|for+my+last+set, ' +
    'whatve you got _|down _|for+me|for+that|for+that+set|for+my+last+set, you get|got|catch|hear that',
  help: 'get|show|open help, can|could|may i get|have _|some|a|your help|hand, help _|me|please|out|me+out, im lost|stuck|confused, i need|want _|some|a help|hand|assistance, give me a hand, instructions _|please, i dont know what to say, options, hint, hints, i+am lost|stuck|confused, _|im|i+am stuck help',
  done:
    '_|right|there|okay|and|im|i+am|thats|that+one|that+ones|that+is|its|that+sets|sets|set|this+sets|this+ones|this+one|all|ok|there|yep|yup done|finished|complete|completed _|now|there|then|too, done done, all|totally done|finished|complete with|on that|this|those|these|it _|set|one|ones, done|finished for now, ' +
    'done|finished there|here|now, thats _|it|all|the+set|that _|done|finished|then, thats me|us done|finished with|on this|that _|set|one, and done, job done, thats that, tick, check, ticked, checked',
};
