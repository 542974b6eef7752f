// `dotnet run --project dev` as a person would start it, on ports of its own.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export class LocalRun {
  #lines = [];

  /** Starts it and waits for the last line that it prints. */
  static async start(args, timeoutMs = 180_000) {
    const run = new LocalRun();
    run.process = spawn('dotnet', ['run', '--project', 'dev', '--', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    run.ended = new Promise((resolve) => run.process.once('exit', (code, signal) => resolve(code ?? signal)));
    const seen = (text) => run.#lines.push(...text.toString().split('\n'));
    run.process.stdout.on('data', seen);
    run.process.stderr.on('data', seen);
    try {
      await until(() => run.#lines.some((line) => line.startsWith('Ctrl+C')), timeoutMs, () => `no start:\n${run.output}`, run.ended);
    } catch (error) {
      await run.stop();
      throw error;
    }
    return run;
  }

  get output() {
    return this.#lines.join('\n');
  }

  /** Address of the page of the first person whose line begins so. */
  page(part) {
    const line = this.#lines.find((text) => text.startsWith(part));
    const address = line?.match(/http:\/\/127\.0\.0\.1:\d+\//)?.[0];
    if (!address) throw new Error(`no page for ${part}:\n${this.output}`);
    return address;
  }

  /** Ids of all processes below the one that was started. */
  processes() {
    const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
      try {
        return [[Number(pid), Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) \S /s, '').split(' ')[0])]];
      } catch {
        return [];
      }
    });
    const found = [this.process.pid];
    for (const id of found) found.push(...parents.filter(([, parent]) => parent === id).map(([pid]) => pid));
    return found.slice(1);
  }

  /** Local addresses, in the kernel's hexadecimal, on which those processes listen. */
  listeners() {
    const sockets = new Set(this.processes().flatMap((pid) => {
      try {
        return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`)).flatMap((link) => link.match(/^socket:\[(\d+)\]$/)?.[1] ?? []);
      } catch {
        return [];
      }
    }));
    return ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n').slice(1))
      .map((row) => row.trim().split(/\s+/))
      .filter((row) => row[3] === '0A' && sockets.has(row[9]))
      .map((row) => row[1]);
  }

  /** Asks it to end as a service manager would. Returns the exit code, and kills what is left after a minute. */
  async stop() {
    const left = this.processes();
    this.process.kill('SIGTERM');
    const timer = setTimeout(() => [this.process.pid, ...left].filter(alive).forEach((pid) => process.kill(pid, 'SIGKILL')), 60_000);
    const code = await this.ended;
    clearTimeout(timer);
    return { code, left: left.filter(alive) };
  }
}

/** The first of as many ports in a row as a run takes, all free at the moment. */
export async function freePorts() {
  for (let base = 18_000 + (process.pid % 400) * 50; base < 60_000; base += 50) {
    const taken = await Promise.all([0, 1, 11, 21, 22, 23].map((step) => isTaken(base + step)));
    if (!taken.includes(true)) return base;
  }
  throw new Error('no free ports');
}

function isTaken(port) {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(true));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(false)));
  });
}

// A process that has ended but that nobody has collected is not alive.
function alive(pid) {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function until(condition, timeoutMs, complaint, ended) {
  let over = false;
  ended.then(() => { over = true; });
  for (const deadline = Date.now() + timeoutMs; !condition();) {
    if (over || Date.now() > deadline) throw new Error(complaint());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
