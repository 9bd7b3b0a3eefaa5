import { spawn } from "node:child_process";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a command and resolves with its exit code and what it wrote; it never rejects.
 * "collect" keeps the output (its order preserved) for the caller, "inherit" lets it through.
 */
export function run(command, args, options = {}) {
  const { env = process.env, cwd = process.cwd(), output = "collect" } = options;
  const stdio = output === "inherit" ? "inherit" : ["ignore", "pipe", "pipe"];
  const child = spawn(command, args, { cwd, env, stdio });
  const stopForwarding = forwardSignals(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk) => (text += chunk));
  }
  return new Promise((resolve) => {
    const finish = (code, message = "") => {
      stopForwarding();
      resolve({ code, output: text + message });
    };
    child.once("error", (error) => finish(127, `${command}: ${error.message}\n`));
    child.once("close", (code, signal) => finish(code ?? 1, signal ? `${command} was ended by ${signal}.\n` : ""));
  });
}

// A supervisor signals only the process it started; without this an install or a build would go on as an orphan.
function forwardSignals(child) {
  const forward = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  return () => {
    for (const signal of SIGNALS) process.off(signal, forward);
  };
}
