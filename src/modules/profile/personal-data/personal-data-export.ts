import { Injectable } from '@nestjs/common';
import { refusedField } from '../../../platform/http/index.js';
import { type AthleteTable, AthleteTablesRepository } from './athlete-tables.repository.js';
import { csvLine } from './csv.js';
import { zipped } from './zip.js';

/** Rows of the first page: a run may hold a long route. */
const FIRST_PAGE = 10;
const MOST_ROWS = 2_000;
/** What a page should come to, in characters. */
const PAGE_CHARACTERS = 500_000;
/** A page is at most so many times the one before. */
const GROWTH = 8;

/**
 * Everything that there is of an athlete, page by page: neither the whole of it nor a transaction is held while a
 * slow reader takes it. What is changed meanwhile may be there as it was or as it is; what is not, is there once.
 */
@Injectable()
export class PersonalDataExport {
  constructor(private readonly tables: AthleteTablesRepository) {}

  /** One JSON document: `{ exported_at, user_id, tables: { name: [row, …] } }`. */
  async *json(userId: string, now: Date): AsyncGenerator<string> {
    const tables = await this.inOrder();
    yield `{"exported_at":${JSON.stringify(now.toISOString())},"user_id":${JSON.stringify(userId)},"tables":{`;
    for (const [index, table] of tables.entries()) {
      yield `${index === 0 ? '' : ','}\n${JSON.stringify(table.name)}:[`;
      let isFirst = true;
      for await (const page of this.pages(table, userId)) {
        yield `${isFirst ? '' : ','}\n${page.join(',\n')}`;
        isFirst = false;
      }
      yield ']';
    }
    yield '\n}}\n';
  }

  /** Every table as CSV, in an archive. */
  async *zip(userId: string): AsyncGenerator<Uint8Array> {
    const tables = await this.inOrder();
    yield* zipped(tables.map((table) => ({ name: `${table.name}.csv`, text: this.csvOf(table, userId) })));
  }

  /** What there is: `table,rows,path` for each table. */
  async *contents(userId: string): AsyncGenerator<string> {
    yield csvLine(['table', 'rows', 'path']);
    for (const table of await this.inOrder()) {
      const rows = await this.tables.count(table, userId);
      yield csvLine([table.name, rows, `/api/v1/me/export?format=csv&table=${table.name}`]);
    }
  }

  /**
   * One table as CSV, with the names of its columns in front.
   *
   * @throws ValidationFailed for a table that has nothing of athletes
   */
  async csv(userId: string, name: string): Promise<AsyncGenerator<string>> {
    const tables = await this.inOrder();
    const table = tables.find((each) => each.name === name);
    if (table) return this.csvOf(table, userId);
    throw refusedField('/table', `must be one of ${tables.map((each) => each.name).join(', ')}`);
  }

  private async *csvOf(table: AthleteTable, userId: string): AsyncGenerator<string> {
    yield csvLine(table.columns);
    for await (const page of this.pages(table, userId)) {
      const rows = page.map((json) => JSON.parse(json) as Record<string, unknown>);
      yield rows.map((row) => csvLine(table.columns.map((column) => row[column]))).join('');
    }
  }

  private async inOrder(): Promise<AthleteTable[]> {
    const tables = await this.tables.list();
    return tables.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  }

  private async *pages(table: AthleteTable, userId: string): AsyncGenerator<string[]> {
    let limit = FIRST_PAGE;
    let after: string[] | undefined;
    while (true) {
      const rows = await this.tables.listRows(table, userId, after, limit);
      if (rows.length > 0) yield rows.map(({ json }) => json);
      if (rows.length < limit) return;
      after = rows.at(-1)?.key;
      limit = nextLimit(
        limit,
        rows.reduce((sum, { json }) => sum + json.length, 0),
      );
    }
  }
}

/** As many rows as come to a page, going by the size of the last ones. */
function nextLimit(limit: number, characters: number): number {
  const fitting = Math.floor((limit * PAGE_CHARACTERS) / Math.max(1, characters));
  return Math.max(1, Math.min(fitting, limit * GROWTH, MOST_ROWS));
}
