import { type Writer, writers } from '../formats/writers.ts';
import type { LosableField } from './lost-fields.ts';

/** A format in which articles are handed out, as far as whoever chooses one must know it. */
export interface ExportFormat {
  readonly format: string;
  /**
   * `file`: one file with all articles. `tree`: files with their pictures beside them, in a folder or
   * a zip. `bundle`: a zip of its own kind.
   */
  readonly shape: 'bundle' | 'tree' | 'file';
  /** Of the one file, without a dot. */
  readonly extension: string;
  readonly loses: readonly LosableField[];
  readonly isPublic: boolean;
  /** Whether the address of a site must be given. */
  readonly needsSite: boolean;
  /** Of a table: those that can be chosen, and those that are written when none are; else empty. */
  readonly columns: readonly string[];
  readonly usualColumns: readonly string[];
}

/** Every format but PDF, which needs the app. */
export function exportFormats(): readonly ExportFormat[] {
  return [
    plain('bundle', 'bundle', 'newsbundle'),
    ...writers.map(formatOf),
    { ...plain('site', 'tree', 'html'), loses: ['notes', 'extra'], isPublic: true },
  ];
}

export function exportFormat(format: string): ExportFormat | null {
  return exportFormats().find((known) => known.format === format) ?? null;
}

function formatOf(writer: Writer): ExportFormat {
  const { format, extension, loses, isPublic = false, needsSite = false } = writer;
  const { columns = [], usualColumns = [] } = writer;
  const shape = writer.holds === 'one' ? 'tree' : 'file';
  return { ...plain(format, shape, extension), loses, isPublic, needsSite, columns, usualColumns };
}

function plain(format: string, shape: ExportFormat['shape'], extension: string): ExportFormat {
  return {
    ...{ format, shape, extension, loses: [], columns: [], usualColumns: [] },
    ...{ isPublic: false, needsSite: false },
  };
}
