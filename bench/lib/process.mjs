// @ts-check
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Run
 * @property {string} output what it printed
 * @property {number} seconds wall
 * @property {number} peak bytes of resident memory at most (VmHWM of Linux); 0 if it is not known
 */

/**
 * Runs a program to its end.
 *
 * @param {string} command @param {string[]} args @param {{cwd?: string}} [options]
 * @returns {Promise<Run>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    let peak = 0;
    const look = () => {
      peak = Math.max(peak, highWater(child.pid));
    };
    const timer = setInterval(look, 20);
    child.stdout.on('data', (text) => {
      look(); // what it prints last it prints shortly before its end
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ output, seconds, peak });
      else reject(new Error(`${command} ${args.join(' ')}: exit code ${code}\n${output}`));
    });
  });
}

/** @param {number | undefined} pid */
function highWater(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
