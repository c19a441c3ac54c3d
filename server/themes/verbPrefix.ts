/** Prefix of the key of a single verb: "to mend". */
export const verbPrefix = 'to ';
