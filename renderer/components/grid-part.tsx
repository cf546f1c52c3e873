import type { ComponentProps } from 'react';

type GridPartProps = ComponentProps<'div'> & {
  readonly role: 'grid' | 'rowgroup' | 'row' | 'columnheader' | 'gridcell';
};

/**
 * A part of a grid that is drawn without a table element, which cannot leave out the rows that are
 * out of sight. The grid itself has the focus and says which row is active.
 */
export function GridPart({ role, ...rest }: GridPartProps) {
  return <div role={role} {...rest} />;
}
