import { Injectable } from '@nestjs/common';
import { SessionService } from '../session/index.js';
import type { Reading } from './grammar/reading.js';
import type { Utterance } from './utterance.js';
import type { SuggestionsAnswer, ValidationAnswer } from './voice-answers.dto.js';
import { VoiceReader, type VoiceSession } from './voice-reader.js';

/** How many phrases to offer. */
const MOST_SUGGESTIONS = 6;
const EXAMPLES = ['Bench press 135 for 10', '3 sets of 5 squats at 225', 'Plank for a minute'];

/** Help with saying it: whether a text is complete, and what could be said next. */
@Injectable()
export class VoiceAssist {
  constructor(
    private readonly sessions: SessionService,
    private readonly reader: VoiceReader,
  ) {}

  /** Whether a text is a complete sentence for the log, as it stands in the athlete's workout. */
  async validate(utterance: Utterance): Promise<ValidationAnswer> {
    const { session } = await this.sessions.current(
      utterance.userId,
      utterance.now,
      this.reader.vocabularyOf,
    );
    if (utterance.words === '') return { valid: false, issues: ['Nothing was said.'], suggestions: EXAMPLES };
    const { reading } = await this.reader.read(utterance, session);
    const issues = issuesOf(reading);
    return {
      valid: issues.length === 0,
      issues,
      suggestions: issues.length === 0 ? [] : suggestionsFor(reading),
    };
  }

  /** Phrases that fit the moment: the next set of what is being trained, then what was trained lately. */
  async suggest(userId: string, now: Date, recent: readonly string[]): Promise<SuggestionsAnswer> {
    const { session } = await this.sessions.current(userId, now, this.reader.vocabularyOf);
    const phrases = [
      ...nextSetPhrases(session, this.reader),
      ...recent.map((name) => `${name}, 3 sets of 10`),
    ];
    const offered = phrases.length === 0 ? EXAMPLES : phrases;
    return { suggestions: [...new Set(offered)].slice(0, MOST_SUGGESTIONS) };
  }
}

function nextSetPhrases(session: VoiceSession, reader: VoiceReader): string[] {
  const last = session.sets.at(-1);
  const name = last && reader.nameOf(last.exerciseId, session);
  if (!last || !name) return [];
  if (last.reps === null) return ['Same again', `${name} for ${last.durationSeconds ?? 60} seconds`];
  if (last.weight === null || last.weightUnit === null)
    return ['Same again', `${last.reps} reps`, `${name} for ${last.reps}`];
  const unit = last.weightUnit === 'lbs' ? 'pounds' : 'kilos';
  const step = last.weightUnit === 'lbs' ? 5 : 2.5;
  return [
    'Same again',
    `Same weight for ${last.reps}`,
    `Add ${step} ${unit}, same reps`,
    `${name} ${last.weight} ${unit} for ${last.reps}`,
  ];
}

function issuesOf(reading: Reading): string[] {
  if (reading.action === 'auto_accept') return [];
  return [reading.question ?? 'That was not understood.'];
}

function suggestionsFor(reading: Reading): string[] {
  const [set] = reading.sets;
  const name = set?.exercise?.name;
  if (!name)
    return reading.candidates.length > 0 ? reading.candidates.map(({ exercise }) => exercise.name) : EXAMPLES;
  const unit = set.weightUnit === 'kg' ? 'kilos' : 'pounds';
  const load = set.weight === null ? '' : ` ${set.weight} ${unit}`;
  return [`${name}${load} for ${set.reps ?? 8}`];
}
