export interface SlotLimits {
  /** Requests at a time, in all and to one host. */
  concurrency: number
  perHost: number
  /** Milliseconds between the starts of two requests to one host. */
  interval: number
}

interface Queue {
  running: number
  /** How many reasons there are to start nothing now. */
  holds: number
  /** Time at which the next may start, by `performance.now()`. */
  next: number
  waiting: (() => void)[]
}

/** Lets requests start when the limits allow it, in order within a host. */
export class RequestSlots {
  readonly #limits: SlotLimits
  readonly #queues = new Map<string, Queue>()
  readonly #busy = new Set<string>()
  #running = 0
  #timer: NodeJS.Timeout | undefined

  constructor(limits: SlotLimits) {
    this.#limits = { ...limits }
  }

  async run<T>(host: string, task: () => Promise<T>): Promise<T> {
    const queue = this.#queue(host)
    await new Promise<void>((start) => {
      queue.waiting.push(start)
      this.#busy.add(host)
      this.#pump()
    })
    try {
      return await task()
    } finally {
      queue.running--
      this.#running--
      this.#pump()
    }
  }

  /** Starts nothing on a host until the promise is kept; it must not be broken. */
  hold(host: string, until: Promise<void>): void {
    const queue = this.#queue(host)
    queue.holds++
    void until.then(() => {
      queue.holds--
      this.#pump()
    })
  }

  /** Lets everything start at once, because the tasks know that the run is over. */
  release(): void {
    this.#limits.concurrency = this.#limits.perHost = Number.POSITIVE_INFINITY
    this.#limits.interval = 0
    for (const queue of this.#queues.values()) {
      queue.next = 0
      queue.holds = 0
    }
    this.#pump()
  }

  #queue(host: string): Queue {
    const queue = this.#queues.get(host) ?? { running: 0, holds: 0, next: 0, waiting: [] }
    this.#queues.set(host, queue)
    return queue
  }

  #pump(): void {
    clearTimeout(this.#timer)
    const now = performance.now()
    let soonest = Number.POSITIVE_INFINITY
    for (const host of this.#busy) {
      const queue = this.#queue(host)
      while (queue.waiting.length > 0 && this.#running < this.#limits.concurrency && queue.next <= now) {
        if (queue.running >= this.#limits.perHost || queue.holds > 0) break
        queue.running++
        this.#running++
        queue.next = now + this.#limits.interval
        queue.waiting.shift()?.()
        if (this.#limits.interval > 0) break
      }
      if (queue.waiting.length === 0) this.#busy.delete(host)
      else if (queue.running < this.#limits.perHost && queue.holds === 0) soonest = Math.min(soonest, queue.next)
    }
    if (this.#running >= this.#limits.concurrency || soonest === Number.POSITIVE_INFINITY) return
    this.#timer = setTimeout(() => this.#pump(), Math.max(1, soonest - now))
  }
}
