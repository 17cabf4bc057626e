import type { Applicant } from '../../model.ts';
import { toGates } from '../../text/signs.ts';
import {
  readApplicant,
  readCarried,
  readCatalogue,
  readReceived,
  readRepeated,
  readRequestChannel,
} from './requests.ts';
import { readCategory, readClassBefore } from './classes.ts';
import { readAnswered, readClosed, readOnTime } from './closings.ts';
import type { Hit, Mention } from './mentions.ts';
import { readTotal } from './totals.ts';
import type { Told } from './told.ts';
import { readNorms } from './norms.ts';
import { readOutcome } from './outcomes.ts';
import { SIGNS_OF_VERBS } from './disclosing.ts';
import { readChannel, readFullText, readServiceInfo } from './proactive.ts';
import { readCases, readResult } from './review.ts';
import { SIGNS_OF_CHANNELS } from './topics.ts';
import {
  readAdminFees,
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
  readAllStaff,
  readStaff,
  readTrained,
  readUnits,
} from './capacity.ts';
import { readInterpretation, readInterview, readPressConference, readResponses } from './response.ts';

/** The list of rules for numbers in prose. */

type Read = Hit & { readonly applicant?: Applicant };

export interface Rule {
  readonly name: string;
  /**
   * Characters of which one stands in the words or the noun before every number that it reads, or in the words after; none
   * where these do not tell. A sum behind its parts has no words of its own: all rules are asked for it.
   */
  readonly signs?: string;
  /** One reading, several of one number, or none. */
  readonly read: (mention: Mention, told: Told) => Read | readonly Read[] | null;
}

/** In order: the first rule that reads a number has it, so the more particular come first. */
export const RULES: readonly Rule[] = [
  { name: 'fee', read: readFee },
  { name: 'fee-cases', signs: '取费及', read: readFeeCases },
  { name: 'budget', read: readBudget },
  { name: 'result', read: readResult },
  { name: 'cases', read: readCases },
  { name: 'carried', signs: '转顺跨在中待限未遗余', read: readCarried },
  { name: 'applicant', read: readApplicant },
  { name: 'outcome', read: readOutcome },
  { name: 'request-channel', read: readRequestChannel },
  { name: 'repeated', read: readRepeated },
  { name: 'received', signs: '申求收接受增年共合总累', read: readReceived },
  { name: 'on-time', signs: '办处完延', read: readOnTime },
  { name: 'closed', signs: '办处完复', read: readClosed },
  { name: 'answered', signs: '复', read: readAnswered },
  { name: 'catalogue', signs: '录', read: readCatalogue },
  { name: 'full-text', signs: '化', read: readFullText },
  { name: 'service-info', signs: '服', read: readServiceInfo },
  { name: 'norms', read: readNorms },
  { name: 'press-conference', signs: '闻负导席', read: readPressConference },
  { name: 'interview', signs: '访', read: readInterview },
  { name: 'interpretation', signs: '解', read: readInterpretation },
  { name: 'responses', signs: '应热舆切', read: readResponses },
  { name: 'points', signs: '查', read: readPoints },
  { name: 'category', signs: '机职办策法章划计动业他它余', read: readCategory },
  { name: 'class-before', signs: SIGNS_OF_VERBS, read: readClassBefore },
  { name: 'channel', signs: `${SIGNS_OF_VERBS}增${SIGNS_OF_CHANNELS}`, read: readChannel },
  { name: 'total', signs: `${SIGNS_OF_VERBS}增共合总累`, read: readTotal },
  { name: 'decisions', signs: '决', read: readDecisions },
  { name: 'admin-fees', signs: '费', read: readAdminFees },
  { name: 'visits', signs: '访浏点', read: readVisits },
  { name: 'staff', signs: '职员责从', read: readStaff },
  { name: 'all-staff', read: readAllStaff },
  { name: 'units', signs: '机', read: readUnits },
  { name: 'meetings', signs: '会', read: readMeetings },
  { name: 'courses', signs: '培讲训', read: readCourses },
  { name: 'trained', read: readTrained },
  { name: 'enquiries', signs: '咨听待话场面网访', read: readEnquiries },
  { name: 'complaints', signs: '诉举', read: readComplaints },
  { name: 'appeals', signs: '诉', read: readAppeals },
];

const canRead = toGates(RULES.map(({ signs }) => signs ?? ''));

/** The rules that can read a number, by their place in the list. */
export const rulesFor = ({ before, noun, after, summed }: Mention): ((rule: number) => boolean) =>
  summed === 'sum' ? () => true : canRead(before, noun, after);
