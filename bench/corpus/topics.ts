export interface Topic {
  slug: string
  /** What its pages keep talking about. */
  terms: readonly string[]
}

export const topics: readonly Topic[] = [
  topic(
    'accounts',
    'account, profile, password, email address, invitation, session, sign-in page, username, avatar, locale',
  ),
  topic(
    'access',
    'role, permission, group, access token, single sign-on, audit log, service account, policy, scope, grant',
  ),
  topic(
    'backup',
    'backup, snapshot, restore point, archive, retention rule, object store, checksum, full backup, backup schedule',
  ),
  topic(
    'billing',
    'invoice, subscription, credit card, tax number, usage report, billing contact, refund, quota, purchase order',
  ),
  topic(
    'certificates',
    'certificate, private key, issuer, trust store, renewal, cipher suite, handshake, certificate chain, host name',
  ),
  topic(
    'cluster',
    'cluster, node, leader, quorum, member, election, region, placement rule, node pool, failure domain',
  ),
  topic(
    'configuration',
    'configuration file, setting, default value, environment variable, profile, override, feature flag, secret',
  ),
  topic(
    'connections',
    'connection, connection pool, driver, timeout, socket, client, load balancer, keepalive, idle connection',
  ),
  topic(
    'dashboards',
    'dashboard, panel, chart, annotation, time range, data source, variable, legend, threshold, screenshot',
  ),
  topic(
    'importing',
    'import, file format, column mapping, delimiter, encoding, batch, staging table, reject file, data type',
  ),
  topic(
    'installation',
    'installer, package, container image, prerequisite, service unit, data directory, first start, checksum file',
  ),
  topic(
    'licensing',
    'license key, edition, seat, entitlement, expiry date, offline activation, license server, trial, renewal',
  ),
  topic(
    'migration',
    'migration, source database, target schema, cutover, rollback plan, change stream, dry run, row count',
  ),
  topic(
    'monitoring',
    'metric, alert rule, scrape, label, exporter, silence, notification, log line, trace, health check',
  ),
  topic(
    'networking',
    'network policy, port, firewall rule, proxy, name server, route, subnet, private link, packet loss, gateway',
  ),
  topic(
    'performance',
    'latency, throughput, cache, slow query, execution plan, thread pool, memory limit, hot spot, profile',
  ),
  topic(
    'queries',
    'query, index, statement, transaction, lock, isolation level, join, result set, prepared statement, cursor',
  ),
  topic(
    'replication',
    'replica, replication lag, change log, follower, checkpoint, conflict, standby, failover, stream position',
  ),
  topic(
    'storage',
    'volume, disk, file system, compaction, free space, storage class, write amplification, segment, tombstone',
  ),
  topic(
    'upgrades',
    'upgrade, release, rolling restart, compatibility check, downgrade, release note, deprecation, maintenance window',
  ),
]

function topic(slug: string, terms: string): Topic {
  return { slug, terms: terms.split(', ') }
}
