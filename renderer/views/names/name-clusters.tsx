import type { NameEntry, NameField } from '../../../electron/contract/types.ts';
import { showName } from '../../commands/name-acts.ts';
import { Button } from '../../components/button.tsx';
import { openDialog } from '../../stores/dialog-store.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './names-view.module.css';

/** Clusters that are listed; merging some brings up others. */
const most = 200;

/** Names that are likely the same, together, each with its stories and the way to make them one. */
export function NameClusters(props: {
  readonly field: NameField;
  readonly clusters: readonly (readonly NameEntry[])[];
  readonly canEdit: boolean;
}) {
  const { field, clusters, canEdit } = props;
  const words = useWords();
  const more = clusters.length - most;
  return (
    <div className={styles.clusters}>
      <p className={styles.hint}>{words('names.likely.hint')}</p>
      <ul aria-label={words('names.show.likely')}>
        {clusters.slice(0, most).map((cluster) => (
          <li key={cluster[0]?.name} className={styles.cluster}>
            <ul className={styles.members}>
              {cluster.map(({ name, count }) => (
                <li key={name}>
                  <Button kind="quiet" onPress={() => showName(field, name)}>
                    <bdi className={styles.name}>{name}</bdi>
                    <span className={styles.count}>{words('names.stories', { count })}</span>
                  </Button>
                </li>
              ))}
            </ul>
            {canEdit && (
              <Button
                aria-label={words('names.merge.these', { name: cluster[0]?.name ?? '' })}
                onPress={() =>
                  openDialog({
                    kind: 'merge-names',
                    field,
                    names: cluster.map(({ name }) => name),
                  })
                }
              >
                {words('names.merge.act', { count: cluster.length })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.hint}>{words('import.more', { count: more })}</p>}
    </div>
  );
}
