import { CheckboxGroup } from 'react-aria-components';
import { replaceFields } from '../../../electron/contract/replace-fields.ts';
import type { ReplaceField, ReplaceReport } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { fieldWords } from '../../strings/action-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './replace-dialog.module.css';

/** Where is looked, with how many places each field has. */
export function ReplaceFieldChoice(props: {
  readonly chosen: readonly ReplaceField[];
  readonly onChoose: (fields: readonly ReplaceField[]) => void;
  readonly report: ReplaceReport | null;
}) {
  const { chosen, onChoose, report } = props;
  const words = useWords();
  const counts = new Map(report?.fields.map((each) => [each.field, each.matches]));
  const hasSome = chosen.length > 0;
  return (
    <div className={styles.fields}>
      <div className={styles.fieldsHead}>
        <h3 className={styles.heading} id="replace-fields">
          {words('replace.fields')}
        </h3>
        <Button kind="quiet" onPress={() => onChoose(hasSome ? [] : replaceFields)}>
          {words(hasSome ? 'replace.noFields' : 'replace.allFields')}
        </Button>
      </div>
      <CheckboxGroup
        aria-labelledby="replace-fields"
        value={[...chosen]}
        onChange={(names) => onChoose(replaceFields.filter((field) => names.includes(field)))}
        className={styles.fieldList ?? ''}
      >
        {replaceFields.map((field) => {
          const count = counts.get(field);
          const name = fieldWords(words, field);
          return (
            <Checkbox
              key={field}
              value={field}
              {...(count !== undefined && {
                'aria-label': words('replace.fieldCount', { field: name, count }),
              })}
            >
              <span className={styles.fieldName}>{name}</span>
              {count !== undefined && (
                <span className={styles.count}>{words('replace.count', { count })}</span>
              )}
            </Checkbox>
          );
        })}
      </CheckboxGroup>
    </div>
  );
}
