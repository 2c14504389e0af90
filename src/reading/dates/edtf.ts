import { addDays, addMonths, MONTHS_OF, mondayOf } from './calendar.ts';

/** The EDTF of a TIMEX3 value, by day, month, year or a span of them; null for what is no point or span of the calendar. */
export function edtfOf(value: string): string | null {
  if (/^\d{4}(-\d\d){0,2}$/.test(value)) return value;
  const day = /^(\d{4}-\d\d-\d\d)T/.exec(value);
  if (day) return day[1]!;
  if (/^\d{3}$/.test(value)) return `${value}X`;
  if (/^\d{2}$/.test(value)) return `${value}XX`;
  const isoWeek = /^(\d{4}-W\d\d)(-WE)?$/.exec(value);
  if (isoWeek) {
    const monday = mondayOf(isoWeek[1]!);
    return `${isoWeek[2] ? addDays(monday, 5) : monday}/${addDays(monday, 6)}`;
  }
  const fiscal = /^FY(\d{4})$/.exec(value);
  if (fiscal) return fiscal[1]!;
  const part = /^(\d{4})-(Q[1-4]|H[12])$/.exec(value);
  if (part) {
    const { start, end } = MONTHS_OF[part[2]!]!;
    return `${addMonths(`${part[1]}-01`, start - 1)}/${addMonths(`${part[1]}-01`, end - 1)}`;
  }
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  return season ? `${season[1]}-${SEASON_CODES[season[2]!]}` : null;
}

/** EDTF level 1: months 21 to 24 are the seasons. */
const SEASON_CODES: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' };
