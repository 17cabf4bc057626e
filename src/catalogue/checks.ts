/** PLACEHOLDER shape: made from the shared catalogue, to be typed by whoever builds check/. */
export const CHECKS = [
  {
    id: 'balance-of-applications',
    kind: 'balance',
    op: '=',
    severity: 'hard',
    forms: ['2019', '2021'],
    forEach: 'applicant',
    left: [
      {
        id: 'requests.received',
      },
      {
        id: 'requests.carried_in',
      },
    ],
    right: [
      {
        id: 'requests.closed',
      },
      {
        id: 'requests.carried_out',
      },
    ],
    note: '勾稽关系 printed in the form: 第一项加第二项之和,等于第三项加第四项之和. Every applicant column.',
  },
  {
    id: 'outcomes-add-to-closed-2019',
    kind: 'column_sum',
    op: '=',
    severity: 'hard',
    forms: ['2019'],
    forEach: 'applicant',
    left: [
      {
        id: 'outcome.granted_full',
      },
      {
        id: 'outcome.granted_part',
      },
      {
        id: 'outcome.refused.state_secret',
      },
      {
        id: 'outcome.refused.law_prohibits',
      },
      {
        id: 'outcome.refused.security_stability',
      },
      {
        id: 'outcome.refused.third_party',
      },
      {
        id: 'outcome.refused.internal',
      },
      {
        id: 'outcome.refused.process',
      },
      {
        id: 'outcome.refused.case_file',
      },
      {
        id: 'outcome.refused.admin_query',
      },
      {
        id: 'outcome.unable.not_held',
      },
      {
        id: 'outcome.unable.needs_creation',
      },
      {
        id: 'outcome.unable.unclear',
      },
      {
        id: 'outcome.not_processed.petition',
      },
      {
        id: 'outcome.not_processed.repeat',
      },
      {
        id: 'outcome.not_processed.publication',
      },
      {
        id: 'outcome.not_processed.excessive',
      },
      {
        id: 'outcome.not_processed.confirm',
      },
      {
        id: 'outcome.other',
      },
    ],
    right: [
      {
        id: 'requests.closed',
      },
    ],
    note: '(七)总计 = sum of all 19 outcome rows, every applicant column.',
  },
  {
    id: 'applicants-add-to-total',
    kind: 'axis_sum',
    op: '=',
    severity: 'hard',
    forms: ['2019', '2021'],
    forEach: 'row of the application table',
    total: 'total',
    parts: ['natural', 'business', 'research', 'ngo', 'legal_service', 'other'],
    left: [],
    right: [],
    note: '总计 column = 自然人 + the five kinds of organisation, every row.',
  },
  {
    id: 'outcome-refused-is-its-parts',
    kind: 'subtotal',
    op: '=',
    severity: 'hard',
    forms: ['2019', '2021'],
    forEach: 'applicant',
    left: [
      {
        id: 'outcome.refused',
      },
    ],
    right: [
      {
        id: 'outcome.refused.state_secret',
      },
      {
        id: 'outcome.refused.law_prohibits',
      },
      {
        id: 'outcome.refused.security_stability',
      },
      {
        id: 'outcome.refused.third_party',
      },
      {
        id: 'outcome.refused.internal',
      },
      {
        id: 'outcome.refused.process',
      },
      {
        id: 'outcome.refused.case_file',
      },
      {
        id: 'outcome.refused.admin_query',
      },
    ],
    note: 'Derived subtotal, used to check prose («不予公开142件»).',
  },
  {
    id: 'outcome-unable-is-its-parts',
    kind: 'subtotal',
    op: '=',
    severity: 'hard',
    forms: ['2019', '2021'],
    forEach: 'applicant',
    left: [
      {
        id: 'outcome.unable',
      },
    ],
    right: [
      {
        id: 'outcome.unable.not_held',
      },
      {
        id: 'outcome.unable.needs_creation',
      },
      {
        id: 'outcome.unable.unclear',
      },
    ],
    note: 'Derived subtotal, used to check prose («不予公开142件»).',
  },
  {
    id: 'outcome-not-processed-is-its-parts',
    kind: 'subtotal',
    op: '=',
    severity: 'hard',
    forms: ['2019', '2021'],
    forEach: 'applicant',
    left: [
      {
        id: 'outcome.not_processed',
      },
    ],
    right: [
      {
        id: 'outcome.not_processed.petition',
      },
      {
        id: 'outcome.not_processed.repeat',
      },
      {
        id: 'outcome.not_processed.publication',
      },
      {
        id: 'outcome.not_processed.excessive',
      },
      {
        id: 'outcome.not_processed.confirm',
      },
    ],
    note: 'Derived subtotal, used to check prose («不予公开142件»).',
  },
  {
    id: 'reconsideration-adds-to-total',
    kind: 'row_sum',
    op: '=',
    severity: 'hard',
    forms: ['2019', '2021'],
    left: [
      {
        id: 'reconsideration.upheld',
      },
      {
        id: 'reconsideration.corrected',
      },
      {
        id: 'reconsideration.other',
      },
      {
        id: 'reconsideration.pending',
      },
    ],
    right: [
      {
        id: 'reconsideration.total',
      },
    ],
    note: '结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计.',
  },
  {
    id: 'litigation-direct-adds-to-total',
    kind: 'row_sum',
    op: '=',
    severity: 'hard',
    forms: ['2019', '2021'],
    left: [
      {
        id: 'litigation.direct.upheld',
      },
      {
        id: 'litigation.direct.corrected',
      },
      {
        id: 'litigation.direct.other',
      },
      {
        id: 'litigation.direct.pending',
      },
    ],
    right: [
      {
        id: 'litigation.direct.total',
      },
    ],
    note: '结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计.',
  },
  {
    id: 'litigation-after-adds-to-total',
    kind: 'row_sum',
    op: '=',
    severity: 'hard',
    forms: ['2019', '2021'],
    left: [
      {
        id: 'litigation.after.upheld',
      },
      {
        id: 'litigation.after.corrected',
      },
      {
        id: 'litigation.after.other',
      },
      {
        id: 'litigation.after.pending',
      },
    ],
    right: [
      {
        id: 'litigation.after.total',
      },
    ],
    note: '结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计.',
  },
  {
    id: 'litigation-total-is-its-parts',
    kind: 'subtotal',
    op: '=',
    severity: 'hard',
    forms: ['2019', '2021'],
    left: [
      {
        id: 'litigation.total',
      },
    ],
    right: [
      {
        id: 'litigation.direct.total',
      },
      {
        id: 'litigation.after.total',
      },
    ],
    note: 'All litigation; compare with prose 行政诉讼N件.',
  },
  {
    id: 'carried-in-is-last-years-carried-out',
    kind: 'carry_over',
    op: '=',
    severity: 'soft',
    forms: ['2019', '2021'],
    forEach: 'applicant',
    left: [
      {
        id: 'requests.carried_in',
      },
    ],
    right: [
      {
        id: 'requests.carried_out',
        lag: 1,
      },
    ],
    note: '上年结转 of year t = 结转下年度继续办理 of year t-1, every column. Breaks lawfully after mergers, splits or corrections of the earlier report.',
  },
  {
    id: 'carried-out-within-on-hand',
    kind: 'bound',
    op: '<=',
    severity: 'hard',
    forms: ['2019', '2021'],
    forEach: 'applicant',
    left: [
      {
        id: 'requests.carried_out',
      },
    ],
    right: [
      {
        id: 'requests.received',
      },
      {
        id: 'requests.carried_in',
      },
    ],
    note: 'Cannot carry forward more than was on hand.',
  },
  {
    id: 'suits-after-within-reconsiderations',
    kind: 'bound',
    op: '<=',
    severity: 'soft',
    forms: ['2019', '2021'],
    left: [
      {
        id: 'litigation.after.total',
      },
    ],
    right: [
      {
        id: 'reconsideration.total',
      },
    ],
    note: 'Suits after reconsideration usually do not exceed reconsiderations; earlier-year cases may break it.',
  },
  {
    id: 'prose-agrees-with-requests-received',
    kind: 'prose_table',
    op: 'in',
    severity: 'soft',
    forms: ['2019', '2021'],
    left: [
      {
        id: 'prose:受理|收到|收办 申请',
      },
    ],
    right: [
      {
        id: 'requests.received',
      },
      {
        id: 'expr:received_new+carried_in',
      },
    ],
    note: 'A prose count of applications may mean new receipts, or new receipts plus carried in (收办). Accept either and record which.',
  },
  {
    id: 'prose-agrees-with-reconsideration-total',
    kind: 'prose_table',
    op: '=',
    severity: 'soft',
    forms: ['2019', '2021'],
    left: [
      {
        id: 'prose:行政复议N件',
      },
    ],
    right: [
      {
        id: 'reconsideration.total',
      },
    ],
    note: 'Text against table four.',
  },
  {
    id: 'prose-agrees-with-litigation-total',
    kind: 'prose_table',
    op: '=',
    severity: 'soft',
    forms: ['2019', '2021'],
    left: [
      {
        id: 'prose:行政诉讼N件',
      },
    ],
    right: [
      {
        id: 'litigation.total',
      },
    ],
    note: 'Text against table four, both kinds of suit added.',
  },
  {
    id: 'prose-agrees-with-requests-closed',
    kind: 'prose_table',
    op: '=',
    severity: 'soft',
    forms: ['2019', '2021'],
    left: [
      {
        id: 'prose:答复|办结 N件',
      },
    ],
    right: [
      {
        id: 'requests.closed',
      },
    ],
    note: 'Text against (七)总计.',
  },
  {
    id: 'counts-are-not-negative',
    kind: 'non_negative',
    op: '>=',
    severity: 'hard',
    forms: ['2019', '2021'],
    left: [
      {
        id: 'requests.*',
      },
      {
        id: 'outcome.*',
      },
      {
        id: 'reconsideration.*',
      },
      {
        id: 'litigation.*',
      },
    ],
    right: [
      {
        id: 'const:0',
      },
    ],
    note: 'Counts are whole numbers, zero or more.',
  },
  {
    id: 'outcomes-add-to-closed-2021',
    kind: 'column_sum',
    op: '=',
    severity: 'hard',
    forms: ['2021'],
    forEach: 'applicant',
    left: [
      {
        id: 'outcome.granted_full',
      },
      {
        id: 'outcome.granted_part',
      },
      {
        id: 'outcome.refused.state_secret',
      },
      {
        id: 'outcome.refused.law_prohibits',
      },
      {
        id: 'outcome.refused.security_stability',
      },
      {
        id: 'outcome.refused.third_party',
      },
      {
        id: 'outcome.refused.internal',
      },
      {
        id: 'outcome.refused.process',
      },
      {
        id: 'outcome.refused.case_file',
      },
      {
        id: 'outcome.refused.admin_query',
      },
      {
        id: 'outcome.unable.not_held',
      },
      {
        id: 'outcome.unable.needs_creation',
      },
      {
        id: 'outcome.unable.unclear',
      },
      {
        id: 'outcome.not_processed.petition',
      },
      {
        id: 'outcome.not_processed.repeat',
      },
      {
        id: 'outcome.not_processed.publication',
      },
      {
        id: 'outcome.not_processed.excessive',
      },
      {
        id: 'outcome.not_processed.confirm',
      },
      {
        id: 'outcome.other.no_correction',
      },
      {
        id: 'outcome.other.fee_unpaid',
      },
      {
        id: 'outcome.other.misc',
      },
    ],
    right: [
      {
        id: 'requests.closed',
      },
    ],
    note: '(七)总计 = sum of all 21 outcome rows, every applicant column.',
  },
  {
    id: 'outcome-other-is-its-parts',
    kind: 'subtotal',
    op: '=',
    severity: 'hard',
    forms: ['2021'],
    forEach: 'applicant',
    left: [
      {
        id: 'outcome.other',
      },
    ],
    right: [
      {
        id: 'outcome.other.no_correction',
      },
      {
        id: 'outcome.other.fee_unpaid',
      },
      {
        id: 'outcome.other.misc',
      },
    ],
    note: 'Derived subtotal, used to check prose («不予公开142件»).',
  },
  {
    id: 'rules-in-force-rolls-forward',
    kind: 'stock_flow',
    op: '=',
    severity: 'soft',
    forms: ['2021'],
    left: [
      {
        id: 'rules.in_force',
      },
    ],
    right: [
      {
        id: 'rules.in_force',
        lag: 1,
      },
      {
        id: 'rules.issued',
      },
      {
        id: 'rules.repealed',
        k: -1,
      },
    ],
    note: 'Stock and flow. Soft: documents also lapse (失效), are revised, or move between agencies.',
  },
  {
    id: 'rules-issued-within-in-force',
    kind: 'bound',
    op: '<=',
    severity: 'soft',
    forms: ['2021'],
    left: [
      {
        id: 'rules.issued',
      },
    ],
    right: [
      {
        id: 'rules.in_force',
      },
      {
        id: 'rules.repealed',
      },
    ],
    note: 'Documents issued this year are in force at year end or were repealed.',
  },
  {
    id: 'rules-disclosed-within-public-total',
    kind: 'bound',
    op: '<=',
    severity: 'hard',
    forms: ['2019'],
    left: [
      {
        id: 'rules.disclosed',
      },
    ],
    right: [
      {
        id: 'rules.public_total',
      },
    ],
    note: 'Newly disclosed is part of the total open to the public.',
  },
  {
    id: 'rules-disclosed-within-made',
    kind: 'bound',
    op: '<=',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'rules.disclosed',
      },
    ],
    right: [
      {
        id: 'rules.made',
      },
    ],
    note: 'Usually not more disclosed than made; late disclosure of older documents breaks it.',
  },
  {
    id: 'rules-public-total-rolls-forward',
    kind: 'stock_flow',
    op: '=',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'rules.public_total',
      },
    ],
    right: [
      {
        id: 'rules.public_total',
        lag: 1,
      },
      {
        id: 'rules.disclosed',
      },
    ],
    note: 'Holds only if nothing was withdrawn or repealed.',
  },
  {
    id: 'normdocs-in-force-rolls-forward',
    kind: 'stock_flow',
    op: '=',
    severity: 'soft',
    forms: ['2021'],
    left: [
      {
        id: 'normdocs.in_force',
      },
    ],
    right: [
      {
        id: 'normdocs.in_force',
        lag: 1,
      },
      {
        id: 'normdocs.issued',
      },
      {
        id: 'normdocs.repealed',
        k: -1,
      },
    ],
    note: 'Stock and flow. Soft: documents also lapse (失效), are revised, or move between agencies.',
  },
  {
    id: 'normdocs-issued-within-in-force',
    kind: 'bound',
    op: '<=',
    severity: 'soft',
    forms: ['2021'],
    left: [
      {
        id: 'normdocs.issued',
      },
    ],
    right: [
      {
        id: 'normdocs.in_force',
      },
      {
        id: 'normdocs.repealed',
      },
    ],
    note: 'Documents issued this year are in force at year end or were repealed.',
  },
  {
    id: 'normdocs-disclosed-within-public-total',
    kind: 'bound',
    op: '<=',
    severity: 'hard',
    forms: ['2019'],
    left: [
      {
        id: 'normdocs.disclosed',
      },
    ],
    right: [
      {
        id: 'normdocs.public_total',
      },
    ],
    note: 'Newly disclosed is part of the total open to the public.',
  },
  {
    id: 'normdocs-disclosed-within-made',
    kind: 'bound',
    op: '<=',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'normdocs.disclosed',
      },
    ],
    right: [
      {
        id: 'normdocs.made',
      },
    ],
    note: 'Usually not more disclosed than made; late disclosure of older documents breaks it.',
  },
  {
    id: 'normdocs-public-total-rolls-forward',
    kind: 'stock_flow',
    op: '=',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'normdocs.public_total',
      },
    ],
    right: [
      {
        id: 'normdocs.public_total',
        lag: 1,
      },
      {
        id: 'normdocs.disclosed',
      },
    ],
    note: 'Holds only if nothing was withdrawn or repealed.',
  },
  {
    id: 'rules-issued-plausible',
    kind: 'plausibility',
    op: '=',
    severity: 'soft',
    forms: ['2021'],
    left: [
      {
        id: 'rules.issued',
      },
      {
        id: 'rules.in_force',
      },
    ],
    right: [
      {
        id: 'const:0',
      },
    ],
    only: 'townships and bodies of a county',
    note: 'Townships, bureaus of a county and other bodies without power to make 规章 must have 0 here. Only for those: provinces, cities and their governments may have any number.',
  },
  {
    id: 'prose-agrees-with-licences-decisions',
    kind: 'prose_table',
    op: '=',
    severity: 'soft',
    forms: ['2021'],
    left: [
      {
        id: 'prose:行政许可信息N条',
      },
    ],
    right: [
      {
        id: 'licences.decisions',
      },
    ],
    note: 'Some prose states the same figure.',
  },
  {
    id: 'licences-items-prev-rolls-forward',
    kind: 'stock_flow',
    op: '=',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'licences.items_prev',
      },
    ],
    right: [
      {
        id: 'licences.items_prev',
        lag: 1,
      },
      {
        id: 'licences.items_change',
        lag: 1,
      },
    ],
    note: 'Item count rolls forward.',
  },
  {
    id: 'licences-decisions-not-items',
    kind: 'misuse',
    op: '!=',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'licences.decisions',
      },
    ],
    right: [
      {
        id: 'licences.items_prev',
      },
      {
        id: 'licences.items_change',
      },
    ],
    note: 'Suspect if decisions equals items_prev + items_change and is not 0: the filer took the column for an item count. 0 = 0 + 0 is no finding.',
  },
  {
    id: 'other-services-items-prev-rolls-forward',
    kind: 'stock_flow',
    op: '=',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'other_services.items_prev',
      },
    ],
    right: [
      {
        id: 'other_services.items_prev',
        lag: 1,
      },
      {
        id: 'other_services.items_change',
        lag: 1,
      },
    ],
    note: 'Item count rolls forward.',
  },
  {
    id: 'other-services-decisions-not-items',
    kind: 'misuse',
    op: '!=',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'other_services.decisions',
      },
    ],
    right: [
      {
        id: 'other_services.items_prev',
      },
      {
        id: 'other_services.items_change',
      },
    ],
    note: 'Suspect if decisions equals items_prev + items_change and is not 0: the filer took the column for an item count. 0 = 0 + 0 is no finding.',
  },
  {
    id: 'penalties-items-prev-rolls-forward',
    kind: 'stock_flow',
    op: '=',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'penalties.items_prev',
      },
    ],
    right: [
      {
        id: 'penalties.items_prev',
        lag: 1,
      },
      {
        id: 'penalties.items_change',
        lag: 1,
      },
    ],
    note: 'Item count rolls forward.',
  },
  {
    id: 'penalties-decisions-not-items',
    kind: 'misuse',
    op: '!=',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'penalties.decisions',
      },
    ],
    right: [
      {
        id: 'penalties.items_prev',
      },
      {
        id: 'penalties.items_change',
      },
    ],
    note: 'Suspect if decisions equals items_prev + items_change and is not 0: the filer took the column for an item count. 0 = 0 + 0 is no finding.',
  },
  {
    id: 'coercion-items-prev-rolls-forward',
    kind: 'stock_flow',
    op: '=',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'coercion.items_prev',
      },
    ],
    right: [
      {
        id: 'coercion.items_prev',
        lag: 1,
      },
      {
        id: 'coercion.items_change',
        lag: 1,
      },
    ],
    note: 'Item count rolls forward.',
  },
  {
    id: 'coercion-decisions-not-items',
    kind: 'misuse',
    op: '!=',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'coercion.decisions',
      },
    ],
    right: [
      {
        id: 'coercion.items_prev',
      },
      {
        id: 'coercion.items_change',
      },
    ],
    note: 'Suspect if decisions equals items_prev + items_change and is not 0: the filer took the column for an item count. 0 = 0 + 0 is no finding.',
  },
  {
    id: 'admin-fees-items-prev-rolls-forward',
    kind: 'stock_flow',
    op: '=',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'admin_fees.items_prev',
      },
    ],
    right: [
      {
        id: 'admin_fees.items_prev',
        lag: 1,
      },
      {
        id: 'admin_fees.items_change',
        lag: 1,
      },
    ],
    note: 'Fee item count rolls forward.',
  },
  {
    id: 'procurement-amount-plausible',
    kind: 'plausibility',
    op: 'both zero or neither',
    severity: 'soft',
    forms: ['2019'],
    left: [
      {
        id: 'procurement.projects',
      },
      {
        id: 'procurement.amount',
      },
    ],
    right: [],
    note: '(projects = 0) = (amount = 0).',
  },
  {
    id: 'normdocs-disclosed-within-proactive',
    kind: 'part_le_total',
    op: '<=',
    severity: 'hard',
    forms: ['2008', '2014'],
    left: [
      {
        id: 'normdocs.disclosed',
      },
    ],
    right: [
      {
        id: 'proactive.total',
      },
    ],
    note: '其中 not above its total.',
  },
  {
    id: 'normdocs-disclosed-within-issued',
    kind: 'bound',
    op: '<=',
    severity: 'soft',
    forms: ['2014'],
    left: [
      {
        id: 'normdocs.disclosed',
      },
    ],
    right: [
      {
        id: 'normdocs.issued',
      },
    ],
    note: 'Disclosed not above issued. Soft: units differ (条, 件) and older documents may be disclosed (seed4: 385 against 9).',
  },
  {
    id: 'proactive-total-within-channels',
    kind: 'channel_sum',
    op: '>=',
    severity: 'hard',
    forms: ['2014'],
    left: [
      {
        id: 'proactive.gazette',
      },
      {
        id: 'proactive.website',
      },
      {
        id: 'proactive.weibo',
      },
      {
        id: 'proactive.wechat',
      },
      {
        id: 'proactive.other',
      },
    ],
    right: [
      {
        id: 'proactive.total',
      },
    ],
    note: 'The total counts an item once, the channels count it each time: the sum of channels is at least the total. Equality is common, a smaller sum is an error.',
  },
  {
    id: 'proactive-gazette-within-proactive',
    kind: 'part_le_total',
    op: '<=',
    severity: 'soft',
    forms: ['2014'],
    left: [
      {
        id: 'proactive.gazette',
      },
    ],
    right: [
      {
        id: 'proactive.total',
      },
    ],
    note: 'One channel not above the total.',
  },
  {
    id: 'proactive-website-within-proactive',
    kind: 'part_le_total',
    op: '<=',
    severity: 'soft',
    forms: ['2014'],
    left: [
      {
        id: 'proactive.website',
      },
    ],
    right: [
      {
        id: 'proactive.total',
      },
    ],
    note: 'One channel not above the total.',
  },
  {
    id: 'proactive-weibo-within-proactive',
    kind: 'part_le_total',
    op: '<=',
    severity: 'soft',
    forms: ['2014'],
    left: [
      {
        id: 'proactive.weibo',
      },
    ],
    right: [
      {
        id: 'proactive.total',
      },
    ],
    note: 'One channel not above the total.',
  },
  {
    id: 'proactive-wechat-within-proactive',
    kind: 'part_le_total',
    op: '<=',
    severity: 'soft',
    forms: ['2014'],
    left: [
      {
        id: 'proactive.wechat',
      },
    ],
    right: [
      {
        id: 'proactive.total',
      },
    ],
    note: 'One channel not above the total.',
  },
  {
    id: 'proactive-other-within-proactive',
    kind: 'part_le_total',
    op: '<=',
    severity: 'soft',
    forms: ['2014'],
    left: [
      {
        id: 'proactive.other',
      },
    ],
    right: [
      {
        id: 'proactive.total',
      },
    ],
    note: 'One channel not above the total.',
  },
  {
    id: 'response-total-within-channels',
    kind: 'channel_sum',
    op: '>=',
    severity: 'soft',
    forms: ['2014'],
    left: [
      {
        id: 'response.press_conf',
      },
      {
        id: 'response.interview',
      },
      {
        id: 'response.social',
      },
      {
        id: 'response.other',
      },
    ],
    right: [
      {
        id: 'response.total',
      },
    ],
    note: 'Same counting rule as for proactive disclosure; interpretation pieces (篇) are left out. Soft.',
  },
  {
    id: 'response-press-conf-by-head-within-response',
    kind: 'part_le_total',
    op: '<=',
    severity: 'hard',
    forms: ['2014'],
    left: [
      {
        id: 'response.press_conf.by_head',
      },
    ],
    right: [
      {
        id: 'response.press_conf',
      },
    ],
    note: '其中.',
  },
  {
    id: 'response-interview-by-head-within-response',
    kind: 'part_le_total',
    op: '<=',
    severity: 'hard',
    forms: ['2014'],
    left: [
      {
        id: 'response.interview.by_head',
      },
    ],
    right: [
      {
        id: 'response.interview',
      },
    ],
    note: '其中.',
  },
  {
    id: 'requests-received-is-its-channels',
    kind: 'channel_sum',
    op: '=',
    severity: 'hard',
    forms: ['2014'],
    left: [
      {
        id: 'requests.channel.in_person',
      },
      {
        id: 'requests.channel.fax',
      },
      {
        id: 'requests.channel.online',
      },
      {
        id: 'requests.channel.letter',
      },
    ],
    right: [
      {
        id: 'requests.received',
      },
    ],
    note: 'Four channels exhaust the receipts. E-mail is counted as 网络申请.',
  },
  {
    id: 'requests-closed-is-its-parts',
    kind: 'part_sum_total',
    op: '=',
    severity: 'hard',
    forms: ['2014'],
    left: [
      {
        id: 'requests.closed.on_time',
      },
      {
        id: 'requests.closed.extended',
      },
    ],
    right: [
      {
        id: 'requests.closed',
      },
    ],
    note: '按时 + 延期.',
  },
  {
    id: 'closed-within-received',
    kind: 'bound',
    op: '<=',
    severity: 'soft',
    forms: ['2014'],
    left: [
      {
        id: 'requests.closed',
      },
    ],
    right: [
      {
        id: 'requests.received',
      },
    ],
    note: 'Soft: the form has no row for carried-in applications.',
  },
  {
    id: 'requests-answered-is-its-parts',
    kind: 'part_sum_total',
    op: '=',
    severity: 'hard',
    forms: ['2014'],
    left: [
      {
        id: 'answer.already_public',
      },
      {
        id: 'answer.granted_full',
      },
      {
        id: 'answer.granted_part',
      },
      {
        id: 'answer.refused',
      },
      {
        id: 'answer.not_this_agency',
      },
      {
        id: 'answer.not_exist',
      },
      {
        id: 'answer.needs_correction',
      },
      {
        id: 'answer.other_route',
      },
    ],
    right: [
      {
        id: 'requests.answered',
      },
    ],
    note: 'Eight kinds of answer.',
  },
  {
    id: 'answer-refused-parts-within-answer',
    kind: 'part_le_total',
    op: '<=',
    severity: 'hard',
    forms: ['2014'],
    left: [
      {
        id: 'answer.refused.state_secret',
      },
      {
        id: 'answer.refused.trade_secret',
      },
      {
        id: 'answer.refused.privacy',
      },
      {
        id: 'answer.refused.security_stability',
      },
      {
        id: 'answer.refused.not_gov_info',
      },
      {
        id: 'answer.refused.other_law',
      },
    ],
    right: [
      {
        id: 'answer.refused',
      },
    ],
    note: 'Six reasons under 其中; equal when every refusal is classified.',
  },
  {
    id: 'answered-is-closed',
    kind: 'bound',
    op: '=',
    severity: 'soft',
    forms: ['2014'],
    left: [
      {
        id: 'requests.answered',
      },
    ],
    right: [
      {
        id: 'requests.closed',
      },
    ],
    note: 'Usually equal; one application may get several answers.',
  },
  {
    id: 'reconsideration-total-parts-within-reconsideration',
    kind: 'part_le_total',
    op: '<=',
    severity: 'hard',
    forms: ['2014'],
    left: [
      {
        id: 'reconsideration.upheld',
      },
      {
        id: 'reconsideration.corrected',
      },
      {
        id: 'reconsideration.other',
      },
    ],
    right: [
      {
        id: 'reconsideration.total',
      },
    ],
    note: 'Three results are not above the number of cases.',
  },
  {
    id: 'reconsideration-total-is-its-parts',
    kind: 'part_sum_total',
    op: '=',
    severity: 'soft',
    forms: ['2014'],
    left: [
      {
        id: 'reconsideration.upheld',
      },
      {
        id: 'reconsideration.corrected',
      },
      {
        id: 'reconsideration.other',
      },
    ],
    right: [
      {
        id: 'reconsideration.total',
      },
    ],
    note: 'Usually equal; the form has no row for pending cases, so a smaller sum may be pending ones.',
  },
  {
    id: 'litigation-total-parts-within-litigation',
    kind: 'part_le_total',
    op: '<=',
    severity: 'hard',
    forms: ['2014'],
    left: [
      {
        id: 'litigation.upheld',
      },
      {
        id: 'litigation.corrected',
      },
      {
        id: 'litigation.other',
      },
    ],
    right: [
      {
        id: 'litigation.total',
      },
    ],
    note: 'Three results are not above the number of cases.',
  },
  {
    id: 'litigation-total-is-its-parts-2014',
    kind: 'part_sum_total',
    op: '=',
    severity: 'soft',
    forms: ['2014'],
    left: [
      {
        id: 'litigation.upheld',
      },
      {
        id: 'litigation.corrected',
      },
      {
        id: 'litigation.other',
      },
    ],
    right: [
      {
        id: 'litigation.total',
      },
    ],
    note: 'Usually equal; the form has no row for pending cases, so a smaller sum may be pending ones.',
  },
  {
    id: 'capacity-staff-is-its-parts',
    kind: 'part_sum_total',
    op: '=',
    severity: 'soft',
    forms: ['2014'],
    left: [
      {
        id: 'capacity.staff.full_time',
      },
      {
        id: 'capacity.staff.part_time',
      },
    ],
    right: [
      {
        id: 'capacity.staff',
      },
    ],
    note: '专职 + 兼职.',
  },
  {
    id: 'training-people-plausible',
    kind: 'plausibility',
    op: '>=',
    severity: 'soft',
    forms: ['2014'],
    left: [
      {
        id: 'training.people',
      },
    ],
    right: [
      {
        id: 'training.courses',
      },
    ],
    note: 'People trained at least the number of courses.',
  },
  {
    id: 'proactive-full-text-electronic-within-proactive',
    kind: 'part_le_total',
    op: '<=',
    severity: 'hard',
    forms: ['2008'],
    left: [
      {
        id: 'proactive.full_text_electronic',
      },
    ],
    right: [
      {
        id: 'proactive.total',
      },
    ],
    note: '其中.',
  },
  {
    id: 'proactive-total-is-its-parts',
    kind: 'part_sum_total',
    op: '=',
    severity: 'soft',
    forms: ['2008'],
    left: [
      {
        id: 'proactive.category.*',
      },
    ],
    right: [
      {
        id: 'proactive.total',
      },
    ],
    note: 'Categories usually exhaust the total (seed2: 2768).',
  },
  {
    id: 'requests-received-is-its-channels-2008',
    kind: 'channel_sum',
    op: '=',
    severity: 'hard',
    forms: ['2008'],
    left: [
      {
        id: 'requests.channel.*',
      },
    ],
    right: [
      {
        id: 'requests.received',
      },
    ],
    note: 'Six channels.',
  },
  {
    id: 'requests-answered-is-its-parts-2008',
    kind: 'part_sum_total',
    op: '=',
    severity: 'hard',
    forms: ['2008'],
    left: [
      {
        id: 'answer.granted_full',
      },
      {
        id: 'answer.granted_part',
      },
      {
        id: 'answer.not_granted',
      },
    ],
    right: [
      {
        id: 'requests.answered',
      },
    ],
    note: 'Where refused is used in the wide sense (codes 18-20).',
  },
  {
    id: 'answer-not-granted-is-its-parts',
    kind: 'part_sum_total',
    op: '=',
    severity: 'soft',
    forms: ['2008'],
    left: [
      {
        id: 'answer.refused.not_gov_info',
      },
      {
        id: 'answer.not_exist',
      },
      {
        id: 'answer.not_this_agency',
      },
      {
        id: 'answer.not_granted.*',
      },
    ],
    right: [
      {
        id: 'answer.not_granted',
      },
    ],
    note: 'Codes 21-31.',
  },
  {
    id: 'answered-and-pending-is-received',
    kind: 'part_sum_total',
    op: '=',
    severity: 'soft',
    forms: ['2008'],
    left: [
      {
        id: 'requests.answered',
      },
      {
        id: 'requests.pending',
      },
    ],
    right: [
      {
        id: 'requests.received',
      },
    ],
    note: 'Answered + pending = received, if nothing was carried in.',
  },
  {
    id: 'consult-total-is-its-parts',
    kind: 'part_sum_total',
    op: '=',
    severity: 'soft',
    forms: ['2008'],
    left: [
      {
        id: 'consult.on_site',
      },
      {
        id: 'consult.online',
      },
      {
        id: 'consult.phone',
      },
    ],
    right: [
      {
        id: 'consult.total',
      },
    ],
    note: 'Three ways.',
  },
  {
    id: 'this-year-within-cumulative',
    kind: 'bound',
    op: '<=',
    severity: 'hard',
    forms: ['2008'],
    left: [
      {
        id: 'this_year:*',
      },
    ],
    right: [
      {
        id: 'cumulative:*',
      },
    ],
    note: 'In annexes with 本期/本年 and 累计 columns the year never exceeds the cumulative figure.',
  },
  {
    id: 'cumulative-rolls-forward',
    kind: 'stock_flow',
    op: '=',
    severity: 'soft',
    forms: ['2008'],
    left: [
      {
        id: 'cumulative:*',
      },
    ],
    right: [
      {
        id: 'cumulative:*',
        lag: 1,
      },
      {
        id: 'this_year:*',
      },
    ],
    note: 'Cumulative figure rolls forward.',
  },
  {
    id: 'share-is-part-of-whole',
    kind: 'percent',
    op: '~=',
    severity: 'soft',
    forms: ['any'],
    left: [
      {
        id: 'stated:percent',
      },
    ],
    right: [
      {
        id: 'expr:100*part/total',
      },
    ],
    note: 'A stated share equals part/total within half a unit of the last printed digit. If outside, try truncation, then forced-to-100 adjustment, then flag.',
  },
  {
    id: 'shares-add-to-100',
    kind: 'percent',
    op: '~=',
    severity: 'soft',
    forms: ['any'],
    left: [
      {
        id: 'sum:percent of one breakdown',
      },
    ],
    right: [
      {
        id: 'const:100',
      },
    ],
    note: 'Shares of one breakdown add to 100 within n/2 units of the last digit.',
  },
  {
    id: 'growth-is-against-last-year',
    kind: 'yoy',
    op: '~=',
    severity: 'soft',
    forms: ['any'],
    left: [
      {
        id: 'stated:growth percent',
      },
    ],
    right: [
      {
        id: 'expr:100*(this-prev)/prev',
      },
    ],
    note: '同比增长/下降, against the stated or stored previous figure.',
  },
  {
    id: 'parts-after-qizhong-within-total',
    kind: 'qizhong',
    op: '<=',
    severity: 'hard',
    forms: ['any'],
    left: [
      {
        id: 'sum:parts after 其中',
      },
    ],
    right: [
      {
        id: 'stated:total before 其中',
      },
    ],
    note: '其中 introduces parts: sum not above the total; equal when the list is complete (即, 分别为, 全部为). Nested 其中 attach to the nearest item before them.',
  },
  {
    id: 'full-rate-means-all-done',
    kind: 'closure',
    op: '=>',
    severity: 'soft',
    forms: ['any'],
    left: [
      {
        id: 'stated:rate 100%',
      },
    ],
    right: [
      {
        id: 'expr:done = total',
      },
    ],
    note: '办结率/答复率/回复率 100% implies done = total. 按期率 has another denominator: do not check it against done/total.',
  },
  {
    id: 'copies-agree',
    kind: 'repeat',
    op: '=',
    severity: 'hard',
    forms: ['any'],
    left: [
      {
        id: 'copy 1 of the body',
      },
    ],
    right: [
      {
        id: 'copy 2 of the body',
      },
    ],
    note: 'The body printed twice says the same twice.',
  },
  {
    id: 'period-is-title-year',
    kind: 'period',
    op: '=',
    severity: 'soft',
    forms: ['any'],
    left: [
      {
        id: 'stated:statistical period year',
      },
    ],
    right: [
      {
        id: 'stated:title year',
      },
    ],
    note: 'Title, statistical period and publication year (normally next year) agree; copy-paste errors are frequent.',
  },
  {
    id: 'direction-word-fits-sign',
    kind: 'sign',
    op: '=',
    severity: 'soft',
    forms: ['any'],
    left: [
      {
        id: 'direction word',
      },
    ],
    right: [
      {
        id: 'expr:sign(this-prev)',
      },
    ],
    note: '增长/上升 with a smaller figure, or 下降 with a larger one, is an error.',
  },
  {
    id: 'answers-within-closed',
    kind: 'bound',
    op: '<=',
    severity: 'hard',
    forms: ['2014'],
    left: [
      {
        id: 'answer.already_public',
      },
      {
        id: 'answer.granted_full',
      },
      {
        id: 'answer.granted_part',
      },
      {
        id: 'answer.refused',
      },
      {
        id: 'answer.not_this_agency',
      },
      {
        id: 'answer.not_exist',
      },
      {
        id: 'answer.needs_correction',
      },
      {
        id: 'answer.other_route',
      },
    ],
    right: [
      {
        id: 'requests.closed',
      },
    ],
    note: 'When the number of answers is not printed: the kinds of answer together do not exceed the applications closed (or received, if closed is unknown); an excess means answers counted twice. Evaluated on the kinds that are stated.',
  },
] as const;
