import type { PhraseTable } from './tags.js';

/** What an athlete tells the app to do, beside storing sets. */
export const COMMAND_PHRASES: PhraseTable = {
  undo:
    'undo|scratch|scrap|delete|remove|erase|cancel|discard|trash|strike|wipe|nix|get+rid+of|take+out|throw+out that|it|this|those|them, ' +
    'undo|scratch|scrap|delete|remove|erase|cancel|discard|trash|strike|wipe|nix|get+rid+of that|this set|one|entry, ' +
    'dont|do+not count|keep|save|log|store|record that|it|this _|one|set, ' +
    'undo, undo that, undo it, undo the last set, undo last set, undo my last set, undo the last one, scratch that, scratch it, ' +
    'scratch that set, scratch that last set, scratch that one, delete that, delete it, delete that set, delete that one, remove that, remove it, ' +
    'remove that set, remove that one, take that back, take that off, take it back, cancel that, cancel it, cancel that set, ' +
    'erase that, erase it, erase that set, forget that, forget that set, forget it, never mind that, nevermind that, ' +
    'never mind that set, never mind, nevermind, strike that, get rid of that, get rid of that set, get rid of it, ' +
    'discard that, clear that, that was a mistake, that was wrong, dont count that, dont count that one, dont count that set, ' +
    'dont log that, dont save that, go back and delete that, trash that',
  undo_one:
    'undo|scratch|scrap|delete|remove|erase _|the|my last, undo|scratch|scrap|delete|remove|erase|cancel|discard|trash|strike|wipe|nix|get+rid+of|take+out|take+off|drop|clear|forget _|the|my|that|this last|previous|latest|most+recent set|one|entry, ' +
    'delete the last set, delete last set, delete my last set, delete the last one, delete last one, delete previous set, ' +
    'delete the previous set, remove the last set, remove last set, remove my last set, remove the last one, remove the previous set, ' +
    'erase the last set, erase last set, erase my last set, erase the last one, cancel the last set, cancel last set, ' +
    'cancel my last set, scratch the last set, scratch the last one, scratch my last set, scratch last set, clear the last set, ' +
    'drop the last set, get rid of the last set, get rid of my last set, get rid of the last one, take off the last set, ' +
    'forget the last set, strike the last set, discard the last set, undo the last, dont count the last set, ' +
    'dont count the last one, dont count my last set, delete the set, remove the set, ' +
    'scratch that last one, scratch that last set, delete that last one, delete that last set, remove that last one, remove that last set, undo that last one, undo that last set, ' +
    'delete the last, delete my last, remove the last, remove my last, scratch the last, scratch my last, undo my last, erase the last, erase my last, cancel the last, take off the last',
  end_session:
    'end|finish|stop|complete|close|close+out|conclude|terminate|wrap+up|finish+up|end+up|save|log+out+of|quit _|the|my|this|todays|that workout|session|training|training+session|gym+session|lifting+session, ' +
    '_|im|i+am|were|we+are|all|im+all|i+am+all|were+all done|finished|through with _|the|my|this|todays workout|session|training|gym|lifting|training+session, ' +
    'workout|session|training _|is|was|has+been _|all|now|officially done|complete|completed|finished|over, ' +
    '_|im|i+am|were|we+are|and+im|i+think+im|that+means+im _|all done|finished|through|out _|here for|with today|the+day|tonight|now+today|the+night|the+evening|the+morning, ' +
    'that|thats|that+is|thatll+be|that+will+be|that+would+be|this+is it|all|everything|a+wrap|enough for|from _|me today|tonight|the+day|the+workout|my+workout|this+workout|the+session|this+session|my+session, ' +
    'thats|that+is|this+is _|the+end+of|it+for my|the|todays|this workout|session|training, ' +
    'im|i+am|were|we+are done|finished|all+done|through working+out|training|lifting|at+the+gym|for+today|for+the+day|for+tonight|here, ' +
    'finish workout, finish the workout, finish my workout, finish session, finish the session, finished my workout, ' +
    'finished the workout, finished for today, finished for the day, finish up for today, finish up for the day, finished with my workout, ' +
    'finished working out, im finished, i am finished, all finished, end workout, end the workout, end my workout, end session, ' +
    'end the session, end this workout, end this session, end my session, stop workout, stop the workout, stop my workout, stop session, stop the session, ' +
    'complete workout, complete the workout, complete my workout, complete session, close the session, close the workout, close out the workout, ' +
    'workout done, workouts done, workout is done, workout complete, workout is complete, workout finished, workout is finished, workout over, workouts over, ' +
    'workout is over, session done, session is done, session complete, session over, session is over, session finished, ' +
    'sessions over, sessions done, done for today, done for the day, done with my workout, done with the workout, done with this workout, done with the session, ' +
    'done working out, done training, done lifting, done training for today, done at the gym, done for tonight, thats it for today, that is it for today, ' +
    'thats all for today, that is all for today, thats it for the day, thats all for the day, thats it for me, thats a wrap, thats it for tonight, ' +
    'thats it for the workout, thats the workout, thats my workout, thats the end of my workout, thats the end of the workout, ' +
    'thats it for this workout, thats it for this session, thats it for the session, wrap it up, wrap up the workout, wrap up, wrap it up for today, ' +
    'wrap up the session, wrap up my workout, wrapping up, calling it a day, call it a day, lets call it a day, calling it for today, call it for today, calling it quits, ' +
    'im out of here, heading home, going home, all done for today, all done for the day, that does it for today, that does it for the day, ' +
    'log workout as done, save workout, save and finish, finish and save, save my workout, save the workout, thatll do it for today, ' +
    'that will do it for today, that will be all for today, thatll be all for today, enough for today, packing it in',
};

/** Name of the control → what is said for it. */
export const CONTROL_PHRASES: Readonly<Record<string, string>> = {
  start_rest_timer:
    'start|begin|set|kick+off|run|launch|hit|fire+up|put+on|turn+on|restart _|the|my|a|another _|rest|resting|recovery timer|clock|countdown|stopwatch _|please|now|for, ' +
    'start|begin _|the|my|a rest|resting|recovery|break|rest+period, ' +
    'start rest timer, start the rest timer, start my rest timer, start a rest timer, start rest, start the rest, start my rest, begin rest, begin my rest, ' +
    'begin rest timer, start timer, start the timer, start a timer, start the clock, start resting, rest timer, rest timer please, set a timer, set timer, set the timer, ' +
    'set a rest timer, set rest timer, set the rest timer, timer on, time my rest, rest now, start a rest, rest time, begin the rest timer, begin timer, begin the timer, ' +
    'start a timer for, set a timer for, start rest timer for, start a rest timer for, set a rest timer for, set timer for, time me, kick off the timer, kick off the rest timer, ' +
    'start counting down, run the timer, run the rest timer, start the countdown, hit the timer',
  stop_rest_timer:
    'stop|cancel|end|kill|pause|clear|turn+off|shut+off _|the|my|that|this _|rest|recovery timer|clock|countdown|stopwatch, ' +
    'stop|cancel|end _|the|my|this rest|resting|rest+period|break, ' +
    'stop rest timer, stop the rest timer, stop my rest timer, stop timer, stop the timer, stop the clock, stop rest, stop the rest, ' +
    'cancel timer, cancel the timer, cancel rest timer, cancel the rest timer, cancel my rest timer, end timer, end the timer, end rest timer, end the rest timer, kill the timer, ' +
    'timer off, turn off the timer, turn the timer off, turn off the rest timer, end rest, end my rest, end the rest, pause the timer, pause timer, pause the rest timer',
  skip_rest:
    'skip|skipping _|the|my|this|that rest|break|rest+period|rest+timer|timer|rest+time, ' +
    'skip rest, skip the rest, skip my rest, skip rest timer, skip the rest timer, skip this rest, skip the timer, skip timer, no rest, no rest needed, ' +
    'dont need rest, dont need to rest, skip the break, skip rest period, skip the rest period',
  skip_set:
    'skip|skipping|pass+on|ill+skip|im+skipping|lets+skip|omit|jump+over _|the|this|that|my _|next|last|current|final|remaining set|sets, ' +
    'skip|skipping|pass+on|ill+skip|im+skipping|lets+skip this|that|it|the+next _|one, ' +
    'skip set, skip the set, skip this set, skip my set, skip that set, skip the last set, skip last set, skip this one, skip that one, skip it, skip one set, ' +
    'skip the next set, skip next set, skip my last set, skipping this set, skipping this one, pass on this set, skip a set, skip my next set',
  skip_exercise:
    'skip|skipping|pass+on|ill+skip|im+skipping|lets+skip|omit _|the|this|that|my _|next|last|current|whole|entire exercise|movement|lift, ' +
    'skip exercise, skip the exercise, skip this exercise, skip that exercise, skip this movement, skip this lift, skip the next exercise, ' +
    'skip next exercise, skipping this exercise, pass on this exercise, skip to the next exercise, skip to next exercise, skip my next exercise',
  next_exercise:
    'go|move|move+on|lets+go|lets+move|switch|on|take+me|jump|advance|proceed|moving|moving+on|skip+ahead to|onto _|the|my next _|exercise|movement|lift|one, ' +
    'move forward|on|ahead, ' +
    'what|whats|what+is|which|which+is|show|show+me|load|start|begin|give+me _|the|my next _|exercise|movement|lift, ' +
    'next exercise, next exercise please, next movement, next lift, next one, next one please, next, whats next, what is next, what next, whats next up, move on, lets move on, moving on, ' +
    'move on to the next exercise, move to the next exercise, move to next exercise, go to the next exercise, go to next exercise, on to the next exercise, onto the next exercise, ' +
    'on to the next, on to the next one, onto the next one, onto the next, lets go to the next exercise, load the next exercise, show next exercise, show the next exercise, ' +
    'go to the next one, move on to the next one, whats the next exercise, what is the next exercise, what is my next exercise, whats my next exercise, next please',
  previous_exercise:
    'go|move|switch|take+me|lets+go|jump|return|get back|_ to _|the|my previous|last|prior|earlier _|exercise|movement|lift|one, ' +
    'previous|prior _|exercise|movement|lift _|please, ' +
    'previous exercise, last exercise, prior exercise, go back, go back to the previous exercise, go back to previous exercise, go back an exercise, go back one exercise, back to the previous exercise, ' +
    'back to the last exercise, back to previous exercise, back one exercise, go back to the last exercise, go back to last exercise, the previous exercise, return to the previous exercise, go back one, ' +
    'previous movement, take me back, take me back to the previous exercise, one exercise back',
  pause_workout:
    'pause|suspend|hold|freeze _|the|my|this|todays workout|session|training|everything, ' +
    'put _|the|my|this workout|session|training|everything on hold|pause, ' +
    'pause workout, pause the workout, pause my workout, pause session, pause the session, pause my session, pause training, pause this workout, hold the workout, put the workout on hold, ' +
    'pause everything, pause, take a break, taking a break, pause it, put it on pause',
  resume_workout:
    'resume|continue|unpause|restart|carry+on+with|pick+up|keep+going+with|get+back+to _|the|my|this|todays workout|session|training, ' +
    'resume workout, resume the workout, resume my workout, resume session, resume the session, resume my session, resume training, continue workout, continue the workout, continue my workout, ' +
    'continue session, continue the session, continue my session, unpause, unpause the workout, unpause workout, restart the workout, im back, i am back, resume, pick up where i left off, unpause my workout',
  repeat_back:
    'read|say|play|repeat that|it|this|my+last+set|the+last+set|what+you+heard back _|to+me _|please, ' +
    'say|read|tell+me that|it|my+last+set|the+last+set again _|please, ' +
    'read|repeat|say|play back that|it|what+i+said|what+you+logged|what+you+heard|my+last+set|the+last+set, ' +
    'repeat|tell+me|read|say _|back what you _|have|just said|heard|got|have|logged|wrote|recorded|understood|saved, ' +
    'what did you _|just log|hear|get|save|record|write+down|put+down|enter|note, ' +
    'repeat back, repeat that back, repeat that back to me, read back, read that back, read it back, read that back to me, read back my last set, read back the last set, read me back, ' +
    'read it back to me, what did you log, what did you hear, what did i just log, say that again, say it again, come again, say again, what did you get, what did you just log, what did you save, ' +
    'repeat my last set back, repeat the last set back, repeat what i said, can you repeat that, could you repeat that, what did you record, what did i just do, ' +
    'what was my last set, whats my last set, what was the last set, tell me my last set, tell me the last set, read my last set, read the last set, read me my last set',
  help: 'what|which|show|list _|the|all|me _|voice commands _|can|do|are|have _|i|you|there _|use|say|have|know|understand, help, help me, help please, i need help, need help, what can i say, what can you do, how does this work, how do i use this, show commands, show me the commands, voice commands, list commands, commands, what are the commands, what commands are there, how do i log a set, how do i use you',
  done: 'done, im done, i am done, all done, set done, done with that, done with this, done with this set, finished, set finished, finished set, set complete, set is done, set over, complete, thats it, that is it, thats all, that is all, ok done, okay done, done with the set, done with that set, done with that one, done with this one, im done with this set, i finished, finished the set, finished that set, completed, finished this set, done with this exercise, done with that exercise, done with these',
};
