import type { ReactNode } from 'react';
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels';
import type { Settings } from '../../../electron/contract/settings.ts';
import { leastWidth, type PaneName } from '../../stores/fit-panes.ts';
import { useShownPanes } from '../../stores/pane-store.ts';
import { changePanes, useSettings } from '../../stores/settings-store.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './panes.module.css';

interface PanesProps {
  readonly sidebar: ReactNode;
  readonly results: ReactNode;
  readonly reader: ReactNode;
  readonly panel: ReactNode;
  /** Takes the place of list and reader: the pictures, the trash, the names. */
  readonly wide: ReactNode;
}

type Sizes = Settings['panes'];

/** The panes of the window, beside one another, each of a size that is kept. */
export function Panes({ sidebar, results, reader, panel, wide }: PanesProps) {
  const panes = useSettings((state) => state.settings.panes);
  const shown = useShownPanes();
  const content = { sidebar, results: wide ?? results, reader, panel };
  const layout = layoutOf(panes, shown);
  return (
    <Group
      key={shown.join()}
      orientation="horizontal"
      className={styles.group}
      defaultLayout={layout}
      onLayoutChanged={(next, { isUserInteraction }) => {
        if (isUserInteraction) keep(panes, shown, next);
      }}
    >
      {shown.map((name, index) => (
        <PaneWithEdge key={name} name={name} first={index === 0} size={layout[name] ?? 0}>
          {content[name]}
        </PaneWithEdge>
      ))}
    </Group>
  );
}

function PaneWithEdge(props: {
  readonly name: PaneName;
  readonly first: boolean;
  readonly size: number;
  readonly children: ReactNode;
}) {
  const { name, first, size, children } = props;
  const words = useWords();
  return (
    <>
      {!first && <Separator className={styles.edge ?? ''} aria-label={words('pane.resize')} />}
      <Panel
        id={name}
        defaultSize={`${size}%`}
        minSize={`${leastWidth[name]}px`}
        className={styles.panel ?? ''}
      >
        <section
          data-pane={name}
          tabIndex={-1}
          aria-label={words(`pane.${name}`)}
          className={styles[name]}
        >
          {children}
        </section>
      </Panel>
    </>
  );
}

/** The reader takes what is left; without it the list does, or whichever is alone. */
function layoutOf(sizes: Sizes, shown: readonly PaneName[]): Layout {
  const rest = (['reader', 'results'] as const).find((name) => shown.includes(name)) ?? shown[0];
  if (rest === undefined) return {};
  const fixed = shown.filter((name) => name !== rest && name !== 'reader');
  const layout: Layout = {};
  let left = 100;
  for (const name of fixed) {
    if (name === 'reader') continue;
    layout[name] = sizes[name];
    left -= sizes[name];
  }
  return { ...layout, [rest]: left };
}

const limits = { sidebar: [10, 40], results: [15, 60], panel: [15, 45] } as const;

function keep(sizes: Sizes, shown: readonly PaneName[], layout: Layout): void {
  const size = (name: keyof typeof limits): number => {
    const value = layout[name];
    if (value === undefined || (name === 'results' && !shown.includes('reader')))
      return sizes[name];
    const [low, high] = limits[name];
    return Math.min(high, Math.max(low, Math.round(value * 10) / 10));
  };
  changePanes({
    ...sizes,
    sidebar: size('sidebar'),
    results: size('results'),
    panel: size('panel'),
  });
}
