/** Why a file cannot be an article, one line that says what to do. */
export class RejectedFile extends Error {}
