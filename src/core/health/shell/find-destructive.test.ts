import { expect, test } from 'vitest'
import { HealthConfigSchema } from '../../domain/health.ts'
import { createDestructiveFinder } from './find-destructive.ts'

const { find, mayFind } = createDestructiveFinder(HealthConfigSchema.parse({}).runbooks.destructive)
const namesIn = (text: string): string[] => find(text).map(({ name }) => name)

test.each([
  ['rm -rf /var/lib/x', 'rm'],
  ['/bin/rm x', 'rm'],
  ['$ kubectl delete pvc x', 'kubectl delete'],
  ['kubectl -n monitoring delete pvc x', 'kubectl -n monitoring delete'],
  ['sudo -u root kill -9 1', 'kill'],
  ['sudo -E -n rm x', 'rm'],
  ['ps | xargs -r kill', 'kill'],
  ['ls | xargs -n 1 -I {} kubectl delete pod {}', 'kubectl delete'],
  ['find . -exec rm {} +', 'rm'],
  ['find /data -name "*.log" -delete', 'find /data -name *.log -delete'],
  ["psql -c 'DROP TABLE users'", 'DROP TABLE'],
  ['psql --command="select 1; delete from users"', 'delete from'],
  ['echo "drop table x" | psql', 'drop table'],
  ['ALTER TABLE x DROP COLUMN y;', 'ALTER TABLE x DROP COLUMN'],
  ['kubectl exec db-0 -- mysql -uroot -e "TRUNCATE t"', 'TRUNCATE'],
  ['ansible web -m shell -a "systemctl stop nginx"', 'systemctl stop'],
  ['su - postgres -c "dropdb shop"', 'dropdb'],
  ['virtctl stop vm -n x', 'virtctl stop'],
  ['kubectl exec -it db-0 -n db -- sh -c "rm -rf /data/*"', 'rm'],
  ['oc debug node/x -- chroot /host rm -rf /var/lib/cni', 'rm'],
  ['ssh -i key web-1 sudo systemctl stop nginx', 'systemctl stop'],
  ['docker exec -it web rm -rf /tmp/cache', 'rm'],
  ['for f in *; do rm "$f"; done', 'rm'],
  ['if test -f x; then rm x; fi', 'rm'],
  ['KUBECONFIG=x timeout 10s kubectl delete ns y', 'kubectl delete'],
  ['echo "done: $(rm x)"', 'rm'],
  ['oc adm drain node1', 'oc adm drain'],
  ['kubectl scale deploy x --replicas=0', 'kubectl scale deploy x --replicas=0'],
  ['root@host:~# reboot', 'reboot'],
  ['[root@host ~]# reboot', 'reboot'],
  ['mysql> DROP DATABASE x;', 'DROP DATABASE'],
  ['PS C:\\> Remove-Item C:\\data', 'Remove-Item'],
  ['mkfs.ext4 /dev/sdb1', 'mkfs.ext4'],
  ['dd if=/dev/zero of=/dev/sdb bs=1M', 'dd if=/dev/zero of=/dev/sdb'],
  ['truncate -s 0 /var/log/syslog', 'truncate'],
  ['TRUNCATE TABLE sessions;', 'TRUNCATE'],
  ['aws s3 rm s3://x --recursive', 'aws s3 rm'],
  ['aws --profile p s3 rb s3://x', 'aws --profile p s3 rb'],
  ['aws ec2 terminate-instances --instance-ids i-1', 'aws ec2 terminate-instances'],
  ['git push origin main --force', 'git push origin main --force'],
  ['git push -f', 'git push -f'],
  ['git reset --hard HEAD~1', 'git reset --hard'],
  ['terraform -chdir=x destroy', 'terraform -chdir=x destroy'],
  ['helm -n x uninstall y', 'helm -n x uninstall'],
  ['docker system prune -af', 'docker system prune'],
  ['docker volume rm data', 'docker volume rm'],
  ['docker compose down -v', 'docker compose down'],
  ['redis-cli -h x flushall', 'redis-cli -h x flushall'],
  ['dropdb shop', 'dropdb'],
  ['curl -s -X DELETE "localhost:9200/index"', 'curl -s -X DELETE'],
  ['curl -XDELETE localhost:9200/index', 'curl -XDELETE'],
  ['systemctl disable --now x', 'systemctl disable'],
  ['ETCDCTL_API=3 etcdctl --endpoints=x del "" --prefix', 'etcdctl --endpoints=x del'],
  ['kubectl replace --force -f x.yaml', 'kubectl replace --force'],
  ['kubectl taint nodes n key=value:NoExecute', 'kubectl taint nodes n key=value:NoExecute'],
  ['kubectl delete pod \\\n  x', 'kubectl delete'],
])('finds what destroys in %s', (text, name) => {
  expect(mayFind(text)).toBe(true)
  expect(namesIn(text)).toEqual([name])
})

test.each([
  ['a comment', '# rm -rf is dangerous'],
  ['a comment behind a command', 'ls # never rm -rf here'],
  ['a comment of SQL', '-- drop table x'],
  ['what is looked for', 'grep -r "rm -rf" /etc'],
  ['what is looked for as root', 'sudo grep kill /var/log/syslog'],
  ['what is printed', 'echo "drop table"'],
  ['what is printed and counted', "printf 'rm x' | wc -c"],
  ['a rehearsal', 'kubectl delete pvc x --dry-run=server'],
  ['a rehearsal in the next line', 'kubectl delete pvc x \\\n  --dry-run'],
  ['a rehearsal of AWS', 'aws s3 rm s3://x --dryrun'],
  ['a question for help', 'kubectl delete --help'],
  ['a short question for help', 'rm -h'],
  ['a manual', 'man rm'],
  ['a question for rights', 'kubectl auth can-i delete pods'],
  ['waiting', 'kubectl wait --for delete pod/x'],
  ['a word that only begins so', 'rmx --help'],
  ['an option', 'docker run --rm x'],
  ['a name', 'kubectl get pods delete-me'],
  ['a word of another command', 'kubectl get pods kill'],
  ['scaling up', 'kubectl scale deploy x --replicas=3'],
  ['a signal that ends nothing', 'kill -0 $PID'],
  ['a signal to read settings anew', 'pkill -HUP nginx'],
  ['a thread dump', 'kill -3 1'],
  ['output', 'Kill process 1234 (mysqld) score 900'],
  ['a text of a variable', 'export HINT="rm -rf x"'],
  ['a comment of a silence', 'amtool silence add --comment "reboot of node-1" x=y'],
  ['a search of logs', 'journalctl -u x --grep "kill process"'],
  ['a message to users', 'wall "shutdown in five minutes"'],
  ['a note at an object', 'kubectl annotate node x why="drain it later"'],
  ['where a program is', 'command -v rm'],
  ['another name for a program', "alias rm='rm -i'"],
  ['a plan of a database', 'EXPLAIN DELETE FROM users;'],
  ['a message of git', 'git commit -m "drop table users"'],
  ['nothing', 'dd if=/dev/sda of=/dev/null'],
  ['a file that is made', 'dd if=/dev/zero of=/data/test bs=1M'],
  ['a push that checks', 'git push --force-with-lease'],
  ['a rolling restart', 'kubectl rollout restart deploy/x'],
  ['cordoning', 'kubectl cordon x'],
  ['a path', 'ls /srv/rm /usr/bin/kill'],
  ['JSON', `curl -X POST -d '{"action": "delete", "text": "rm -rf"}' x`],
])('takes %s for harmless', (_, text) => {
  expect(namesIn(text)).toEqual([])
})

test('finds each of a line, where it stands', () => {
  expect(find('cd /x && rm a; sudo sh -c "reboot"').map(({ name, offset }) => [name, offset])).toEqual([
    ['rm', 9],
    ['reboot', 27],
  ])
})

test('a list of one’s own takes the place of the usual', () => {
  const own = createDestructiveFinder(['shopctl * purge', 'shop-*', '/opt/shop/wipe all'])
  expect(own.find('rm x; shopctl -v purge all; shop-reset now; ./wipe all').map(({ name }) => name)).toEqual([
    'shopctl -v purge',
    'shop-reset',
    'wipe all',
  ])
  expect(createDestructiveFinder([]).find('rm x')).toEqual([])
})
