/** Takes a warning for the operator; pino's loggers fit. */
export interface WarningLog {
  warn(facts: object, message: string): void;
}
