'use strict';
// Sends requests over bare sockets and writes what comes back, byte for byte: record.js FOLDER NGINX-PORT NODE-PORT.
const fs = require('fs');
const net = require('net');
const path = require('path');

const [folder, nginx, node] = process.argv.slice(2);
const quietMillis = 400;

// Name, target, and what differs from a plain GET of HTTP/1.1. The verb stands in the name, since an answer can't be read without it.
const onNginx = [
  ['fixed', '/fixed.txt'], ['empty', '/empty.txt'], ['head', '/fixed.txt', { verb: 'HEAD' }], ['204', '/204'], ['text', '/text'],
  ['304', '/fixed.txt', { lines: ['If-Modified-Since: Thu, 01 Jan 2026 00:00:00 GMT'] }],
  ['gzip', '/gzip/long.txt', { lines: ['Accept-Encoding: gzip'] }], ['gzip-head', '/gzip/long.txt', { verb: 'HEAD', lines: ['Accept-Encoding: gzip'] }],
  ['gzip-1.0', '/gzip/long.txt', { version: '1.0', lines: ['Accept-Encoding: gzip'] }],
  ['chunked', '/node/chunked'], ['chunked-1.0', '/node/chunked', { version: '1.0' }], ['proxied', '/node/json'], ['trailers', '/node/trailers'],
  ['fixed-1.0', '/fixed.txt', { version: '1.0' }], ['keep-alive-1.0', '/fixed.txt', { version: '1.0', lines: ['Connection: keep-alive'] }],
  ['close', '/fixed.txt', { lines: ['Connection: close'] }], ['many-headers', '/many'], ['301', '/301'], ['301-folder', '/folder'], ['307', '/307'],
  ['404', '/nothing'], ['403', '/folder/'], ['405', '/fixed.txt', { verb: 'DELETE' }], ['500', '/500'],
  ['400', '/fixed.txt', { lines: ['no header'] }], ['505', '/fixed.txt', { version: '3.0' }],
  ['206', '/fixed.txt', { lines: ['Range: bytes=10-19'] }], ['206-two', '/fixed.txt', { lines: ['Range: bytes=0-9,100-109'] }],
  ['416', '/fixed.txt', { lines: ['Range: bytes=9999-'] }], ['100-continue', '/node/fixed', { verb: 'POST', lines: ['Expect: 100-continue', 'Content-Length: 4'], body: 'body' }],
];
const onNode = [
  ['fixed', '/fixed'], ['json', '/json'], ['empty', '/empty'], ['chunked', '/chunked'], ['long', '/long'], ['trailers', '/trailers'], ['204', '/204'], ['304', '/304'],
  ['head', '/fixed', { verb: 'HEAD' }], ['head-chunked', '/chunked', { verb: 'HEAD' }], ['302', '/302'], ['404', '/nothing'], ['500', '/500'], ['reason', '/reason'],
  ['many-headers', '/many'], ['latin', '/latin'], ['103', '/hints'], ['close', '/close'], ['gzip', '/gzip'], ['br', '/br'], ['deflate', '/deflate'],
  ['deflate-raw', '/deflate-raw'], ['gzip-chunked', '/gzip-chunked'], ['chunked-1.0', '/chunked', { version: '1.0' }], ['fixed-1.0', '/fixed', { version: '1.0' }],
  ['keep-alive-1.0', '/fixed', { version: '1.0', lines: ['Connection: keep-alive'] }], ['400', '/fixed', { lines: ['no header'] }],
  ['100-continue', '/fixed', { verb: 'POST', lines: ['Expect: 100-continue', 'Content-Length: 4'], body: 'body' }],
];

function record(server, port, [name, target, { verb = 'GET', version = '1.1', lines = [], body = '' } = {}]) {
  return new Promise((resolve, reject) => {
    const pieces = [];
    const socket = net.connect(port, '127.0.0.1', () => socket.write([`${verb} ${target} HTTP/${version}`, `Host: 127.0.0.1:${port}`, ...lines, '', body].join('\r\n')));
    const done = () => {
      socket.destroy();
      fs.writeFileSync(path.join(folder, `${server}-${name}.${verb}.http`), Buffer.concat(pieces));
      resolve();
    };
    socket.setTimeout(quietMillis, done);
    socket.on('data', piece => pieces.push(piece));
    socket.on('end', done);
    socket.on('error', reject);
  });
}

// nginx may still be on its way up.
async function up(port) {
  for (let left = 50; left > 0; left--) {
    if (await new Promise(resolve => net.connect(port, '127.0.0.1').on('connect', function () { this.destroy(); resolve(true); }).on('error', () => resolve(false)))) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`nothing listens on port ${port}`);
}

(async () => {
  await up(nginx);
  for (const each of onNginx) await record('nginx', nginx, each);
  for (const each of onNode) await record('node', node, each);
  console.log(`${onNginx.length + onNode.length} answers recorded`);
})();
