// How a seal of the record is written wherever it stands: in capitals, in groups of four, so that two
// people can compare it aloud.

export const seal_words = (hash) => hash.toUpperCase().replace(/(.{4})(?=.)/g, "$1 ");
