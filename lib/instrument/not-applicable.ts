/** The answer "such situations did not arise in my work"; never counted as 0 (measurement.md §4.1). */
export const NOT_APPLICABLE = "NA";
