export const EXPORT_EVENTS: readonly string[] = [];
