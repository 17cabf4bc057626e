import type { DocumentFields, Field } from '../model.ts';

/** The name of a unit in, the division of the country that it is of out (GB/T 2260), where the name leaves one choice. */

/** Divisions by name: the codes of all that bear it. */
export interface Divisions {
  readonly provinces: ReadonlyMap<string, readonly string[]>;
  readonly cities: ReadonlyMap<string, readonly string[]>;
  readonly counties: ReadonlyMap<string, readonly string[]>;
}

/** `110000北京市,110101东城区` as divisions; provinces under their short names too (广西 for 广西壮族自治区). */
export function toDivisions(...lists: readonly string[]): Divisions {
  const provinces = new Map<string, string[]>();
  const cities = new Map<string, string[]>();
  const counties = new Map<string, string[]>();
  const put = (names: Map<string, string[]>, name: string, code: string) => {
    names.set(name, [...(names.get(name) ?? []), code]);
  };
  for (const entry of lists.flatMap((list) => list.split(','))) {
    const code = entry.slice(0, 6);
    const name = entry.slice(6);
    if (code.endsWith('0000')) {
      put(provinces, name, code);
      put(provinces, name.replace(SURNAME, ''), code);
    } else put(code.endsWith('00') ? cities : counties, name, code);
  }
  return { provinces, cities, counties };
}
const SURNAME = /(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/;
/** The name of a province in full. */
const FULL = /[省市区]$/;

/** National bodies whose branches bear the name of their place, and the regiments' divisions before a town of theirs. */
const LEADING =
  /^(?:国家税务总局|国家统计局|中华人民共和国|国家外汇管理局|中国人民银行|中共)?(?:新疆生产建设兵团)?(?:第[一二三四五六七八九十]{1,3}师)?/;
/** A zone, a new town or a branch is of no division by its own name. */
const ZONE =
  /^[^市县]{0,14}(?:开发区|新区|园区|高新区|经开区|示范区|试验区|保税区|管理区|度假区|新城)|分局|(?<!社)区/;
/** Districts that many cities could have. */
const COMMON = /^(?:城[东西南北中关]|新[市城]|市[中北南东西]|老城|[东西南北中])区$|^.区$/;
/** The longest and the shortest name of a division. */
const LONGEST = 15;
const SHORTEST = 2;

/** The code of the division that a unit is of: `芜湖市镜湖区税务局` → 340202; null where the name does not tell one. `unit` is of the shadow. */
export function findDivision(unit: string, { provinces, cities, counties }: Divisions): string | null {
  const name = unit.replaceAll(/\s/g, '').replace(LEADING, '');
  // 吉林市 is no part of a short name, nor is 河北区.
  const isOther = startOf(name, cities, '') ?? startOf(name, counties, '');
  const named = startOf(name, provinces, '');
  const province = named && (FULL.test(named.name) || !isOther) ? named : null;
  const within = province?.code.slice(0, 2) ?? '';
  const behind = province ? province.rest : name;
  const city = startOf(behind, cities, within);
  const inCity = city?.code.slice(0, 4) ?? within;
  const rest = city ? city.rest : behind;
  const county = startOf(rest, counties, inCity);
  if (county) return city || province || !COMMON.test(county.name) ? county.code : null;
  const whole = city ?? (province && FULL.test(province.name) ? province : null);
  return whole && !ZONE.test(whole.rest) && !hasCounty(whole.rest) ? whole.code : null;
}

/** `青原县水利局` behind a city that has no such county. */
const hasCounty = (rest: string): boolean => /^[^局委办厅]{1,8}[县旗]/.test(rest);

interface Start {
  readonly name: string;
  readonly code: string;
  readonly rest: string;
}

/** The division that a name begins with, the longest first; null where none does, or several within the code. */
function startOf(words: string, names: ReadonlyMap<string, readonly string[]>, within: string): Start | null {
  for (let length = Math.min(LONGEST, words.length); length >= SHORTEST; length -= 1) {
    const name = words.slice(0, length);
    const codes = (names.get(name) ?? []).filter((code) => code.startsWith(within));
    const [code, more] = new Set(codes);
    if (code === undefined) continue;
    return more === undefined ? { name, code, rest: words.slice(length) } : null;
  }
  return null;
}

/** The fields with the division of their unit; `unit`: its name in the shadow. As they are where it is not certain. */
export function withDivision(fields: DocumentFields, unit: string, divisions: Divisions): DocumentFields {
  const code = findDivision(unit, divisions);
  const place = fields.unit.place;
  if (code === null || !place) return fields;
  const divisionCode: Field = { value: code, place: { ...place, rule: 'divisions/unit' } };
  return { ...fields, divisionCode };
}
