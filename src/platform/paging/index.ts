export { cursorAt, follows } from './keyset.js';
export { decodeCursor, PAGE_ROWS, type PageCursor, pageOf } from './page-cursor.js';
export { PageQuery } from './page.dto.js';
