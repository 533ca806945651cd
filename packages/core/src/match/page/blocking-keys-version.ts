/**
 * By which rules stored keys were made. Whoever changes what keys a card has (a rule, a normalizer, a table of names)
 * raises it, and every database makes its keys anew after the next start; a test tells when that is due.
 */
export const BLOCKING_KEYS_VERSION = 1;
