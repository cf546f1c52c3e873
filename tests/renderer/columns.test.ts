import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Column,
  columnNames,
  columnsSchema,
  usualColumns,
} from '../../electron/contract/columns.ts';
import { moveColumn, resizeColumn, toggleColumn } from '../../renderer/stores/columns.ts';

const name = fc.constantFrom(...columnNames);
const act = fc.oneof(
  fc.record({ kind: fc.constant('toggle' as const), name, after: fc.option(name) }),
  fc.record({ kind: fc.constant('move' as const), name, by: fc.constantFrom(1 as const, -1) }),
  fc.record({ kind: fc.constant('resize' as const), name, width: fc.double({ noNaN: true }) }),
);
const namesOf = (columns: readonly Column[]) => columns.map((column) => column.name);

describe('the columns of the table', () => {
  it('stay such as a setting may hold, whatever is done to them', () => {
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        let columns = usualColumns;
        for (const each of acts) {
          const before = columns;
          if (each.kind === 'toggle') columns = toggleColumn(columns, each.name, each.after);
          else if (each.kind === 'move') columns = moveColumn(columns, each.name, each.by);
          else columns = resizeColumn(columns, each.name, each.width);
          expect(columnsSchema.safeParse(columns).success).toBe(true);
          if (each.kind !== 'toggle')
            expect(namesOf(columns).sort()).toEqual(namesOf(before).sort());
        }
      }),
    );
  });

  it('come in behind the one whose menu was used, and go', () => {
    const columns = toggleColumn(usualColumns, 'source', 'headline');
    expect(namesOf(columns).slice(0, 2)).toEqual(['headline', 'source']);
    expect(toggleColumn(columns, 'source')).toEqual(usualColumns);
    expect(namesOf(moveColumn(columns, 'source', -1)).slice(0, 2)).toEqual(['source', 'headline']);
    const [only] = usualColumns;
    if (only) expect(toggleColumn([only], only.name)).toEqual([only]);
  });
});
