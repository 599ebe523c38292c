/** Words by part of speech, the most frequent first. Inflected, this makes a vocabulary of about five thousand. */
export const nouns: readonly string[] = words(`
  server service request file user page error value key cluster change version setting log time job name command
  table process team record client list state message report system number result step window port account limit
  query node label disk backup update policy field group image token entry task option test device column row rule
  index object schema folder branch thread buffer channel event queue worker release package script screen button
  form menu tab dialog filter header body payload response status code address host domain network route gateway
  proxy firewall certificate signature password session cookie role permission owner contact manager engineer
  customer partner vendor contract invoice order ticket issue incident alert symptom cause fix patch workaround
  procedure checklist runbook guide article answer question example sample template draft copy archive snapshot
  volume partition block page-cache segment shard replica leader follower member pool cache lock cursor batch
  stream topic partition-key offset checkpoint transaction statement plan hint statistic metric counter gauge
  histogram panel dashboard chart graph trace span sampler exporter collector agent probe heartbeat timeout retry
  backoff quota budget threshold baseline peak average percentile ratio rate interval schedule calendar holiday
  deadline delay lag latency throughput bandwidth capacity load pressure spike burst drain failure crash panic
  restart reboot shutdown startup upgrade downgrade rollback migration cutover import export conversion encoding
  charset delimiter prefix suffix pattern wildcard expression operator function procedure-call trigger view
  constraint default override variable flag switch profile environment region zone rack site tenant workspace
  project catalog registry repository mirror artifact bundle container pod deployment operator-pod namespace
  manifest chart-value secret config-map ingress endpoint listener socket packet frame handshake cipher issuer
  digest checksum hash salt nonce identity directory realm scope claim grant consent audit review approval
  exception warning notice reminder summary detail attachment screenshot recording transcript comment note
  reference link anchor heading paragraph glossary tutorial lesson walkthrough overview diagram layout theme
  locale language translation calendar-week currency amount balance credit refund discount tier plan-change seat
  license entitlement subscription renewal trial expiry edition feature module plugin extension adapter driver
  connector bridge wrapper library binary executable installer mirror-site bootstrap seed fixture mock stub
  assertion regression benchmark profile-run flame-graph heap stack allocation leak fragment compaction garbage
  pause tick epoch era sequence generation lineage ancestor descendant sibling parent child root leaf tree path
  edge vertex cycle loop branch-point merge conflict resolution strategy preference heuristic estimate forecast
  trend anomaly outlier cluster-map heat-map tile legend axis tooltip cursor-line marker pin bookmark shortcut
  gesture keyboard mouse monitor printer scanner camera battery adapter-cable outlet rack-unit switchboard fan
  sensor controller firmware bios kernel scheduler interrupt syscall descriptor handle pipe signal semaphore mutex
  barrier fence ticket-queue backlog roadmap milestone sprint retrospective handover escalation rotation pager
  shift coverage region-pair standby failover drill exercise postmortem finding action-item follow-up`)

/** Regular verbs only; see `inflect`. */
export const verbs: readonly string[] = words(`
  use need check start stop open close change create remove add update return show ask 
  call help contain expect report restart retry confirm compare copy move delete restore reload replace rename
  configure enable disable install upgrade migrate import export validate verify inspect monitor measure record
  collect store load save archive compress extract encode decode encrypt sign rotate revoke expire renew issue
  approve reject assign escalate resolve reopen merge join order filter limit sort group count sample
  schedule delay cancel pause resume skip ignore match map route forward redirect publish subscribe 
  disconnect authenticate authorize grant deny block allow trust scan probe scrape push pull fetch
  request accept acknowledge commit abort flush drain compact vacuum reindex analyze optimize tune
  scale balance shard replicate promote demote elect evict recover repair patch roll revert reboot
  provision deploy release tag label annotate document describe explain clarify translate review audit trace debug
  profile benchmark simulate test mock seed generate parse format render display log mask redact
  anonymize truncate pad trim escape quote wrap nest flatten transform convert normalize aggregate summarize
  estimate predict exceed reach increase decrease double halve expand attach detach mount unmount
  isolate quarantine notify remind alert page mention invite onboard transfer bill charge refund
  discount activate deactivate register unregister discover bootstrap initialize terminate signal`)

export const adjectives: readonly string[] = words(`
  new same old current default first last full empty other next large small slow fast local remote primary
  secondary active idle valid invalid missing unknown expected unexpected recent stale fresh safe unsafe public
  private shared dedicated temporary permanent manual automatic optional required nested flat partial complete
  correct wrong early late high low short long open closed internal external upstream downstream healthy unhealthy
  degraded pending failed successful successive concurrent parallel sequential synchronous asynchronous
  consistent inconsistent durable volatile encrypted plain signed unsigned trusted untrusted anonymous personal
  regional global virtual physical logical static dynamic mutable immutable explicit implicit strict lenient
  verbose quiet noisy silent visible hidden readable writable executable portable compatible incompatible
  deprecated supported unsupported experimental stable unstable nightly weekly monthly quarterly annual regular
  irregular periodic frequent rare common unusual typical special critical severe moderate minor trivial urgent
  routine planned unplanned scheduled overdue expired renewed revoked suspended archived duplicated orphaned
  corrupted truncated compressed fragmented balanced skewed saturated throttled blocked stuck looping redundant
  obsolete legacy modern minimal maximal optimal suboptimal reasonable generous tight narrow wide shallow deep`)

export const adverbs: readonly string[] = words(`
  again only usually first automatically often then already always never immediately later quickly slowly safely
  silently directly manually correctly completely partially temporarily permanently explicitly implicitly
  separately together twice once daily hourly regularly rarely eventually normally currently previously recently
  reliably consistently randomly gracefully forcibly locally remotely globally`)

export const products: readonly string[] = [
  'Tidewater',
  'Tidewater Operator',
  'Tidewater Console',
  'Tidewater Relay',
  'Tidewater Ledger',
  'Tidewater Insight',
  'Tidewater Cloud',
]

export const environments: readonly string[] = [
  'production',
  'staging',
  'the test environment',
  'a managed cluster',
  'an air-gapped network',
  'the developer edition',
  'a container',
  'Kubernetes',
  'a virtual machine',
  'bare metal',
]

export const owners: readonly string[] = [
  'support',
  'platform',
  'data',
  'billing',
  'security',
  'docs',
  'on-call',
  'field',
]

const settingHeads = words(`
  max min default idle read write connect query lock batch cache pool log retry backup replica index shard heap
  worker stream session token cert audit flush merge scan sort join temp wal raft gossip lease election snapshot
  upload download archive quota alert scrape trace export import catalog license tenant network tls proxy dns disk`)

const settingTails = words(`
  size timeout limit interval count ratio threads connections bytes age depth window retries delay ttl factor path
  level mode policy enabled buffer capacity rate budget threshold per_node per_session per_tenant concurrency quota`)

/** Configuration keys, `pool_timeout`; the order mixes heads and tails so that a Zipf pick does not favour one head. */
export const settings: readonly string[] = settingTails.flatMap((_, shift) =>
  settingHeads.map((head, index) => `${head}_${settingTails[(index + shift) % settingTails.length]}`),
)

function words(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('-', ' '))
}
