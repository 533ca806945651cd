/** Records to divide into clusters, by number, with what is known between them. */
export interface LinkageInput {
  readonly size: number;
  /** Pairs whose evidence may bring two clusters together. The order does not matter. */
  readonly edges: readonly LinkageEdge[];
  /** The match weight of any two records, whether they are an edge or not. Symmetric. */
  weightOf(a: number, b: number): number;
  /** Whether a decision or a contradiction keeps the two out of one cluster. */
  isForbidden(a: number, b: number): boolean;
}

export interface LinkageEdge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

export interface LinkageLimits {
  /** The least mean match weight between the records of two clusters that may become one. */
  readonly meanWeightMin: number;
  readonly clusterSizeMax: number;
}

/**
 * Agglomerative clustering by average linkage: the two clusters whose records agree best on average become one, again
 * and again, until no two are left that agree enough.
 *
 * All pairs between the two count, the evidence against like the evidence for, whether blocking found the pair or not.
 * So one strong link does not chain two families together, and a damaged record comes in by what the whole cluster
 * says about it. Equal means are decided by the records' numbers: number them by content and the outcome does not
 * depend on the order of arrival.
 *
 * @returns Clusters of record numbers, each of them and the list in ascending order, singletons included.
 */
export function averageLinkage(input: LinkageInput, limits: LinkageLimits): readonly (readonly number[])[] {
  const linkage = new Linkage(input, limits);
  linkage.run();
  return linkage.clusters();
}

/** Two clusters, by their smallest record numbers, and how well they agree. */
interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
}

class Linkage {
  readonly #input: LinkageInput;
  readonly #limits: LinkageLimits;
  /** Members of a cluster at its smallest record's number; null at the others'. */
  readonly #members: (readonly number[] | null)[];
  /** Sum of the weights between two clusters that an edge connects; `-Infinity` where they must stay apart. */
  readonly #sums: Map<number, number>[];
  readonly #queue = new CandidateQueue();

  constructor(input: LinkageInput, limits: LinkageLimits) {
    this.#input = input;
    this.#limits = limits;
    this.#members = Array.from({ length: input.size }, (_, index) => [index]);
    this.#sums = Array.from({ length: input.size }, () => new Map<number, number>());
    for (const { a, b, weight } of input.edges) {
      const sum = input.isForbidden(a, b) ? -Infinity : weight;
      this.#connect(Math.min(a, b), Math.max(a, b), sum);
    }
  }

  run(): void {
    for (;;) {
      const best = this.#queue.pop();
      if (best === undefined) return;
      if (this.#isCurrent(best)) this.#merge(best);
    }
  }

  clusters(): readonly (readonly number[])[] {
    return this.#members.filter((members) => members !== null);
  }

  #connect(a: number, b: number, sum: number): void {
    this.#sums[a]?.set(b, sum);
    this.#sums[b]?.set(a, sum);
    const mean = this.#mean(a, b);
    if (mean >= this.#limits.meanWeightMin && this.#fits(a, b)) this.#queue.push({ a, b, mean });
  }

  #fits(a: number, b: number): boolean {
    return this.#size(a) + this.#size(b) <= this.#limits.clusterSizeMax;
  }

  /** A cluster that has grown since the candidate was queued has another mean, or the same one and is as good. */
  #isCurrent({ a, b, mean }: Candidate): boolean {
    const areThere = this.#members[a] !== null && this.#members[b] !== null;
    return areThere && this.#mean(a, b) === mean && this.#fits(a, b);
  }

  #merge({ a, b }: Candidate): void {
    const neighbors = new Set([...(this.#sums[a]?.keys() ?? []), ...(this.#sums[b]?.keys() ?? [])]);
    neighbors.delete(a);
    neighbors.delete(b);
    const sums = [...neighbors].map((other) => ({ other, sum: this.#sum(a, other) + this.#sum(b, other) }));
    this.#members[a] = [...(this.#members[a] ?? []), ...(this.#members[b] ?? [])].sort((x, y) => x - y);
    this.#members[b] = null;
    this.#sums[a]?.clear();
    this.#sums[b]?.clear();
    for (const { other, sum } of sums) {
      this.#sums[other]?.delete(b);
      this.#connect(Math.min(a, other), Math.max(a, other), sum);
    }
  }

  #mean(a: number, b: number): number {
    return (this.#sums[a]?.get(b) ?? 0) / (this.#size(a) * this.#size(b));
  }

  #size(cluster: number): number {
    return this.#members[cluster]?.length ?? 0;
  }

  #sum(a: number, b: number): number {
    const known = this.#sums[a]?.get(b);
    if (known !== undefined) return known;
    let sum = 0;
    for (const one of this.#members[a] ?? []) {
      for (const other of this.#members[b] ?? []) {
        if (this.#input.isForbidden(one, other)) return -Infinity;
        sum += this.#input.weightOf(one, other);
      }
    }
    return sum;
  }
}

/** A binary heap, the best mean first, then the smaller numbers. */
class CandidateQueue {
  readonly #heap: Candidate[] = [];

  push(candidate: Candidate): void {
    const heap = this.#heap;
    heap.push(candidate);
    let place = heap.length - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#swapIfBetter(place, parent)) return;
      place = parent;
    }
  }

  pop(): Candidate | undefined {
    const heap = this.#heap;
    const [best] = heap;
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return best;
    heap[0] = last;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= heap.length) return best;
      const right = left + 1;
      const child = right < heap.length && isBetter(heap[right], heap[left]) ? right : left;
      if (!this.#swapIfBetter(child, place)) return best;
      place = child;
    }
  }

  #swapIfBetter(lower: number, upper: number): boolean {
    const [a, b] = [this.#heap[lower], this.#heap[upper]];
    if (a === undefined || b === undefined || !isBetter(a, b)) return false;
    this.#heap[upper] = a;
    this.#heap[lower] = b;
    return true;
  }
}

function isBetter(one: Candidate | undefined, other: Candidate | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.mean !== other.mean) return one.mean > other.mean;
  return one.a === other.a ? one.b < other.b : one.a < other.a;
}
