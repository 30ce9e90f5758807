// Days and times, in a zone and a language; Slack's date format with its placeholders.

const formats = new Map();

function format(locale, options) {
  const key = `${locale} ${JSON.stringify(options)}`;
  if (!formats.has(key)) formats.set(key, make(locale, options));
  return formats.get(key);
}

function make(locale, options) {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  }
}

const write = (seconds, locale, zone, options) => format(locale, { timeZone: zone || "UTC", ...options }).format(new Date(seconds * 1000));

/** Hours and minutes of an instant (seconds since 1970) in a zone: "09:05". */
export const timeIn = (seconds, zone) => write(seconds, "en-GB", zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The place that a zone is named after: "Mexico City". */
export const cityOf = (zone) => (zone || "").split("/").pop().replaceAll("_", " ");

/** "Friday 30 September 2016". */
export const dayIn = (seconds, zone) => write(seconds, "en-GB", zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(",", "");

/** "Fri 30 Sept 2016". */
export const shortDayIn = (seconds, zone) => write(seconds, "en-GB", zone, { weekday: "short", day: "numeric", month: "short", year: "numeric" }).replace(",", "");

/** Seconds of the minute: "07". */
export const secondsOf = (seconds) => String(Math.floor(seconds) % 60).padStart(2, "0");

/** A calendar day as "2016-09-30", to compare and to number. */
export const dayKey = (seconds, zone) => write(seconds, "en-CA", zone, { year: "numeric", month: "2-digit", day: "2-digit" });

/** Whole days from one instant to another by the calendar of a zone. */
function daysBetween(from, to, zone) {
  return Math.round((Date.parse(dayKey(to, zone)) - Date.parse(dayKey(from, zone))) / 86400000);
}

/** What stands above the messages of a day: "Today", "Yesterday", or the day. */
export function dayLabel(seconds, present, zone) {
  const distance = daysBetween(seconds, present, zone);
  if (distance === 0) return "Today";
  if (distance === 1) return "Yesterday";
  return dayIn(seconds, zone);
}

const STYLES = {
  date: { year: "numeric", month: "long", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  date_long_full: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_slash: { year: "numeric", month: "2-digit", day: "2-digit" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

function ago(seconds, present, locale) {
  const distance = seconds - present;
  const steps = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const [unit, length] = steps.find(([, size]) => Math.abs(distance) >= size) || steps[3];
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(distance / length), unit);
}

function placeholder(name, seconds, reader) {
  const { locale, zone, present } = reader;
  if (name === "date_num") return dayKey(seconds, zone);
  if (name === "ago") return ago(seconds, present, locale);
  const pretty = /^(.*?)_?pretty$/.exec(name);
  const distance = daysBetween(present, seconds, zone);
  if (pretty && Math.abs(distance) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(distance, "day");
  const style = STYLES[pretty ? pretty[1] : name];
  return style ? write(seconds, locale, zone, style) : null;
}

/**
 * Slack's date format (https://docs.slack.dev/messaging/formatting-message-text#date-formatting) for a reader
 * `{locale, zone, present}`; null where a placeholder is not one of Slack's, so that the fallback is shown.
 */
export function slackDate(seconds, pattern, reader) {
  if (!Number.isFinite(seconds)) return null;
  let known = true;
  const text = pattern.replace(/\{(\w+)\}/g, (_, name) => {
    const value = placeholder(name, seconds, reader);
    if (value === null) known = false;
    return value;
  });
  return known ? text : null;
}

/** Seconds since 1970 of a local time "2016-09-30T09:00" in a zone. */
export function instantOf(local, zone) {
  const wanted = Date.parse(`${local}Z`) / 1000;
  const offset = (seconds) => Date.parse(`${localOf(seconds, zone)}Z`) / 1000 - seconds + (seconds % 60);
  const guess = wanted - offset(wanted);
  return wanted - offset(guess);
}

/** The local time of an instant in a zone, as "2016-09-30T09:00". */
export const localOf = (seconds, zone) => `${dayKey(seconds, zone)}T${timeIn(seconds, zone)}`;
