import { areaList } from '@vant/area-data';
import type { Plugin } from 'vite';

/** The divisions of the country by their codes (GB/T 2260), made into one string when the program is built. */

/** The module that looks a unit up. */
const MODULE = 'virtual:divisions';
/** Taiwan, Hong Kong and Macao, whose reports are of another kind. */
const APART = /^(?:71|81|82)/;
/** Municipalities, whose second level has no name of its own. */
const MUNICIPAL = /^(?:11|12|31|50)/;
const CITY = /(?:市|州|盟|地区)$/;
const COUNTY = /[县市旗区]$/;
/** Zones have statistical codes and none of the standard; two of this name are districts. */
const ZONE = /(?:开发|管理|园|其[它他]|示范|度假|保税|工业|试验|产业|实验|合作|集聚|高新|高科|新)区$/;
const DISTRICTS = /^(?:浦东|滨海)新区$/;

/** `110000北京市,110101东城区,…`, in order of the codes. */
export function divisionList(): string {
  const { province_list, city_list, county_list } = areaList;
  const cities = Object.entries(city_list).filter(([code, name]) => !MUNICIPAL.test(code) && CITY.test(name));
  const counties = Object.entries(county_list).filter(([code, name]) => {
    const own = Number(code.slice(4));
    return (own <= 70 || own > 80) && COUNTY.test(name) && (!ZONE.test(name) || DISTRICTS.test(name));
  });
  return [...Object.entries(province_list), ...cities, ...counties]
    .filter(([code]) => !APART.test(code))
    .map(([code, name]) => code + name)
    .toSorted()
    .join();
}

/** Gives the reader its list, without the package's own code. */
export const divisions = (): Plugin => ({
  name: 'divisions',
  resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
  load: (id) => (id === `\0${MODULE}` ? `export const current = ${JSON.stringify(divisionList())};` : null),
});
