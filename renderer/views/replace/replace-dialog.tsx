import { useMemo, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { replaceFields } from '../../../electron/contract/replace-fields.ts';
import type { ChangeReport, ReplaceField } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { tellChange, tellFailure } from '../../commands/archive-acts.ts';
import { announce } from '../../components/announce.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { currentTotal } from '../../stores/list-rows.ts';
import { useSearch } from '../../stores/search-store.ts';
import { selectedCount, targetOf } from '../../stores/selection.ts';
import { currentSelection } from '../../stores/selection-store.ts';
import { useWords } from '../../strings/words.tsx';
import { useJob } from '../use-job.ts';
import styles from './replace-dialog.module.css';
import { ReplaceFailures } from './replace-failures.tsx';
import { ReplaceFieldChoice } from './replace-field-choice.tsx';
import { ReplaceSamples } from './replace-samples.tsx';
import { ReplaceStatus, refusalWords } from './replace-status.tsx';
import { type ReplaceWish, useReplacePlan } from './use-replace-plan.ts';

type Scope = 'selection' | 'results';

/** Addresses are not what a person means who replaces a word; they are there to be ticked. */
const usualFields = replaceFields.filter((field) => field !== 'links.href');

/**
 * Finds and replaces in the fields and texts of many stories. What is written is what was shown: a
 * story that has changed since is told of and left alone.
 */
export function ReplaceDialog() {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const job = useJob();
  const query = useSearch((state) => state.query);
  // What was selected when the dialog was opened is what it is about.
  const [selection] = useState(currentSelection);
  const [total] = useState(() => currentTotal() ?? 0);
  const selected = targetOf(selection);
  const [scope, setScope] = useState<Scope>(selectedCount(selection) > 1 ? 'selection' : 'results');
  const [find, setFind] = useState('');
  const [replacement, setReplacement] = useState('');
  const [options, setOptions] = useState<readonly string[]>([]);
  const [fields, setFields] = useState<readonly ReplaceField[]>(usualFields);
  const [failed, setFailed] = useState<ChangeReport['failed']>([]);

  const wish = useMemo((): ReplaceWish | null => {
    if (find === '' || fields.length === 0) return null;
    return {
      target: scope === 'selection' && selected ? selected : { kind: 'query', query },
      pattern: {
        text: find,
        kind: options.includes('expression') ? 'expression' : 'plain',
        matchCase: options.includes('case'),
        wholeWord: options.includes('word'),
      },
      replacement,
      fields: [...fields],
    };
  }, [find, fields, scope, selected, query, options, replacement]);
  const { plan, stop, lookAgain } = useReplacePlan(wish);
  const report = plan.kind === 'found' ? plan.report : null;
  const count = report?.changed.length ?? 0;
  const close = () => (job.isRunning ? job.cancel() : closeDialog());

  async function run(): Promise<void> {
    if (plan.kind !== 'found') return;
    setFailed([]);
    const { articles } = plan.report;
    const result = await job.run((given) =>
      request('replace-text', { ...plan.wish, articles, samples: 0, dryRun: false }, given),
    );
    if (result === null) {
      announce(words('progress.stopped'));
      return lookAgain();
    }
    if (!result.ok) return tellFailure(words('replace.failed'), result.error);
    const { value } = result;
    tellChange({ ok: true, value: { ...value, failed: [] } }, (changed) =>
      words('replace.done', { count: changed }),
    );
    if (value.failed.length === 0) return closeDialog();
    setFailed(value.failed);
    lookAgain();
  }

  const option = (name: string, label: Parameters<typeof words>[0]) => (
    <Checkbox
      isSelected={options.includes(name)}
      onChange={(isOn) =>
        setOptions((now) => (isOn ? [...now, name] : now.filter((other) => other !== name)))
      }
    >
      {words(label)}
    </Checkbox>
  );

  return (
    <Dialog
      isOpen
      size="large"
      title={words('replace.title')}
      isBusy={job.isRunning}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{words('common.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={count === 0 || job.isRunning}
            onPress={() => void run()}
          >
            {words('replace.act', { count })}
          </Button>
        </>
      }
    >
      {job.isRunning ? (
        <JobProgress label={words('replace.running')} job={job} />
      ) : (
        <div className={styles.form}>
          {failed.length > 0 && <ReplaceFailures failed={failed} />}
          <div className={styles.texts}>
            <TextField
              autoFocus
              label={words('replace.find')}
              value={find}
              onChange={setFind}
              direction={options.includes('expression') ? 'ltr' : 'auto'}
              maxLength={1000}
              error={plan.kind === 'refused' ? refusalWords(words, plan.failure) : null}
            />
            <TextField
              label={words('replace.with')}
              value={replacement}
              onChange={setReplacement}
              maxLength={10_000}
              description={words(
                options.includes('expression') ? 'replace.groups' : 'replace.withNothing',
              )}
            />
          </div>
          <div className={styles.options}>
            {option('case', 'replace.matchCase')}
            {option('word', 'replace.wholeWord')}
            {option('expression', 'replace.expression')}
            <RadioGroup
              aria-label={words('replace.where')}
              value={scope}
              onChange={(value) => setScope(value === 'selection' ? 'selection' : 'results')}
              className={styles.scopes ?? ''}
            >
              {selected && (
                <Radio value="selection" className={styles.scope ?? ''}>
                  {words('replace.selection', { count: selectedCount(selection) })}
                </Radio>
              )}
              <Radio value="results" className={styles.scope ?? ''}>
                {words('replace.results', { count: total })}
              </Radio>
            </RadioGroup>
          </div>
          <div className={styles.body}>
            <ReplaceFieldChoice chosen={fields} onChoose={setFields} report={report} />
            <div className={styles.found}>
              <ReplaceStatus
                plan={plan}
                hasField={fields.length > 0}
                onStop={stop}
                onLookAgain={lookAgain}
              />
              {report && count > 0 && <ReplaceSamples report={report} />}
            </div>
          </div>
        </div>
      )}
    </Dialog>
  );
}
