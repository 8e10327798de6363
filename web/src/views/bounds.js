import { number } from "../words.js";

// A number with its bounds, as one says it.
export function bounds(low, high) {
  const said = (value) => number(value);
  if (low === null && high === null) return "no number";
  if (low === null) return `up to ${said(high)}`;
  if (high === null) return `at least ${said(low)}`;
  return low === high ? said(low) : `${said(low)} to ${said(high)}`;
}
