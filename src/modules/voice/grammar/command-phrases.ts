import type { PhraseTable } from './tags.js';

/** What an athlete tells the app to do, beside storing sets. */
export const COMMAND_PHRASES: PhraseTable = {
  undo:
    'undo, undo that, undo it, undo the last set, undo last set, undo my last set, undo the last one, scratch that, scratch it, ' +
    'scratch that set, scratch that last set, scratch that one, delete that, delete it, delete that set, delete that one, remove that, remove it, ' +
    'remove that set, remove that one, take that back, take that off, take it back, cancel that, cancel it, cancel that set, ' +
    'erase that, erase it, erase that set, forget that, forget that set, forget it, never mind that, nevermind that, ' +
    'never mind that set, never mind, nevermind, strike that, get rid of that, get rid of that set, get rid of it, ' +
    'discard that, clear that, that was a mistake, that was wrong, dont count that, dont count that one, dont count that set, ' +
    'dont log that, dont save that, go back and delete that, trash that',
  undo_one:
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
    'start rest timer, start the rest timer, start my rest timer, start a rest timer, start rest, start the rest, start my rest, begin rest, begin my rest, ' +
    'begin rest timer, start timer, start the timer, start a timer, start the clock, start resting, rest timer, rest timer please, set a timer, set timer, set the timer, ' +
    'set a rest timer, set rest timer, set the rest timer, timer on, time my rest, rest now, start a rest, rest time, begin the rest timer, begin timer, begin the timer, ' +
    'start a timer for, set a timer for, start rest timer for, start a rest timer for, set a rest timer for, set timer for, time me, kick off the timer, kick off the rest timer, ' +
    'start counting down, run the timer, run the rest timer, start the countdown, hit the timer',
  stop_rest_timer:
    'stop rest timer, stop the rest timer, stop my rest timer, stop timer, stop the timer, stop the clock, stop rest, stop the rest, ' +
    'cancel timer, cancel the timer, cancel rest timer, cancel the rest timer, cancel my rest timer, end timer, end the timer, end rest timer, end the rest timer, kill the timer, ' +
    'timer off, turn off the timer, turn the timer off, turn off the rest timer, end rest, end my rest, end the rest, pause the timer, pause timer, pause the rest timer',
  skip_rest:
    'skip rest, skip the rest, skip my rest, skip rest timer, skip the rest timer, skip this rest, skip the timer, skip timer, no rest, no rest needed, ' +
    'dont need rest, dont need to rest, skip the break, skip rest period, skip the rest period',
  skip_set:
    'skip set, skip the set, skip this set, skip my set, skip that set, skip the last set, skip last set, skip this one, skip that one, skip it, skip one set, ' +
    'skip the next set, skip next set, skip my last set, skipping this set, skipping this one, pass on this set, skip a set, skip my next set',
  skip_exercise:
    'skip exercise, skip the exercise, skip this exercise, skip that exercise, skip this movement, skip this lift, skip the next exercise, ' +
    'skip next exercise, skipping this exercise, pass on this exercise, skip to the next exercise, skip to next exercise, skip my next exercise',
  next_exercise:
    'next exercise, next exercise please, next movement, next lift, next one, next one please, next, whats next, what is next, what next, whats next up, move on, lets move on, moving on, ' +
    'move on to the next exercise, move to the next exercise, move to next exercise, go to the next exercise, go to next exercise, on to the next exercise, onto the next exercise, ' +
    'on to the next, on to the next one, onto the next one, onto the next, lets go to the next exercise, load the next exercise, show next exercise, show the next exercise, ' +
    'go to the next one, move on to the next one, whats the next exercise, what is the next exercise, what is my next exercise, whats my next exercise, next please',
  previous_exercise:
    'previous exercise, last exercise, prior exercise, go back, go back to the previous exercise, go back to previous exercise, go back an exercise, go back one exercise, back to the previous exercise, ' +
    'back to the last exercise, back to previous exercise, back one exercise, go back to the last exercise, go back to last exercise, the previous exercise, return to the previous exercise, go back one, ' +
    'previous movement, take me back, take me back to the previous exercise, one exercise back',
  pause_workout:
    'pause workout, pause the workout, pause my workout, pause session, pause the session, pause my session, pause training, pause this workout, hold the workout, put the workout on hold, ' +
    'pause everything, pause, take a break, taking a break, pause it, put it on pause',
  resume_workout:
    'resume workout, resume the workout, resume my workout, resume session, resume the session, resume my session, resume training, continue workout, continue the workout, continue my workout, ' +
    'continue session, continue the session, continue my session, unpause, unpause the workout, unpause workout, restart the workout, im back, i am back, resume, pick up where i left off, unpause my workout',
  repeat_back:
    'repeat back, repeat that back, repeat that back to me, read back, read that back, read it back, read that back to me, read back my last set, read back the last set, read me back, ' +
    'read it back to me, what did you log, what did you hear, what did i just log, say that again, say it again, come again, say again, what did you get, what did you just log, what did you save, ' +
    'repeat my last set back, repeat the last set back, repeat what i said, can you repeat that, could you repeat that, what did you record, what did i just do, ' +
    'what was my last set, whats my last set, what was the last set, tell me my last set, tell me the last set, read my last set, read the last set, read me my last set',
  help: 'help, help me, help please, i need help, need help, what can i say, what can you do, how does this work, how do i use this, show commands, show me the commands, voice commands, list commands, commands, what are the commands, what commands are there, how do i log a set, how do i use you',
  done: 'done, im done, i am done, all done, set done, done with that, done with this, done with this set, finished, set finished, finished set, set complete, set is done, set over, complete, thats it, that is it, thats all, that is all, ok done, okay done, done with the set, done with that set, done with that one, done with this one, im done with this set, i finished, finished the set, finished that set, completed, finished this set, done with this exercise, done with that exercise, done with these',
};
