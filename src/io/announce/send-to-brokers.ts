export interface BrokerRecords {
  brokers: string[]
  topic: string
  credentials?: string
  messages: { key: string; value: string }[]
}

interface Producer {
  send: (options: { messages: { topic: string; key: string; value: string }[] }) => Promise<unknown>
  close: () => Promise<unknown>
}

interface KafkaModule {
  Producer: new (options: Record<string, unknown>) => Producer
  stringSerializers: unknown
}

/** Sends records through `@platformatic/kafka`, which whoever wants this installs; over TLS and SASL with credentials. */
export async function sendToBrokers(
  { brokers, topic, credentials, messages }: BrokerRecords,
  timeout = 10_000,
): Promise<{ type: 'accepted' } | { type: 'refused'; reason: string }> {
  const kafka = await loadClient()
  if (kafka === undefined)
    return {
      type: 'refused',
      reason: 'the package @platformatic/kafka cannot be loaded. Run npm install @platformatic/kafka',
    }
  const [username = '', ...rest] = credentials?.split(':') ?? []
  const access =
    credentials === undefined ? {} : { tls: {}, sasl: { mechanism: 'PLAIN', username, password: rest.join(':') } }
  const producer = new kafka.Producer({
    clientId: 'tierzero',
    bootstrapBrokers: brokers,
    serializers: kafka.stringSerializers,
    timeout,
    connectTimeout: timeout,
    retries: 3,
    ...access,
  })
  try {
    await producer.send({ messages: messages.map((message) => ({ topic, ...message })) })
    return { type: 'accepted' }
  } catch (error) {
    return {
      type: 'refused',
      reason: `the brokers did not take the records (${(error as NodeJS.ErrnoException).code ?? (error as Error).name})`,
    }
  } finally {
    await producer.close().catch(() => {})
  }
}

async function loadClient(): Promise<KafkaModule | undefined> {
  const name = '@platformatic/kafka'
  try {
    return (await import(name)) as KafkaModule
  } catch {
    // Not installed, or not for this Node.
    return undefined
  }
}
