'use strict';
// Loaded into every Node child before its own code (node --require).
const net = require('node:net');

// The Playground listens on all interfaces and has no setting against it.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  const [first] = args;
  if (typeof first === 'object' && first !== null && first.port !== undefined) {
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...args.slice(1));
  }
  if (/^\d+$/.test(String(first))) {
    const callback = args.find((arg) => typeof arg === 'function');
    return listen.call(this, { port: Number(first), host: '127.0.0.1' }, callback);
  }
  return listen.apply(this, args);
};

// The parent holds the other end of stdin: when it lets go, or is gone, this process ends too.
process.stdin.on('error', () => {}).on('end', () => {
  if (!process.emit('SIGTERM', 'SIGTERM')) {
    process.exit(0);
  }
});
process.stdin.resume();
process.stdin.unref?.();
