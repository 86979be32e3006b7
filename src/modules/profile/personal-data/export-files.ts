import { Injectable, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { ExportQuery } from './personal-data.dto.js';
import { PersonalDataExport } from './personal-data-export.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const ZIP_TYPE = 'application/zip';
const CSV_TYPE = 'text/csv; charset=utf-8';

/** An athlete's data as files that are made while they are read. */
@Injectable()
export class ExportFiles {
  constructor(private readonly data: PersonalDataExport) {}

  async open(userId: string, { format, table }: ExportQuery, now: Date): Promise<StreamableFile> {
    const name = `voicefit-${now.toISOString().slice(0, 10)}`;
    if (format === 'zip') return file(this.data.zip(userId), ZIP_TYPE, `${name}.zip`);
    if (format !== 'csv') return file(this.data.json(userId, now), JSON_TYPE, `${name}.json`);
    if (table === undefined) return file(this.data.contents(userId), CSV_TYPE, `${name}.csv`);
    return file(await this.data.csv(userId, table), CSV_TYPE, `${name}-${table}.csv`);
  }
}

function file(content: AsyncGenerator<string | Uint8Array>, type: string, name: string): StreamableFile {
  // As bytes: a stream of texts would be held back by their number, not by their length.
  const bytes = Readable.from(content, { objectMode: false });
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"` });
}
