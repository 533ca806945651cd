export { models } from "./match/models/models.ts";
export { fake1000 } from "./match/models/fake-1000-model.ts";
export { febrl, febrlC } from "./match/models/febrl-models.ts";
export { historical50k } from "./match/models/historical-50k-model.ts";
