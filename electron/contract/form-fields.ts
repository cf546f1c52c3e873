export { formFields } from '../../archive/search/form/search-form.ts';
