import type { PhraseTable } from './tags.js';

/** How a bar gets heavier, beside the plain words. */
export const LOAD_PHRASES: PhraseTable = {
  add:
    'chuck|chucked|chucking|bung|bunged|whack|whacked|slap|slapped|stick|stuck|pop|popped|lob|lobbed|load|loaded|loading|stack|stacked|sling|slung|slid|throw|threw|put|added|add|went|go|going|move|moved|bump|bumped|jump|jumped|step|stepped|nudge|nudged|bring|brought|take|took _|it|on|up|it+up another|an+extra|a+further|on+another|up+another|up+an+extra, ' +
    'chuck|chucked|bung|bunged|whack|whacked|slap|slapped|lob|lobbed|stuck|stick|popped|pop|loaded|threw|stepped|nudged|moved|brought _|it on|up, chucked, bunged, whacked, lobbed, nudged up, nudged it up, stepped up, stepped it up, moved it up, moved up by, brought it up by, took it up, took it up by, taken it up, upped it, upped it by, upped, upped the weight, upped the weight by, upping it by',
  drop: 'took|take|taken|taking|stripped|strip|pulled|chopped|knocked|whipped|shaved|peeled|slid another|an+extra, dropped|drop|dropping _|it|down|back|it+down another|an+extra|a+further, lightened it by, lightened the load by, backed it off by, backed off by, brought it down by, took it down, took it down by, dialed it back by, dialled it back by',
};
