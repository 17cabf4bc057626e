import { FORM_MARKS } from '../catalogue/forms.ts';
import type { Document, FormId } from '../model.ts';

/** Which official form a report follows. */

/** Marks that a text needs before it speaks for a form: the words of the older forms also stand in ordinary sentences. */
const NEEDED: Readonly<Record<FormId, number>> = { '2008': 2, '2014': 2, '2019': 1, '2021': 1 };
const LATEST: FormId = '2021';

/**
 * The form of the report: of the tables read (`tableForms`, one entry a table) the one met most, else the one whose
 * headers the text prints, else the one in force for its year; null as year means unknown.
 */
export function readForm(doc: Document, year: number | null, tableForms: readonly FormId[]): FormId {
  return mostOf(tableForms) ?? printedForm(doc.text) ?? formOfYear(year);
}

/** The entry met most, the earlier one of equals; null if there is none. */
function mostOf(forms: readonly FormId[]): FormId | null {
  const count = (form: FormId) => forms.filter((f) => f === form).length;
  return forms.reduce<FormId | null>((best, f) => (best && count(best) >= count(f) ? best : f), null);
}

/** The form most of whose table headers stand in the text; null if none has enough of them. */
function printedForm(text: string): FormId | null {
  const words = text.replace(/\s+/g, '');
  let best: FormId | null = null;
  let most = 0;
  for (const { form, strong } of FORM_MARKS) {
    const marks = strong.filter((mark) => words.includes(mark)).length;
    if (marks < NEEDED[form] || marks <= most) continue;
    best = form;
    most = marks;
  }
  return best;
}

/** The form in force for a year. */
function formOfYear(year: number | null): FormId {
  if (year === null) return LATEST;
  return FORM_MARKS.find(({ years: [from, to] }) => year >= from && year <= (to ?? year))?.form ?? '2008';
}
