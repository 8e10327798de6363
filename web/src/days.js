// Days on an axis: numbers of days since 1970, and where a line with a date helps.
const DAY = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const dayOf = (iso) => Math.floor(Date.parse(iso.slice(0, 10)) / DAY);
export const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);

// At most `most` ticks from the first day to the last: days, months, quarters, years, decades, whichever are few enough.
export function ticks(first, last, most) {
  const span = last - first + 1;
  if (span / most <= 16) return dailies(first, last, Math.max(1, Math.ceil(span / most)));
  const months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find((step) => span / 30.4 / step <= most) ?? 2400;
  const begin = new Date(first * DAY), found = [];
  for (let number = begin.getUTCFullYear() * 12 + begin.getUTCMonth(); ; number += 1) {
    if (number % months) continue;
    const at = Date.UTC(Math.floor(number / 12), number % 12, 1) / DAY;
    if (at > last) return found;
    if (at >= first) found.push({ day: at, text: months % 12 && number % 12 ? MONTHS[number % 12] + (found.length ? "" : ` ${Math.floor(number / 12)}`) : String(Math.floor(number / 12)) });
  }
}

function dailies(first, last, step) {
  const found = [];
  for (let day = first; day <= last; day += step) {
    const on = new Date(day * DAY);
    const year = !found.length || on.getUTCFullYear() !== new Date((day - step) * DAY).getUTCFullYear();
    found.push({ day, text: `${on.getUTCDate()} ${MONTHS[on.getUTCMonth()]}${year ? ` ${on.getUTCFullYear()}` : ""}` });
  }
  return found;
}
