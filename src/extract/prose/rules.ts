import type { Applicant } from '../../model.ts';
import {
  readApplicant,
  readCarried,
  readCatalogue,
  readReceived,
  readRepeated,
  readRequestChannel,
} from './requests.ts';
import { readAnswered, readClosed, readOnTime } from './closings.ts';
import type { Hit, Mention } from './mentions.ts';
import { readTotal } from './totals.ts';
import type { Told } from './told.ts';
import { readNorms } from './norms.ts';
import { readOutcome } from './outcomes.ts';
import { readCategory, readChannel, readFullText, readServiceInfo } from './proactive.ts';
import { readCases, readResult } from './review.ts';
import {
  readAppeals,
  readComplaints,
  readDecisions,
  readEnquiries,
  readFee,
  readFeeCases,
  readVisits,
} from './enquiries.ts';
import {
  readBudget,
  readCourses,
  readMeetings,
  readPoints,
  readStaff,
  readTrained,
  readUnits,
} from './capacity.ts';
import { readInterpretation, readInterview, readPressConference, readResponses } from './response.ts';

/** The list of rules for numbers in prose. */

type Read = Hit & { readonly applicant?: Applicant };

export interface Rule {
  readonly name: string;
  /** One reading, several of one number, or none. */
  readonly read: (mention: Mention, told: Told) => Read | readonly Read[] | null;
}

/** In order: the first rule that reads a number has it, so the more particular come first. */
export const RULES: readonly Rule[] = [
  { name: 'fee', read: readFee },
  { name: 'fee-cases', read: readFeeCases },
  { name: 'budget', read: readBudget },
  { name: 'result', read: readResult },
  { name: 'cases', read: readCases },
  { name: 'carried', read: readCarried },
  { name: 'applicant', read: readApplicant },
  { name: 'outcome', read: readOutcome },
  { name: 'request-channel', read: readRequestChannel },
  { name: 'repeated', read: readRepeated },
  { name: 'received', read: readReceived },
  { name: 'on-time', read: readOnTime },
  { name: 'closed', read: readClosed },
  { name: 'answered', read: readAnswered },
  { name: 'catalogue', read: readCatalogue },
  { name: 'full-text', read: readFullText },
  { name: 'service-info', read: readServiceInfo },
  { name: 'norms', read: readNorms },
  { name: 'press-conference', read: readPressConference },
  { name: 'interview', read: readInterview },
  { name: 'interpretation', read: readInterpretation },
  { name: 'responses', read: readResponses },
  { name: 'points', read: readPoints },
  { name: 'category', read: readCategory },
  { name: 'channel', read: readChannel },
  { name: 'total', read: readTotal },
  { name: 'decisions', read: readDecisions },
  { name: 'visits', read: readVisits },
  { name: 'staff', read: readStaff },
  { name: 'units', read: readUnits },
  { name: 'meetings', read: readMeetings },
  { name: 'courses', read: readCourses },
  { name: 'trained', read: readTrained },
  { name: 'enquiries', read: readEnquiries },
  { name: 'complaints', read: readComplaints },
  { name: 'appeals', read: readAppeals },
];
