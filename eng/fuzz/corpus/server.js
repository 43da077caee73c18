'use strict';
// A Node server that answers in all the ways of which the corpus has recordings. Writes its port to the file that is named to it.
const fs = require('fs');
const http = require('http');
const zlib = require('zlib');

const long = 'words that are compressed well, '.repeat(600);
const compressed = (coding, fold) => (request, response) => {
  const body = fold(Buffer.from(long));
  response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Encoding': coding, 'Content-Length': body.length });
  response.end(body);
};

const answers = {
  '/fixed': (request, response) => { response.setHeader('Content-Length', 5); response.end('hello'); },
  '/json': (request, response) => { response.setHeader('Content-Type', 'application/json; charset=utf-8'); response.end(JSON.stringify({ name: 'Zoë', list: [1, 2, 3] })); },
  '/empty': (request, response) => response.end(),
  '/chunked': (request, response) => { response.write('one, '); response.write('two, '); response.end('three'); },
  '/long': (request, response) => { for (let at = 0; at < long.length; at += 1000) response.write(long.slice(at, at + 1000)); response.end(); },
  '/trailers': (request, response) => {
    response.writeHead(200, { Trailer: 'X-Sum, X-Other' });
    response.write('body');
    response.addTrailers({ 'X-Sum': '42', 'X-Other': 'b' });
    response.end();
  },
  '/204': (request, response) => { response.writeHead(204); response.end(); },
  '/304': (request, response) => { response.writeHead(304, { ETag: '"tag"' }); response.end(); },
  '/302': (request, response) => { response.writeHead(302, { Location: '/fixed', 'Set-Cookie': ['a=b; Path=/; HttpOnly', 'c=d; Max-Age=60'] }); response.end(); },
  '/500': (request, response) => { response.writeHead(500, 'Something Went Wrong'); response.end('oh no'); },
  '/reason': (request, response) => { response.writeHead(200, 'A reason: of, its own'); response.end('ok'); },
  '/many': (request, response) => {
    for (let number = 0; number < 80; number++) response.setHeader(`X-Header-${number}`, number % 7 === 0 ? ['', `second ${number}`] : `value ${number}`);
    response.end('many');
  },
  '/latin': (request, response) => { response.setHeader('X-Name', 'Zo\u00eb'); response.end('ok'); },
  '/hints': (request, response) => {
    response.writeEarlyHints({ link: ['</style.css>; rel=preload; as=style', '</script.js>; rel=preload; as=script'] });
    response.writeProcessing();
    response.end('hinted');
  },
  '/close': (request, response) => { response.setHeader('Connection', 'close'); response.end('the last one'); },
  '/gzip': compressed('gzip', zlib.gzipSync),
  '/br': compressed('br', zlib.brotliCompressSync),
  '/deflate': compressed('deflate', zlib.deflateSync),
  '/deflate-raw': compressed('deflate', zlib.deflateRawSync),
  '/gzip-chunked': (request, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip' });
    const fold = zlib.createGzip();
    fold.pipe(response);
    fold.write(long);
    fold.flush(() => fold.end('and an end'));
  },
};

const server = http.createServer((request, response) => {
  request.resume();
  const answer = answers[request.url] || ((_, missing) => { missing.writeHead(404); missing.end(`nothing at ${request.url}`); });
  answer(request, response);
});
server.listen(0, '127.0.0.1', () => fs.writeFileSync(process.argv[2], String(server.address().port)));
