export { models } from "./match/models.ts";
