// Says its version, then pulls each tag that it is told on its standard input, and says how many
// events it saw. Its arguments: a socket, or a host and a port.
'use strict';

const readline = require('node:readline');
const Docker = require('dockerode');

const [, , ...host] = process.argv;
const docker =
  host.length === 1
    ? new Docker({ socketPath: host[0] })
    : new Docker({ protocol: 'http', host: host[0], port: Number(host[1]) });

async function pull(tag) {
  const stream = await docker.pull('bench:' + tag);
  let events = 0;
  await new Promise((resolve, reject) => {
    docker.modem.followProgress(
      stream,
      (error) => (error ? reject(error) : resolve()),
      () => events++,
    );
  });
  return events;
}

(async () => {
  process.stdout.write(
    'dockerode ' + require('dockerode/package.json').version + ', node ' + process.versions.node + '\n',
  );
  for await (const tag of readline.createInterface({ input: process.stdin })) {
    process.stdout.write((await pull(tag)) + '\n');
  }
})();
