import type { CheckProblem } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { goTo } from '../../stores/search-store.ts';
import { showStory } from '../../stores/show-story.ts';
import { checkWords } from '../../strings/check-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './check-dialog.module.css';

/** Lines that are listed of a kind; the copied report has all. */
const most = 100;

/** What a check has found, kind by kind; a line of a story opens it. */
export function ProblemGroups({ problems }: { readonly problems: readonly CheckProblem[] }) {
  const words = useWords();
  const groups = new Map<string, CheckProblem[]>();
  for (const problem of problems)
    groups.set(problem.code, [...(groups.get(problem.code) ?? []), problem]);
  return [...groups].map(([code, group]) => (
    <section key={code} className={styles.group}>
      <h3 className={styles.kind}>
        {checkWords(words, code)} <span className={styles.count}>{group.length}</span>
      </h3>
      <ul className={styles.paths}>
        {group.slice(0, most).map((problem) => (
          <li key={`${problem.path} ${problem.field} ${problem.message}`} title={problem.message}>
            <Place problem={problem} />
          </li>
        ))}
      </ul>
      {group.length > most && (
        <p className={styles.about}>{words('import.more', { count: group.length - most })}</p>
      )}
    </section>
  ));
}

function Place({ problem }: { readonly problem: CheckProblem }) {
  const closeDialog = useCloseDialog();
  const { id, path } = problem;
  if (id === null) return <bdi dir="ltr">{path}</bdi>;
  return (
    <Button
      kind="quiet"
      className={styles.place ?? ''}
      onPress={() => {
        closeDialog();
        goTo({ kind: 'all' });
        showStory(id, 'file');
      }}
    >
      <bdi dir="ltr">{path}</bdi>
    </Button>
  );
}
