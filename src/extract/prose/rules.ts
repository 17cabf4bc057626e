import type { Applicant } from '../../model.ts';
import { toUnitSet } from '../../text/units.ts';
import type { IsUnit } from '../../text/units.ts';
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
  /** Characters of which one stands in the noun before every number that it reads, or in the words after; none where these do not tell. */
  readonly isSign?: IsUnit;
  /** One reading, several of one number, or none. */
  readonly read: (mention: Mention, told: Told) => Read | readonly Read[] | null;
}

/** In order: the first rule that reads a number has it, so the more particular come first. */
export const RULES: readonly Rule[] = [
  { name: 'fee', read: readFee },
  { name: 'fee-cases', isSign: toUnitSet('取费'), read: readFeeCases },
  { name: 'budget', read: readBudget },
  { name: 'result', read: readResult },
  { name: 'cases', read: readCases },
  { name: 'carried', isSign: toUnitSet('转顺跨在中'), read: readCarried },
  { name: 'applicant', read: readApplicant },
  { name: 'outcome', read: readOutcome },
  { name: 'request-channel', read: readRequestChannel },
  { name: 'repeated', read: readRepeated },
  { name: 'received', read: readReceived },
  { name: 'on-time', read: readOnTime },
  { name: 'closed', read: readClosed },
  { name: 'answered', read: readAnswered },
  { name: 'catalogue', isSign: toUnitSet('录'), read: readCatalogue },
  { name: 'full-text', isSign: toUnitSet('化'), read: readFullText },
  { name: 'service-info', isSign: toUnitSet('服'), read: readServiceInfo },
  { name: 'norms', read: readNorms },
  { name: 'press-conference', isSign: toUnitSet('闻负'), read: readPressConference },
  { name: 'interview', isSign: toUnitSet('访'), read: readInterview },
  { name: 'interpretation', isSign: toUnitSet('解'), read: readInterpretation },
  { name: 'responses', isSign: toUnitSet('应热舆切'), read: readResponses },
  { name: 'points', isSign: toUnitSet('查'), read: readPoints },
  { name: 'category', read: readCategory },
  { name: 'channel', read: readChannel },
  { name: 'total', read: readTotal },
  { name: 'decisions', isSign: toUnitSet('决'), read: readDecisions },
  { name: 'visits', isSign: toUnitSet('访浏点'), read: readVisits },
  { name: 'staff', isSign: toUnitSet('职员'), read: readStaff },
  { name: 'units', isSign: toUnitSet('机'), read: readUnits },
  { name: 'meetings', isSign: toUnitSet('会'), read: readMeetings },
  { name: 'courses', isSign: toUnitSet('培'), read: readCourses },
  { name: 'trained', isSign: toUnitSet('训参会'), read: readTrained },
  { name: 'enquiries', isSign: toUnitSet('咨听待'), read: readEnquiries },
  { name: 'complaints', isSign: toUnitSet('诉举'), read: readComplaints },
  { name: 'appeals', isSign: toUnitSet('诉'), read: readAppeals },
];
