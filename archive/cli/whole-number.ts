import { InvalidArgumentError } from 'commander';

/** Of an option. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new InvalidArgumentError(`${text} is not a whole number.`);
  return value;
}
